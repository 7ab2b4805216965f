/// Completes points in time from the day of publication.
struct TimeResolver: Sendable {
    /// Where the sentence points: its verb tells.
    enum Direction: Sendable, BitwiseCopyable {
        case past, future, unknown
        /// "The count begins on Friday", but "a ticket costs more than in March": days lie ahead, longer periods behind.
        case present
    }

    /// The day of publication; nil where none is known, and then nothing is completed.
    let reference: CivilDate?
    /// The second of that day at which it was published, where that is known.
    let second: Int?

    /// Reads an ISO 8601 date or time.
    init(publishedAt text: String?) {
        reference = text.flatMap(Self.day)
        second = text.flatMap(Self.second)
    }

    /// Reads the date part of an ISO 8601 date or time, as it is written there.
    static func day(of text: String) -> CivilDate? {
        let parts = text.prefix(10).split(separator: "-").map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
        return (1...9998).contains(year) ? CivilDate(year: year, month: month, day: day) : nil
    }

    /// The second of the day of an ISO 8601 time, as it is written there.
    private static func second(of text: String) -> Int? {
        let time = text.dropFirst(11).prefix(8).split(separator: ":").prefix(3).map { Int($0) }
        guard time.count >= 2, let hour = time[0], let minute = time[1], (0...23).contains(hour) else { return nil }
        return hour * 3600 + minute * 60 + (time.count > 2 ? time[2] ?? 0 : 0)
    }

    /// The time that lies so many hours, minutes and seconds after publication, before it where `sign` is -1; nil where
    /// the time of publication is not known.
    func time(after amounts: [TimeAmount], sign: Int) -> TimePoint? {
        guard let reference, let second, amounts.allSatisfy({ $0.unit.isClockUnit && $0.thousandths != nil }) else {
            return nil
        }
        let length = amounts.reduce(0) { $0 + $1.unit.seconds * ($1.thousandths ?? 0) / 1000 }
        guard length < 1000 * ClockTime.secondsPerDay else { return nil }
        let moved = second + sign * length
        let day =
            moved >= 0
            ? moved / ClockTime.secondsPerDay : -((ClockTime.secondsPerDay - 1 - moved) / ClockTime.secondsPerDay)
        let rest = moved - day * ClockTime.secondsPerDay
        var point = TimePoint(day: reference.adding(days: day))
        point.clock = ClockTime(hour: rest / 3600, minute: rest / 60 % 60)
        return point
    }

    /// `point` with what the direction and the day of publication tell about its missing parts.
    func resolve(_ point: TimePoint, _ direction: Direction) -> TimePoint {
        guard let reference, point.year == nil else { return point }
        let direction = direction == .present ? (point.scale == .day ? .future : .past) : direction
        switch point.scale {
        case .day where point.number != nil: return nearestYear(point, direction, to: reference)
        case .day where point.day != nil: return nearestMonth(point, direction, to: reference)
        case .day where point.weekday != nil: return nearestWeekday(point, direction, to: reference)
        case .month, .quarter, .half, .season: return nearestPeriod(point, direction, to: reference)
        default: return point
        }
    }

    /// The other reading of a point that `resolve` completed, where it could lie on either side of publication.
    func otherReading(of point: TimePoint, _ resolved: TimePoint) -> TimePoint? {
        guard let reference, point.year == nil, point.weekday == nil || point.number == nil else { return nil }
        guard let first = resolved.days?.first else { return nil }
        let other = resolve(point, first > reference ? .past : .future)
        return other == resolved ? nil : other
    }

    private func nearestYear(_ point: TimePoint, _ direction: Direction, to reference: CivilDate) -> TimePoint {
        let candidates = (-4...4).compactMap { offset -> TimePoint? in
            var candidate = point
            candidate.year = reference.year + offset
            return candidate.date == nil ? nil : candidate
        }
        // A weekday beside the day of the month tells the year, unless the writer has mistaken it.
        let fitting = candidates.filter { point.weekday != nil && $0.date?.weekday == point.weekday }
        return choose(fitting.isEmpty ? candidates : fitting, direction, reference) { $0.date } ?? point
    }

    private func nearestMonth(_ point: TimePoint, _ direction: Direction, to reference: CivilDate) -> TimePoint {
        // "Friday the 26th" may be a few months away.
        let reach = point.weekday == nil ? 2 : 12
        let candidates = (-reach...reach).compactMap { offset -> TimePoint? in
            let month = TimePoint(monthOf: reference.adding(months: offset))
            var candidate = point
            (candidate.year, candidate.number, candidate.weekday) = (month.year, month.number, nil)
            return candidate.date.flatMap { point.weekday ?? $0.weekday == $0.weekday ? candidate : nil }
        }
        return choose(candidates, direction, reference) { $0.date } ?? point
    }

    /// The latest such day up to publication, ahead the first one from publication on: news calls its own day by its name.
    private func nearestWeekday(_ point: TimePoint, _ direction: Direction, to reference: CivilDate) -> TimePoint {
        let back = (reference.weekday - (point.weekday ?? 1) + 7) % 7
        var resolved = TimePoint(day: reference.adding(days: direction == .future ? (7 - back) % 7 : -back))
        (resolved.clock, resolved.part) = (point.clock, point.part)
        return resolved
    }

    private func nearestPeriod(_ point: TimePoint, _ direction: Direction, to reference: CivilDate) -> TimePoint {
        let candidates = (-1...1).map { offset -> TimePoint in
            var candidate = point
            candidate.year = reference.year + offset
            return candidate
        }
        if point.scale == .season { return season(candidates, direction, reference) }
        if direction == .past, point.scale != .month {
            // Figures of a quarter come once it is over, or nearly so.
            return choose(candidates, direction, reference) { $0.days?.end.adding(days: -Self.fewWeeks) } ?? point
        }
        return choose(candidates, direction, reference) { $0.days?.first } ?? point
    }

    private func season(_ candidates: [TimePoint], _ direction: Direction, _ reference: CivilDate) -> TimePoint {
        choose(candidates, direction, reference) { candidate in
            CivilDate(year: candidate.year ?? 0, month: 3 * (candidate.number ?? 1), day: 1)
        } ?? candidates[1]
    }

    private func choose(
        _ candidates: [TimePoint], _ direction: Direction, _ reference: CivilDate,
        start: (TimePoint) -> CivilDate?
    ) -> TimePoint? {
        let dated = candidates.compactMap { candidate in start(candidate).map { (candidate, $0) } }
        switch direction {
        case .past: return lately(dated, reference) ?? dated.last { $0.1 <= reference }?.0 ?? dated.first?.0
        case .future: return dated.first { isAhead($0.0, $0.1, of: reference) }?.0 ?? dated.last?.0
        case .unknown, .present:
            return dated.min { abs($0.1.dayNumber - reference.dayNumber) < abs($1.1.dayNumber - reference.dayNumber) }?
                .0
        }
    }

    /// "The ballots were sealed until 9 May": a day that comes within weeks, where the last such day lies almost a year
    /// back, for which news would have named the year.
    private func lately(_ dated: [(TimePoint, CivilDate)], _ reference: CivilDate) -> TimePoint? {
        guard let next = dated.first(where: { $0.1 > reference }), next.0.scale == .day,
            next.1.dayNumber - reference.dayNumber <= Self.fewWeeks,
            let last = dated.last(where: { $0.1 <= reference }),
            reference.dayNumber - last.1.dayNumber > 12 * Self.fewWeeks
        else { return nil }
        return next.0
    }

    /// In days.
    private static let fewWeeks = 28

    private func isAhead(_ point: TimePoint, _ start: CivilDate, of reference: CivilDate) -> Bool {
        (point.days?.end.adding(days: -1) ?? start) >= reference
    }
}
