import Model
import Segmentation
import Text

/// "@name" and "#tag" are one symbol each.
enum TagRule {
    static func match(_ chunk: Chunk, at index: Int) -> RuleMatch? {
        let segment = chunk.segments[index]
        let sign = chunk.byte(segment.start)
        guard sign == UInt8(ascii: "@") || sign == UInt8(ascii: "#"), index + 1 < chunk.segments.count,
            chunk.segments[index + 1].shape == .word
        else { return nil }
        let name = chunk.segments[index + 1]
        return RuleMatch(end: endWithoutPossessive(chunk, name.start, name.end), kind: .symbol)
    }

    /// An apostrophe belongs to no name: "@reporter's" is the name and "'s".
    private static func endWithoutPossessive(_ chunk: Chunk, _ start: Int, _ end: Int) -> Int {
        (start..<end).first { chunk.apostrophe(at: $0) != nil } ?? end
    }
}
