import Text

/// The time of day that a line opens with: "16:48", "16.48 Uhr: …", "4.48pm ‘See you’", "18時05分".
enum ClockTime {
    /// Minutes since midnight, and where the rest of the line starts; nil where the line opens otherwise.
    static func opening(_ line: ArraySlice<UInt8>) -> (minutes: Int, end: Int)? {
        var index = line.startIndex
        if let first = line.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "(") { index += 1 }
        guard let hour = number(in: line, at: &index, digits: 1...2), index < line.endIndex else { return nil }
        let (sign, length) = line.scalar(at: index)
        guard signs.contains(sign) else { return halfDay(hour, in: line, at: index) }
        index += length
        guard let minute = number(in: line, at: &index, digits: 2...2), hour < 24, minute < 60 else { return nil }
        if let time = halfDay(hour, minute, in: line, at: index) { return time }
        return isWhole(line, from: index) ? (hour * 60 + minute, index) : nil
    }

    /// What stands between hours and minutes.
    private static let signs: [Unicode.Scalar] = [":", "：", ".", "h", "時", "时"]

    private static func number(
        in line: ArraySlice<UInt8>, at index: inout Int, digits: ClosedRange<Int>
    ) -> Int? {
        let figures = line[index...].prefix { $0.isASCIIDigit }
        guard digits.contains(figures.count) else { return nil }
        index += figures.count
        return figures.reduce(0) { $0 * 10 + $1.digitValue }
    }

    /// "4pm", "4.48 p.m."
    private static func halfDay(
        _ hour: Int, _ minute: Int = 0, in line: ArraySlice<UInt8>, at start: Int
    ) -> (minutes: Int, end: Int)? {
        let rest = line[start...].drop { $0 == ASCII.space }
        guard (1...12).contains(hour), minute < 60 else { return nil }
        for (mark, offset) in halves where rest.prefix(mark.count).map(\.asciiLowercased) == mark {
            let end = rest.startIndex + mark.count
            guard end == line.endIndex || !line[end].isASCIILetter else { continue }
            return ((hour % 12 + offset) * 60 + minute, end)
        }
        return nil
    }

    private static let halves = [("a.m.", 0), ("p.m.", 12), ("am", 0), ("pm", 12)].map { (Array($0.0.utf8), $0.1) }

    /// Whether nothing behind the figures makes them something else: a date, a score, an amount ("16.48 million").
    private static func isWhole(_ line: ArraySlice<UInt8>, from end: Int) -> Bool {
        guard end < line.endIndex else { return true }
        let (next, length) = line.scalar(at: end)
        if next == "分" { return true }
        guard separators.contains(next) else { return false }
        let rest = line[(end + length)...].drop { " ,:-|])".utf8.contains($0) }
        guard let first = rest.first else { return true }
        if units.contains(where: { rest.starts(with: $0) }) { return true }
        if first.isASCIIDigit || first == UInt8(ascii: "%") { return false }
        return next != " " || !rest.scalar(at: rest.startIndex).scalar.properties.isLowercase
    }

    private static let separators: [Unicode.Scalar] = [" ", ",", ":", "-", "–", "—", "|", "]", ")", "："]
    private static let units = ["Uhr", "uhr", "h ", "CET", "GMT"].map { Array($0.utf8) }
}
