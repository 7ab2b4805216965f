import Text

/// Reads dates that machines wrote: ISO 8601 and the few other forms that meta elements hold.
enum ISODate {
    private static let years = 1990...2100

    /// ISO 8601 of a value, with the zone as given and none invented; nil where it is no date.
    ///
    /// - Parameter order: what comes first where day and month cannot be told apart.
    static func normalized(_ value: String, order: DayOrder? = nil) -> String? {
        let bytes = Array(CleanWhitespace.cleaned(value).utf8)
        if let date = calendarDate(bytes) {
            guard let time = time(bytes[date.length...]) else { return date.date.iso }
            return date.date.iso + "T" + time
        }
        guard bytes.count <= longestValue else { return nil }
        let dates = PrintedDates(bytes[...], order: order)
        return (dates.published ?? dates.modified)?.date.iso
    }

    /// How many days after the day of `first` that of `second` is; negative before it.
    ///
    /// - Parameters: dates as ``normalized(_:order:)`` gives them.
    static func days(from first: String, to second: String) -> Int? {
        guard let first = calendarDate(Array(first.utf8)), let second = calendarDate(Array(second.utf8)) else {
            return nil
        }
        return second.date.dayNumber - first.date.dayNumber
    }

    /// A longer value is a sentence, not a date.
    private static let longestValue = 80

    /// "2024-03-05", "2024/03/05", "20240305" at the start.
    private static func calendarDate(_ bytes: [UInt8]) -> (date: PrintedDate, length: Int)? {
        guard bytes.count >= 8, let year = number(bytes[...], 0, 4), years.contains(year) else { return nil }
        let isPlain = bytes[4].isASCIIDigit
        let step = isPlain ? 2 : 3
        let offset = isPlain ? 4 : 5
        guard let month = number(bytes[...], offset, 2), let day = number(bytes[...], offset + step, 2) else {
            return nil
        }
        let date = PrintedDate(year: year, month: month, day: day)
        return date.isValid ? (date, offset + step + 2) : nil
    }

    private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    /// "T14:34:00.000+02:00" and its shorter forms, as "14:34:00+02:00".
    private static func time(_ bytes: ArraySlice<UInt8>) -> String? {
        var rest = bytes
        guard let separator = rest.first,
            separator == UInt8(ascii: "T") || separator == ASCII.space || separator == UInt8(ascii: "t")
        else { return nil }
        rest = rest.dropFirst()
        guard rest.count >= 5, let hour = number(rest, 0, 2), let minute = number(rest, 3, 2), hour < 24, minute < 60,
            rest[rest.startIndex + 2] == UInt8(ascii: ":")
        else { return nil }
        var text = "\(padded(hour)):\(padded(minute))"
        rest = rest.dropFirst(5)
        if rest.first == UInt8(ascii: ":"), let second = number(rest, 1, 2), second < 60 {
            text += ":\(padded(second))"
            rest = rest.dropFirst(3)
        }
        if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop { $0.isASCIIDigit } }
        return text + zone(rest.drop { $0 == ASCII.space })
    }

    private static func zone(_ bytes: ArraySlice<UInt8>) -> String {
        guard let sign = bytes.first else { return "" }
        if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") || bytes.elementsEqual("UTC".utf8)
            || bytes.elementsEqual("GMT".utf8)
        {
            return "Z"
        }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hours = number(bytes, 1, 2) else { return "" }
        let hasColon = bytes.count > 3 && bytes[bytes.startIndex + 3] == UInt8(ascii: ":")
        let minutes = number(bytes, hasColon ? 4 : 3, 2) ?? 0
        return "\(sign == UInt8(ascii: "+") ? "+" : "-")\(padded(hours)):\(padded(minutes))"
    }

    private static func number(_ bytes: ArraySlice<UInt8>, _ offset: Int, _ count: Int) -> Int? {
        let start = bytes.startIndex + offset
        guard start + count <= bytes.endIndex else { return nil }
        var value = 0
        for byte in bytes[start..<start + count] {
            guard byte.isASCIIDigit else { return nil }
            value = value * 10 + byte.digitValue
        }
        return value
    }
}
