import Model
import Segmentation
import Text

/// "...", "--", "?!", "***" are one token each, and so are `''` and ` `` ` that stand for a quotation mark.
enum MarkRunRule {
    /// Marks that a run repeats; the ones of the second table are joined in pairs only.
    private static let repeated = Array(".-*=~+_<>|!?".utf8)
    private static let paired = Array("'`".utf8)

    static func match(_ chunk: Chunk, at index: Int) -> RuleMatch? {
        let start = chunk.segments[index].start
        let first = chunk.byte(start)
        if paired.contains(first) {
            return chunk.byte(start + 1) == first ? RuleMatch(end: start + 2, kind: .punctuation) : nil
        }
        guard repeated.contains(first) else { return nil }
        var end = start + 1
        while continues(first, chunk.byte(end)) { end += 1 }
        return end > start + 1 ? RuleMatch(end: end, kind: .punctuation) : nil
    }

    private static func continues(_ first: UInt8, _ next: UInt8) -> Bool {
        first == next || (isCall(first) && isCall(next))
    }

    private static func isCall(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") }
}
