import Model
import TestSupport
import Testing
import Text

@testable import Quotes

/// Marks and words thrown together at random: nothing may crash, and spans must cut what they claim.
struct QuotePropertyTests {
    private static let pieces = [
        "“", "”", "\"", "'", "‘", "’", "«", "»", "„", "``", "''", "said", "says", "according", "to", "that", "Ana",
        "Duarte", "the",
        "ministry", ",", ".", ":", "—", "(", ")", "who", "and", "told", "reporters", "adding", "called", "for", "he",
        "it", "\n\n",
        "is", "rebuilt", "Monday", "of", "by", "spokesman", "estimate", "not", "é", "6", "2",
    ]

    @Test(arguments: 0..<40) func survivesAnyOrderOfWords(_ seed: UInt64) throws {
        var state = seed &+ 1
        let text = (0..<500).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Self.pieces[Int((state >> 33) % UInt64(Self.pieces.count))]
        }
        .joined(separator: seed % 2 == 0 ? " " : "")
        let document = try tagged(text)
        for quote in document.quotes {
            #expect(!quote.content.isEmpty && !quote.rule.isEmpty)
            var end = 0
            for part in quote.content {
                #expect(part.start >= end && part.start < part.end && part.end <= document.text.count)
                end = part.end
            }
            if let speaker = quote.speaker { #expect(!document.string(in: speaker.bytes).isEmpty) }
        }
    }

    @Test(arguments: ["\" ", "“", "said ", "he said that ", "“a ” said ", "according to ", ", who said ", "' a"])
    func endsOnOneLongLine(_ piece: String) throws {
        // A walk that is not linear would hold up all other tests.
        _ = try tagged(String(repeating: piece, count: 10_000))
    }
}
