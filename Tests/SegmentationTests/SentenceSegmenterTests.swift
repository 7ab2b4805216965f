import Testing
import Text

@testable import Segmentation

struct SentenceSegmenterTests {
    @Test func findsTheEndsOfSentences() throws {
        let text = TextBuffer("It rained. Nobody came! 誰も来なかった。終わり。")
        var segmenter = try SentenceSegmenter(locale: "en")
        var boundaries: [Int] = []
        try segmenter.boundaries(text.bytes, in: text.range, into: &boundaries)
        let starts = [0] + boundaries.dropLast()
        #expect(
            zip(starts, boundaries).map { text.string(in: ByteRange(start: $0, end: $1)) }
                == ["It rained. ", "Nobody came! ", "誰も来なかった。", "終わり。"]
        )
    }

    @Test func countsFromTheStartOfTheText() throws {
        let text = TextBuffer("One. Two. Three.")
        var segmenter = try SentenceSegmenter(locale: "en")
        var boundaries: [Int] = []
        try segmenter.boundaries(text.bytes, in: ByteRange(start: 5, end: 16), into: &boundaries)
        #expect(boundaries == [10, 16])
    }
}
