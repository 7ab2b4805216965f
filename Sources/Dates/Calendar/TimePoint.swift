/// How coarse a point in time is.
enum TimeScale: UInt8, Sendable, BitwiseCopyable {
    case century, decade, year, fiscalYear, half, quarter, season, month, week, weekend, day
    /// A clock time or part of the day without its day.
    case time
    /// "now", "recently", "the future": `number` is 0, -1 or 1.
    case reference
}

/// A point in time as far as words tell it: what is not said is nil.
struct TimePoint: Hashable, Sendable {
    var scale: TimeScale
    /// The year; of a decade or century its first one.
    var year: Int?
    /// Which half, quarter, season, month or week of the year; the sign of a reference.
    var number: Int?
    /// Day of the month.
    var day: Int?
    /// 1 for Monday … 7 for Sunday; of a week the day that was counted to.
    var weekday: Int?
    var clock: ClockTime?
    var part: DayPart?

    init(
        _ scale: TimeScale, year: Int? = nil, number: Int? = nil, day: Int? = nil, weekday: Int? = nil,
        clock: ClockTime? = nil, part: DayPart? = nil
    ) {
        self.scale = scale
        self.year = year
        self.number = number
        self.day = day
        self.weekday = weekday
        self.clock = clock
        self.part = part
    }

    init(day date: CivilDate) { self.init(.day, year: date.year, number: date.month, day: date.day) }
    init(monthOf date: CivilDate) { self.init(.month, year: date.year, number: date.month) }
    init(week: ISOWeek, weekend: Bool = false) {
        self.init(weekend ? .weekend : .week, year: week.year, number: week.week)
    }

    /// The day, where it is fully known and exists.
    var date: CivilDate? {
        guard scale == .day, let year, let number, let day else { return nil }
        return CivilDate(year: year, month: number, day: day)
    }

    var hasTime: Bool { clock != nil || part != nil }
}

/// A part of the day (TIMEX3).
enum DayPart: Int16, Sendable, BitwiseCopyable {
    case morning = 1
    case afternoon, evening, night, daytime, midday

    var timex: String {
        switch self {
        case .morning: "TMO"
        case .afternoon: "TAF"
        case .evening: "TEV"
        case .night: "TNI"
        case .daytime: "TDT"
        case .midday: "TMI"
        }
    }
}

extension DayPart {
    /// Whether its hours are past noon.
    var isLate: Bool { self == .afternoon || self == .evening || self == .night }
}

/// A time on the clock.
struct ClockTime: Hashable, Sendable, BitwiseCopyable {
    /// 0...24; 24 only at the end of a day.
    var hour: Int
    var minute: Int?
    var second: Int?
    /// Minutes east of Greenwich, where the text names the zone.
    var zone: Int?

    /// Returns nil where no clock shows it.
    init?(hour: Int, minute: Int? = nil, second: Int? = nil) {
        guard (0...24).contains(hour), (0...59).contains(minute ?? 0), (0...59).contains(second ?? 0) else {
            return nil
        }
        if hour == 24, (minute ?? 0) + (second ?? 0) > 0 { return nil }
        (self.hour, self.minute, self.second) = (hour, minute, second)
    }

    /// The same time after noon or before it; nil for "14 a.m.".
    func on(afternoon: Bool) -> ClockTime? {
        guard (1...12).contains(hour) else { return afternoon && hour > 12 ? self : nil }
        var time = self
        time.hour = hour % 12 + (afternoon ? 12 : 0)
        return time
    }

    /// As in the value of a time without its day: "T17" for every 5 p.m.
    var timex: String {
        var text = "T" + hour.padded(2)
        if let minute { text += ":" + minute.padded(2) }
        if let second { text += ":" + second.padded(2) }
        return text
    }

    /// As in the value of a time of one day: to the minute at least.
    var pointTimex: String { minute == nil ? timex + ":00" : timex }
}

extension Int {
    /// Decimal digits with leading zeros, at least `width` of them.
    func padded(_ width: Int) -> String {
        let digits = String(self)
        return digits.count >= width ? digits : String(repeating: "0", count: width - digits.count) + digits
    }
}
