import Model
import Segmentation
import Text

/// Numbers with their separators: dates, times, fractions, phone numbers; and the cut before a unit's letters.
enum NumberRule {
    static func match(_ chunk: Chunk, at index: Int) -> RuleMatch? {
        let segment = chunk.segments[index]
        let digits = chunk.endOfDigits(from: segment.start)
        // Digits of other scripts stay as ICU cuts them.
        guard digits > segment.start else { return nil }
        let separator = chunk.byte(digits)
        switch separator {
        case UInt8(ascii: ":"):
            if let end = clockTime(chunk, segment.start, digits) { return RuleMatch(end: end, kind: .number) }
        case UInt8(ascii: "/"):
            if let end = slashed(chunk, segment.start, digits) { return RuleMatch(end: end, kind: .number) }
        case UInt8(ascii: "-"), UInt8(ascii: "."):
            if let match = grouped(chunk, segment.start, separator) { return match }
        default: break
        }
        return suffixed(chunk, segment.start, segment.end)
    }

    /// "14:34", "9:05:30".
    private static func clockTime(_ chunk: Chunk, _ start: Int, _ digits: Int) -> Int? {
        guard digits - start <= 2 else { return nil }
        let minutes = chunk.endOfDigits(from: digits + 1)
        guard minutes - digits == 3 else { return nil }
        guard chunk.byte(minutes) == UInt8(ascii: ":") else { return minutes }
        let seconds = chunk.endOfDigits(from: minutes + 1)
        return seconds - minutes == 3 ? seconds : minutes
    }

    /// "1/3", "24/7", "3/4/2022": two or three short numbers.
    private static func slashed(_ chunk: Chunk, _ start: Int, _ digits: Int) -> Int? {
        var ends = [digits]
        while ends.count < 4, chunk.byte(ends[ends.count - 1]) == UInt8(ascii: "/") {
            let from = ends[ends.count - 1] + 1
            let end = chunk.endOfDigits(from: from)
            guard end > from, end - from <= 4 else { break }
            ends.append(end)
        }
        return (2...3).contains(ends.count) && digits - start <= 4 ? ends[ends.count - 1] : nil
    }

    /// "2022-02-03", "03-02-2022", "03.02.2022" as numbers, "202-555-0143" as a phone number.
    private static func grouped(_ chunk: Chunk, _ start: Int, _ separator: UInt8) -> RuleMatch? {
        var lengths: [Int] = []
        var end = start
        while lengths.count < 6 {
            let digits = chunk.endOfDigits(from: end)
            lengths.append(digits - end)
            end = digits
            guard chunk.byte(end) == separator, chunk.byte(end + 1).isASCIIDigit else { break }
            end += 1
        }
        guard !chunk.byte(end).isASCIILetter, !chunk.byte(end).isASCIIDigit else { return nil }
        switch lengths {
        case [4, 2, 2], [2, 2, 4], [1, 2, 4], [2, 1, 4], [1, 1, 4]: return RuleMatch(end: end, kind: .number)
        case [3, 3, 4], [1, 3, 3, 4]: return RuleMatch(end: end, kind: .symbol)
        default: return nil
        }
    }

    /// Cuts "3.5bn" and "12km" before the letters; keeps "4th", "1990s" and codes such as "4x4" whole.
    private static func suffixed(_ chunk: Chunk, _ start: Int, _ end: Int) -> RuleMatch {
        var letters = start
        while letters < end, !chunk.bytes[letters].isASCIILetter, chunk.bytes[letters].isASCII { letters += 1 }
        if letters == end, isPluralOfDecade(chunk, start, end) {
            return RuleMatch(end: end + (chunk.apostrophe(at: end) ?? 0) + 1, kind: .number)
        }
        let isUnit = letters < end && NumberSuffixes.isUnit(chunk.bytes[letters..<end])
        return RuleMatch(end: isUnit ? letters : end, kind: .number)
    }

    /// "1990's": a round year or decade with the apostrophe of the older spelling.
    private static func isPluralOfDecade(_ chunk: Chunk, _ start: Int, _ end: Int) -> Bool {
        guard let length = chunk.apostrophe(at: end), chunk.bytes[end - 1] == UInt8(ascii: "0") else { return false }
        let suffix = end + length
        return (end - start == 2 || end - start == 4) && chunk.byte(suffix) == UInt8(ascii: "s")
            && !chunk.byte(suffix + 1).isASCIILetter
    }
}
