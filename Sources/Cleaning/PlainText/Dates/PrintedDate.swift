/// A date as a line of an article gives it, perhaps with a time.
struct PrintedDate: Hashable {
    var year: Int
    var month: Int
    var day: Int
    var time: PrintedTime?

    /// ISO 8601, to the precision that is printed: "2022-02-03", "2022-02-03T14:34", "2022-02-03T14:34+02:00".
    var iso: String {
        let date = "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
        return time.map { "\(date)T\($0.iso)" } ?? date
    }

    /// Whether there is such a day, in a year in which a page may have been published.
    var isValid: Bool {
        guard (1900...2100).contains(year), (1...12).contains(month) else { return false }
        return (1...monthLengths[month - 1]).contains(day)
    }

    /// Days since the last day before the year 1, as if there had always been leap years; of a date that is valid.
    var dayNumber: Int {
        let years = year - 1
        let before = years * 365 + years / 4 - years / 100 + years / 400
        return before + monthLengths[..<(month - 1)].reduce(0, +) + day
    }

    private var monthLengths: [Int] {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

/// A time of day, with its zone where that is given.
struct PrintedTime: Hashable {
    var hour: Int
    var minute: Int
    var second: Int?
    /// Minutes east of Greenwich.
    var zone: Int?

    var isValid: Bool { hour < 24 && minute < 60 && (second ?? 0) < 61 }

    var iso: String {
        var text = "\(PrintedDate.padded(hour, 2)):\(PrintedDate.padded(minute, 2))"
        if let second { text += ":\(PrintedDate.padded(second, 2))" }
        guard let zone else { return text }
        if zone == 0 { return text + "Z" }
        let size = abs(zone)
        return text + "\(zone < 0 ? "-" : "+")\(PrintedDate.padded(size / 60, 2)):\(PrintedDate.padded(size % 60, 2))"
    }
}
