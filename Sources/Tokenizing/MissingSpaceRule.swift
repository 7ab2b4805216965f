import Model
import Segmentation
import Text

/// "ended.The" is a sentence's end whose space got lost: ICU takes it for one word, so it is cut before the full stop.
enum MissingSpaceRule {
    static func match(_ chunk: Chunk, at index: Int) -> RuleMatch? {
        let segment = chunk.segments[index]
        guard segment.end - segment.start > 4 else { return nil }
        for offset in segment.start + 2..<segment.end - 1
        where chunk.bytes[offset] == UInt8(ascii: ".") && isSentenceEnd(chunk, offset, segment) {
            return RuleMatch(end: offset, kind: .word)
        }
        return nil
    }

    /// Small letters before the full stop, one capital letter after it: no address and no abbreviation looks so.
    private static func isSentenceEnd(_ chunk: Chunk, _ stop: Int, _ segment: WordSegment) -> Bool {
        guard chunk.bytes[stop - 1].isASCIILowercase, chunk.bytes[stop - 2].isASCIILowercase,
            chunk.bytes[stop + 1].isASCIIUppercase
        else { return false }
        return stop + 2 >= segment.end || !chunk.bytes[stop + 2].isASCIIUppercase
    }
}
