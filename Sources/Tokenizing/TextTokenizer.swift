import Model
import Segmentation
import Text

/// Cuts texts of one language into tokens and sentences. Used by one thread at a time.
final class TextTokenizer {
    let locale: String
    private var words: WordSegmenter
    private var sentences: SentenceSegmenter
    private var segments: [WordSegment] = []
    private var boundaries: [Int] = []

    /// - Throws: ``ICUError`` where ICU's data lacks the rules.
    init(locale: String) throws(ICUError) {
        self.locale = locale
        words = try WordSegmenter(locale: locale)
        sentences = try SentenceSegmenter(locale: locale)
    }

    /// Tokens in text order that cover every byte that is not white space, and sentences that cover every token.
    ///
    /// Linear in the length of the text, whatever it holds.
    func tokenize(_ text: TextBuffer, paragraphs: [ByteRange]) throws(ICUError) -> TokenLayer {
        var layer = TokenLayer(textBytes: text.count)
        for paragraph in paragraphs {
            let first = layer.tokens.count
            try addTokens(of: text.bytes, in: paragraph, to: &layer)
            boundaries.removeAll(keepingCapacity: true)
            try sentences.boundaries(text.bytes, in: paragraph, into: &boundaries)
            SentenceSplitter.split(tokensFrom: first, candidates: boundaries, in: &layer)
        }
        return layer
    }

    private func addTokens(
        of bytes: [UInt8], in paragraph: ByteRange, to layer: inout TokenLayer
    ) throws(ICUError) {
        var start = paragraph.start
        while start < paragraph.end {
            let spaces = WhiteSpace.length(bytes, from: start, limit: paragraph.end)
            let chunkStart = start + spaces
            var mayHoldAddress = false
            let end = WhiteSpace.endOfChunk(bytes, from: chunkStart, limit: paragraph.end, &mayHoldAddress)
            if end > chunkStart {
                segments.removeAll(keepingCapacity: true)
                try words.segment(bytes, in: ByteRange(start: chunkStart, end: end), into: &segments)
                let chunk = Chunk(
                    bytes: bytes, start: chunkStart, end: end, paragraphEnd: paragraph.end, segments: segments,
                    mayHoldAddress: mayHoldAddress
                )
                ChunkTokenizer.tokenize(chunk, into: &layer, followsSpace: spaces > 0 || followsBreak(bytes, start))
            }
            start = end
        }
    }

    /// Whether the text starts at `offset`, or white space that belongs to no paragraph ends there.
    private func followsBreak(_ bytes: [UInt8], _ offset: Int) -> Bool {
        offset == 0 || bytes[offset - 1].isASCIIWhitespace
    }
}
