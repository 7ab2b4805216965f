import Model
import Segmentation
import Text

/// ".5" at the start of a chunk, or behind a sign, is a number.
enum DecimalRule {
    static func match(_ chunk: Chunk, at index: Int) -> RuleMatch? {
        let segment = chunk.segments[index]
        guard chunk.byte(segment.start) == UInt8(ascii: "."), chunk.byte(segment.end).isASCIIDigit,
            index == 0 || chunk.segments[index - 1].shape == .mark
        else { return nil }
        return RuleMatch(end: chunk.endOfDigits(from: segment.end), kind: .number)
    }
}
