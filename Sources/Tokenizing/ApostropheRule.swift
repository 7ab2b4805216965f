import Lexicons
import Model
import Segmentation
import Text

/// What an apostrophe starts: "'90s", "'em", and the "'s" that stands apart from its word.
enum ApostropheRule {
    /// Words that lost their beginning.
    private static let clipped = WordTable(
        ["em", "til", "till", "cause", "cos", "coz", "bout", "n", "round", "nuff", "neath", "tis", "twas"].map {
            ($0, true)
        }
    )

    static func match(_ chunk: Chunk, at index: Int) -> RuleMatch? {
        let start = chunk.segments[index].start
        guard let length = chunk.apostrophe(at: start) else { return nil }
        let next = start + length
        if chunk.byte(next).isASCIIDigit { return decade(chunk, next, isFirst: index == 0) }
        let end = chunk.endOfLetters(from: next)
        let word = chunk.bytes[next..<end]
        let isEnding = Contractions.endings[asciiLowercasing: word] != nil
        let isClipped = index == 0 && clipped[word] != nil
        return isEnding || isClipped ? RuleMatch(end: end, kind: .word) : nil
    }

    /// "'90s" and "'22": two digits at the start of a chunk.
    private static func decade(_ chunk: Chunk, _ start: Int, isFirst: Bool) -> RuleMatch? {
        let digits = chunk.endOfDigits(from: start)
        guard isFirst, digits - start == 2 else { return nil }
        let end = chunk.byte(digits) == UInt8(ascii: "s") ? digits + 1 : digits
        return chunk.byte(end).isASCIILetter ? nil : RuleMatch(end: end, kind: .number)
    }
}
