extension TimePoint {
    /// The TIMEX3 value, with X for every digit that is not known.
    ///
    /// Decades are written "199X" and centuries "20XX", as in the TIDES guidelines.
    var timex: String {
        switch scale {
        case .century: year.map { ($0 / 100).padded(2) + "XX" } ?? "XXXX"
        case .decade: year.map { ($0 / 10).padded(3) + "X" } ?? "XXXX"
        case .year: yearText
        case .fiscalYear: "FY" + yearText
        case .half: "\(yearText)-H\(numberText(1))"
        case .quarter: "\(yearText)-Q\(numberText(1))"
        case .season: number.flatMap(Season.init(rawValue:)).map { "\(yearText)-\($0.timex)" } ?? yearText
        case .month: "\(yearText)-\(numberText(2))"
        case .week: "\(yearText)-W\(numberText(2))"
        case .weekend: "\(yearText)-W\(numberText(2))-WE"
        case .day: dayText + timeText
        case .time: clock?.timex ?? timeText
        case .reference: number == 0 ? "PRESENT_REF" : (number ?? 0) < 0 ? "PAST_REF" : "FUTURE_REF"
        }
    }

    private var yearText: String { year.map { $0.padded(4) } ?? "XXXX" }
    private var timeText: String { clock?.pointTimex ?? part?.timex ?? "" }

    private func numberText(_ width: Int) -> String {
        number.map { $0.padded(width) } ?? String(repeating: "X", count: width)
    }

    private var dayText: String {
        if day == nil, let weekday { return "\(yearText)-WXX-\(weekday)" }
        return "\(yearText)-\(numberText(2))-\(day.map { $0.padded(2) } ?? "XX")"
    }
}

/// The seasons, by the northern half of the earth.
enum Season: Int, Sendable {
    case spring = 1
    case summer, autumn, winter

    var timex: String {
        switch self {
        case .spring: "SP"
        case .summer: "SU"
        case .autumn: "FA"
        case .winter: "WI"
        }
    }
}
