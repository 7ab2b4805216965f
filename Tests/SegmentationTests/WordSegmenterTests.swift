import Testing
import Text

@testable import Segmentation

struct WordSegmenterTests {
    private func words(_ text: String, locale: String = "en") throws -> [String] {
        let buffer = TextBuffer(text)
        var segmenter = try WordSegmenter(locale: locale)
        var segments: [WordSegment] = []
        try segmenter.segment(buffer.bytes, in: buffer.range, into: &segments)
        return segments.map { buffer.string(in: ByteRange(start: $0.start, end: $0.end)) }
    }

    @Test(arguments: [
        ("don't", ["don't"]), ("3.5bn", ["3.5bn"]), ("130,000", ["130,000"]), ("U.S.", ["U.S", "."]),
        ("re-elected", ["re", "-", "elected"]), ("Zoë’s", ["Zoë’s"]), ("14:34", ["14", ":", "34"]),
        ("北京", ["北京"]), ("👩‍🚀", ["👩‍🚀"]),
    ])
    func splitsAtWordBoundaries(text: String, expected: [String]) throws {
        #expect(try words(text) == expected)
    }

    @Test func tellsWordsFromNumbersAndMarks() throws {
        var segmenter = try WordSegmenter(locale: "en")
        var segments: [WordSegment] = []
        let buffer = TextBuffer("Kyiv-5%слово")
        try segmenter.segment(buffer.bytes, in: buffer.range, into: &segments)
        #expect(segments.map(\.shape) == [.word, .mark, .number, .mark, .word])
    }

    /// The way without ICU must give what ICU gives; the `@` is left out, for ICU 72 and later take it for a letter.
    @Test func agreesWithICUOnRandomText() throws {
        let alphabet = Array("abZé0193.,;:'’‘\"“”_-–—/&%$€£§°!?()#*ø÷").map(String.init)
        var generator = Generator(state: 20_220_203)
        var segmenter = try WordSegmenter(locale: "en")
        for _ in 0..<5000 {
            let length = Int.random(in: 1...24, using: &generator)
            let text = TextBuffer((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined())
            var own: [WordSegment] = []
            var icu: [WordSegment] = []
            #expect(SimpleWordBreaks.segment(text.bytes, in: text.range.indices, into: &own))
            try segmenter.segmentWithICU(text.bytes, in: text.range, into: &icu)
            let isSame = own == icu
            #expect(isSame, "\(text.string) \(icu.filter { !own.contains($0) })")
        }
    }

    @Test func refusesNoBytesAndInventsNone() throws {
        #expect(try words("").isEmpty)
    }
}

/// A small generator of random numbers with a seed (SplitMix64).
struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
