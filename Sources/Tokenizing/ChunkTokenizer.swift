import Model
import Segmentation
import Text

/// Joins and cuts the word segments of a chunk into tokens. The first rule that matches at a segment wins.
enum ChunkTokenizer {
    static func tokenize(_ chunk: inout Chunk, into layer: inout TokenLayer, followsSpace: Bool) {
        var index = 0
        while index < chunk.segments.count {
            let start = chunk.segments[index].start
            let match = match(chunk, at: index, after: layer.tokens.last) ?? plain(chunk, at: index)
            let isAfterSpace = followsSpace && start == chunk.start
            if match.kind == .word {
                layer.appendWord(chunk.bytes, start..<match.end, followsSpace: isAfterSpace)
            } else {
                layer.append(chunk.bytes, start..<match.end, match.kind, followsSpace: isAfterSpace)
            }
            index = advance(&chunk, from: index, to: match.end)
        }
    }

    private static func match(_ chunk: Chunk, at index: Int, after previous: Token?) -> RuleMatch? {
        if chunk.mayHoldAddress, let match = AddressRule.match(chunk, at: index) { return match }
        switch chunk.segments[index].shape {
        case .word:
            return AbbreviationRule.match(chunk, at: index, after: previous)
                ?? MissingSpaceRule.match(chunk, at: index)
                ?? AffixRule.match(chunk, at: index)
                ?? CurrencyCodeRule.match(chunk, at: index)
                ?? JoinedNameRule.match(chunk, at: index)
        case .number:
            return NumberRule.match(chunk, at: index)
        case .mark:
            return ApostropheRule.match(chunk, at: index)
                ?? DecimalRule.match(chunk, at: index)
                ?? MarkRunRule.match(chunk, at: index)
                ?? TagRule.match(chunk, at: index)
        }
    }

    private static func plain(_ chunk: Chunk, at index: Int) -> RuleMatch {
        let segment = chunk.segments[index]
        switch segment.shape {
        case .word: return RuleMatch(end: segment.end, kind: .word)
        case .number: return RuleMatch(end: segment.end, kind: .number)
        case .mark:
            // Behind a cut the full stop still hangs together with the next word.
            let isCut = chunk.byte(segment.start).isASCII && chunk.byte(segment.start + 1).isASCIILetter
            return RuleMatch(end: isCut ? segment.start + 1 : segment.end, kind: MarkKind.of(chunk, segment))
        }
    }

    /// Skips the segments before `end`; the one that holds it is cut there.
    private static func advance(_ chunk: inout Chunk, from index: Int, to end: Int) -> Int {
        var index = index
        while index < chunk.segments.count, chunk.segments[index].end <= end { index += 1 }
        if index < chunk.segments.count, chunk.segments[index].start < end {
            chunk.segments[index].start = end
            chunk.segments[index].shape = shape(chunk.bytes[end])
        }
        return index
    }

    private static func shape(_ byte: UInt8) -> WordSegment.Shape {
        if byte.isASCIIDigit { return .number }
        return byte.isASCII && !byte.isASCIILetter ? .mark : .word
    }
}
