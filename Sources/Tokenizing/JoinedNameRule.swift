import Lexicons
import Model
import Segmentation
import Text

/// Names that a sign is part of: "AT&T", "S&P"; dollars that say whose they are: "US$"; units with an exponent: "km²".
enum JoinedNameRule {
    /// Prefixes of the dollar sign, from the usual abbreviations of the currencies in English.
    private static let dollars = WordTable(
        ["us", "a", "au", "c", "ca", "can", "hk", "nz", "s", "nt", "r", "bz", "j", "tt", "ec"].map { ($0, true) }
    )

    static func match(_ chunk: Chunk, at index: Int) -> RuleMatch? {
        let segment = chunk.segments[index]
        switch chunk.byte(segment.end) {
        case UInt8(ascii: "&"): return ampersand(chunk, at: index)
        case UInt8(ascii: "$"):
            let isCurrency = dollars[asciiLowercasing: chunk.bytes[segment.start..<segment.end]] ?? false
            return isCurrency ? RuleMatch(end: segment.end + 1, kind: .symbol) : nil
        // U+00B2 and U+00B3 are C2 B2 and C2 B3.
        case 0xC2 where chunk.byte(segment.end + 1) & 0xFE == 0xB2: return RuleMatch(end: segment.end + 2, kind: .word)
        default: return nil
        }
    }

    /// Joins capitals on both sides, three at most on one of them, so that two names in a row stay apart.
    private static func ampersand(_ chunk: Chunk, at index: Int) -> RuleMatch? {
        guard index + 2 < chunk.segments.count else { return nil }
        let left = chunk.segments[index]
        let right = chunk.segments[index + 2]
        let most = 3
        guard left.end - left.start <= most, right.end - right.start <= most,
            chunk.bytes[left.start..<left.end].allSatisfy(\.isASCIIUppercase),
            chunk.byte(right.start).isASCIIUppercase
        else { return nil }
        return RuleMatch(end: chunk.endOfLetters(from: right.start), kind: .word)
    }
}
