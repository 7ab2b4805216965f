import Model
import TestSupport
import Testing
import Text
import Tokenizing

@testable import Syntax

/// What must hold for any text at all.
struct SyntaxPropertyTests {
    private static let pieces = [
        "the", "The", "more than", "12", "troops", "Russia", "'s", "-", "her", "leaving", "and", ",", "big", "very",
        ".",
        "U.S.", "$", "%", "“", "”", "слово", "北京", "👩‍🚀", "zzkqx", "QQ", "größü", "é", "more é", "iPad", "4x4",
        "http://example.org", "to", "\n",
    ]

    @Test(arguments: 0..<100)
    func everyTokenHasATagAndALemmaAndChunksAreInOrder(seed: Int) throws {
        var state = UInt64(seed) &+ 1
        var words: [String] = []
        for _ in 0..<150 {
            // A linear congruential generator (Knuth's MMIX constants).
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            words.append(Self.pieces[Int(state >> 33) % Self.pieces.count])
        }
        let document = try Document.read(words.joined(separator: " ")).after(ICUTokenizer(), SyntaxTagger())
        #expect(document.syntax.tags.count == document.tokens.count)
        #expect(document.syntax.lemmas.count == document.tokens.count)
        let lemmas = document.syntax.lemmas
        #expect(lemmas.indices.allSatisfy { TextBuffer(validating: Array(lemmas[$0])) != nil })
        var end = 0
        for chunk in document.syntax.chunks {
            #expect(chunk.tokens.start >= end && chunk.tokens.contains(Int(chunk.head)))
            end = chunk.tokens.end
        }
        #expect(end <= document.tokens.count)
    }

    /// Walls of one kind of token take no more than time in proportion.
    @Test(.timeLimit(.minutes(10)), arguments: ["the ", "big ", "troops ", "Russia's ", "-", "(", "to ", "zzkqx "])
    func longRunsOfOneTokenEnd(piece: String) throws {
        let text = String(repeating: piece, count: 4_000)
        let document = try Document.read(text).after(ICUTokenizer(), SyntaxTagger())
        #expect(document.syntax.tags.count == document.tokens.count)
    }
}
