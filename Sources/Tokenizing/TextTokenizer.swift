import Model
import Segmentation
import Text

/// Cuts texts of one language into tokens and sentences. Used by one thread at a time.
final class TextTokenizer {
    /// A longer text is tokenized up to here: a book in the place of an article, or a dump. No article has a tenth of it.
    static let mostTokens = 100_000

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

    /// Tokens in text order that cover every byte that is not white space, up to ``mostTokens`` of them, and sentences
    /// that cover every token.
    ///
    /// Linear in the length of the text, whatever it holds.
    func tokenize(_ text: TextBuffer, paragraphs: [ByteRange]) throws(ICUError) -> TokenLayer {
        var layer = TokenLayer(textBytes: text.count)
        for paragraph in paragraphs {
            let first = layer.tokens.count
            let end = try addTokens(of: text.bytes, in: paragraph, to: &layer)
            boundaries.removeAll(keepingCapacity: true)
            try sentences.boundaries(
                text.bytes, in: ByteRange(start: paragraph.start, end: end), into: &boundaries)
            SentenceSplitter.split(tokensFrom: first, candidates: boundaries, in: &layer)
            if layer.tokens.count >= Self.mostTokens, !isBlank(text.bytes, from: end) {
                layer.cut = end
                break
            }
        }
        return layer
    }

    /// Returns where the tokens end: with the paragraph, or where they are too many.
    private func addTokens(
        of bytes: [UInt8], in paragraph: ByteRange, to layer: inout TokenLayer
    ) throws(ICUError) -> Int {
        var start = paragraph.start
        while start < paragraph.end, layer.tokens.count < Self.mostTokens {
            let spaces = WhiteSpace.length(bytes, from: start, limit: paragraph.end)
            let followsSpace = spaces > 0 || followsBreak(bytes, start)
            start += spaces
            if let end = PlainWord.end(bytes, from: start, limit: paragraph.end) {
                layer.appendWord(bytes, start..<end, followsSpace: followsSpace)
                start = end
                // A comma is all that may stand between a plain word and white space.
                if start < paragraph.end, bytes[start] == UInt8(ascii: ",") {
                    layer.append(bytes, start..<start + 1, .punctuation, followsSpace: false)
                    start += 1
                }
            } else if start < paragraph.end {
                start = try addChunk(bytes, at: start, in: paragraph, followsSpace: followsSpace, to: &layer)
            }
        }
        return start
    }

    private func isBlank(_ bytes: [UInt8], from start: Int) -> Bool {
        start + WhiteSpace.length(bytes, from: start, limit: bytes.count) == bytes.count
    }

    /// Adds the tokens of the chunk that starts at `start`, and returns where it ends.
    private func addChunk(
        _ bytes: [UInt8], at start: Int, in paragraph: ByteRange, followsSpace: Bool, to layer: inout TokenLayer
    ) throws(ICUError) -> Int {
        var mayHoldAddress = false
        let end = WhiteSpace.endOfChunk(bytes, from: start, limit: paragraph.end, &mayHoldAddress)
        var chunk = Chunk(
            bytes: bytes, start: start, end: end, paragraphEnd: paragraph.end, mayHoldAddress: mayHoldAddress
        )
        swap(&chunk.segments, &segments)
        chunk.segments.removeAll(keepingCapacity: true)
        try words.segment(bytes, in: ByteRange(start: start, end: end), into: &chunk.segments)
        ChunkTokenizer.tokenize(&chunk, into: &layer, followsSpace: followsSpace)
        swap(&chunk.segments, &segments)
        return end
    }

    /// Whether the text starts at `offset`, or white space that belongs to no paragraph ends there.
    private func followsBreak(_ bytes: [UInt8], _ offset: Int) -> Bool {
        offset == 0 || bytes[offset - 1].isASCIIWhitespace
    }
}
