/// A half-open interval in ISO 8601.
struct TimeInterval: Hashable, Sendable {
    var from: String
    var to: String
}

extension TimePoint {
    /// The time that it covers, without a day for a time of day that has none; nil where a part of it is not known. Seasons and fiscal years have none: where they
    /// start differs from place to place.
    var interval: TimeInterval? {
        guard clock == nil else { return clockInterval }
        guard let (first, end) = days else { return nil }
        return TimeInterval(from: TimePoint(day: first).timex, to: TimePoint(day: end).timex)
    }

    /// The first day, and the first day after.
    var days: (first: CivilDate, end: CivilDate)? {
        if let date { return (date, date.adding(days: 1)) }
        guard let year, (1...9998).contains(year) else { return nil }
        switch scale {
        case .century: return months(from: year, 1, count: 1200)
        case .decade: return months(from: year, 1, count: 120)
        case .year: return months(from: year, 1, count: 12)
        case .half: return number.flatMap { months(from: year, 6 * $0 - 5, count: 6) }
        case .quarter: return number.flatMap { months(from: year, 3 * $0 - 2, count: 3) }
        case .month: return number.flatMap { months(from: year, $0, count: 1) }
        case .week: return week.map { ($0.monday, $0.monday.adding(days: 7)) }.map(narrowedToWeekday)
        case .weekend:
            return week.map { ($0.monday.adding(days: 5), $0.monday.adding(days: 7)) }
        case .fiscalYear, .season, .day, .time, .reference: return nil
        }
    }

    /// The week that it names by number.
    var week: ISOWeek? {
        guard let year, let number else { return nil }
        return ISOWeek(year: year, week: number)
    }

    /// "Two weeks ago" names a week, but counts to one day of it.
    private func narrowedToWeekday(_ first: CivilDate, _ end: CivilDate) -> (first: CivilDate, end: CivilDate) {
        guard let weekday else { return (first, end) }
        return (first.adding(days: weekday - 1), first.adding(days: weekday))
    }

    private func months(from year: Int, _ month: Int, count: Int) -> (first: CivilDate, end: CivilDate)? {
        CivilDate(year: year, month: month, day: 1).map { ($0, $0.adding(months: count)) }
    }

    private var clockInterval: TimeInterval? {
        guard let clock else { return nil }
        let (second, end) = (clock.secondOfDay, clock.secondOfDay + clock.granule)
        let zone = clock.zone.map(Self.zoneText) ?? ""
        if let date {
            return TimeInterval(from: Self.instant(date, second) + zone, to: Self.instant(date, end) + zone)
        }
        guard scale == .time, end <= ClockTime.secondsPerDay else { return nil }
        return TimeInterval(from: Self.timeOfDay(second) + zone, to: Self.timeOfDay(end) + zone)
    }

    private static func instant(_ date: CivilDate, _ second: Int) -> String {
        let day = date.adding(days: second / ClockTime.secondsPerDay)
        return "\(TimePoint(day: day).timex)T\(timeOfDay(second % ClockTime.secondsPerDay))"
    }

    private static func timeOfDay(_ second: Int) -> String {
        [second / 3600, second / 60 % 60, second % 60].map { $0.padded(2) }.joined(separator: ":")
    }

    private static func zoneText(_ minutes: Int) -> String {
        guard minutes != 0 else { return "Z" }
        return (minutes < 0 ? "-" : "+") + (abs(minutes) / 60).padded(2) + ":" + (abs(minutes) % 60).padded(2)
    }
}

extension ClockTime {
    static let secondsPerDay = 86_400

    /// Seconds since midnight.
    var secondOfDay: Int { hour * 3600 + (minute ?? 0) * 60 + (second ?? 0) }
    /// How many seconds the time as written covers: an hour, a minute or a second.
    var granule: Int { second != nil ? 1 : minute != nil ? 60 : 3600 }
}
