/// The units that time is counted in.
enum TimeUnit: Int16, Sendable, BitwiseCopyable, CaseIterable {
    case second = 1
    case minute, hour, day, night, week, fortnight, weekend, month, quarter, year, decade, century
    case millennium

    /// Its designator in a TIMEX3 value: that of ISO 8601, and "Q", "WE", "NI", "DE", "CE" where that has none.
    var designator: String {
        switch self {
        case .second: "S"
        case .minute, .month: "M"
        case .hour: "H"
        case .day: "D"
        case .night: "NI"
        case .week, .fortnight: "W"
        case .weekend: "WE"
        case .quarter: "Q"
        case .year: "Y"
        case .decade: "DE"
        case .century: "CE"
        case .millennium: "ML"
        }
    }

    /// How many days, months or years one of it has, whichever of them it is counted in.
    var length: Int {
        switch self {
        case .week, .weekend: 7
        case .fortnight: 14
        case .quarter: 3
        case .decade: 10
        case .century: 100
        case .millennium: 1000
        default: 1
        }
    }

    /// Seconds of a unit of the clock; 0 for the others.
    var seconds: Int {
        switch self {
        case .second: 1
        case .minute: 60
        case .hour: 3600
        default: 0
        }
    }

    var isClockUnit: Bool { self == .second || self == .minute || self == .hour }
}

/// So many of one unit of time; `tenths` is nil for "a few months", "decades".
struct TimeAmount: Hashable, Sendable, BitwiseCopyable {
    var unit: TimeUnit
    /// Thousandths of the unit, so that "one and a half" and "2.25" stay exact.
    var thousandths: Int?

    init(_ unit: TimeUnit, count: Int?) { self.init(unit, thousandths: count.map { $0 * 1000 }) }
    init(_ unit: TimeUnit, thousandths: Int?) { (self.unit, self.thousandths) = (unit, thousandths) }

    /// The number of units where it is a whole one.
    var count: Int? { thousandths.flatMap { $0 % 1000 == 0 ? $0 / 1000 : nil } }

    /// The same length in whole units that are smaller: half a year is six months, half a century fifty years.
    var whole: (count: Int, unit: TimeUnit)? {
        guard let thousandths else { return nil }
        if let count { return (count, unit) }
        switch unit {
        case .year where thousandths * 12 % 1000 == 0: return (thousandths * 12 / 1000, .month)
        case .decade, .century, .millennium:
            return thousandths * unit.length % 1000 == 0 ? (thousandths * unit.length / 1000, .year) : nil
        default: return nil
        }
    }

    /// "3D", "1.5Y", "XM": the part of a TIMEX3 value after P or PT.
    var text: String {
        guard let thousandths else { return "X" + unit.designator }
        if unit == .hour, thousandths == 500 { return "30M" }
        if unit != .year, count == nil, let (years, _) = whole { return "\(years)Y" }
        let total = unit == .fortnight ? 2 * thousandths : thousandths
        guard total % 1000 != 0 else { return "\(total / 1000)\(unit.designator)" }
        var fraction = (total % 1000).padded(3)
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return "\(total / 1000).\(fraction)\(unit.designator)"
    }
}

extension [TimeAmount] {
    /// The TIMEX3 value of these amounts, the largest unit first: "P1Y6M", "PT2H30M".
    var timex: String {
        let date = filter { !$0.unit.isClockUnit }.map(\.text).joined()
        let time = filter(\.unit.isClockUnit).map(\.text).joined()
        return "P" + date + (time.isEmpty ? "" : "T" + time)
    }
}

extension CivilDate {
    /// The day that lies `count` units later (earlier where it is negative); nil beyond the years 1 to 9998.
    func adding(_ count: Int, _ unit: TimeUnit) -> CivilDate? {
        guard abs(count) <= 4_000_000 else { return nil }
        let moved: CivilDate
        switch unit {
        case .second, .minute, .hour: return nil
        case .day, .night: moved = adding(days: count)
        case .week, .fortnight, .weekend: moved = adding(days: unit.length * count)
        case .month, .quarter: moved = adding(months: unit.length * count)
        case .year, .decade, .century, .millennium:
            guard abs(count) * unit.length < 10_000 else { return nil }
            moved = adding(months: 12 * unit.length * count)
        }
        return (1...9998).contains(moved.year) ? moved : nil
    }
}
