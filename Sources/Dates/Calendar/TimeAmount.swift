/// The units that time is counted in.
enum TimeUnit: Int16, Sendable, BitwiseCopyable, CaseIterable {
    case second = 1
    case minute, hour, day, night, week, fortnight, weekend, month, quarter, season, year, decade, century
    case millennium

    /// The designator of ISO 8601 / TIMEX3, and how many of it one unit has.
    var designator: (text: String, factor: Int) {
        switch self {
        case .second: ("S", 1)
        case .minute: ("M", 1)
        case .hour: ("H", 1)
        case .day: ("D", 1)
        case .night: ("NI", 1)
        case .week: ("W", 1)
        case .fortnight: ("W", 2)
        case .weekend: ("WE", 1)
        case .month: ("M", 1)
        case .quarter: ("M", 3)
        case .season: ("M", 3)
        case .year: ("Y", 1)
        case .decade: ("Y", 10)
        case .century: ("Y", 100)
        case .millennium: ("Y", 1000)
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

    /// "3D", "1.5Y", "XM": the part of a TIMEX3 value after P or PT.
    var text: String {
        let (letter, factor) = unit.designator
        guard let thousandths else { return "X" + (unit == .decade ? "E" : unit == .century ? "C" : letter) }
        let total = thousandths * factor
        guard total % 1000 != 0 else { return "\(total / 1000)\(letter)" }
        var fraction = (total % 1000).padded(3)
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return "\(total / 1000).\(fraction)\(letter)"
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
        let (_, factor) = unit.designator
        let moved: CivilDate
        switch unit {
        case .second, .minute, .hour: return nil
        case .day, .night: moved = adding(days: count)
        case .week, .fortnight, .weekend: moved = adding(days: 7 * factor * count)
        case .month, .quarter, .season: moved = adding(months: factor * count)
        case .year, .decade, .century, .millennium:
            guard abs(count) * factor < 10_000 else { return nil }
            moved = adding(months: 12 * factor * count)
        }
        return (1...9998).contains(moved.year) ? moved : nil
    }
}
