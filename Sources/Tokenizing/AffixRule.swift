import Lexicons
import Model
import Segmentation
import Text

/// A prefix and its word are one token in spite of the hyphen: "re-elected", "mid-January". So is a prefix alone before
/// "and": "pre- and post-war".
enum AffixRule {
    static func match(_ chunk: Chunk, at index: Int) -> RuleMatch? {
        guard isPrefix(chunk, at: index) else { return nil }
        // Prefixes may follow each other: "non-re-elected".
        var last = index
        while isPrefix(chunk, at: last), last + 2 < chunk.segments.count, chunk.segments[last + 2].shape != .mark {
            last += 2
        }
        if last == index { return hanging(chunk, at: index) }
        return RuleMatch(end: chunk.segments[last].end, kind: .word)
    }

    private static func isPrefix(_ chunk: Chunk, at index: Int) -> Bool {
        let segment = chunk.segments[index]
        guard segment.shape == .word, chunk.byte(segment.end) == UInt8(ascii: "-"),
            index == 0 || chunk.segments[index - 1].shape == .mark
        else { return false }
        return Affixes.prefixes[asciiLowercasing: chunk.bytes[segment.start..<segment.end]] ?? false
    }

    private static func hanging(_ chunk: Chunk, at index: Int) -> RuleMatch? {
        let end = chunk.segments[index].end + 1
        return end == chunk.end ? RuleMatch(end: end, kind: .word) : nil
    }
}
