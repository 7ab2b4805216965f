import Model
import Pipeline
import TestSupport
import Testing
import Text

@testable import Claims

struct ClaimTaggerTests {
    @Test func isNamedAsInTheConfiguration() {
        #expect(ClaimTagger.signature.type == "tag.claims")
    }

    @Test(arguments: [
        "1️⃣US$3.5bn2️⃣ was spent on the port.", "The fund holds 1️⃣12%2️⃣ of the firm.", "The wall runs for 1️⃣40 km2️⃣ now.",
        "They found 1️⃣130,0002️⃣ shells.", "The bridge cost 1️⃣€3–5m2️⃣ then.", "It rose by 1️⃣50 basis points2️⃣ again.",
        "The mayor hired 1️⃣between 5 and 102️⃣ guards.", "They sold 1️⃣two and a half million2️⃣ bricks.",
    ])
    func coversTheNumberAndItsUnit(_ marked: String) throws {
        let marked = MarkedText(marked)
        let tagged = try Tagged(marked.text)
        #expect(tagged.claims.map(\.bytes) == marked.ranges)
    }

    @Test func survivesAnyText() throws {
        var generator = SplitMix(state: 11)
        let pool = [
            "more than", "1", "-", "3,000", "$", "€", "%", "half", "of", "a", "million", "to", "and", "between",
            "troops",
            "years", "old", "°C", "½", ",", ".", "(", ")", "–", "two", "thirds", "per", "day", "rose", "fell", "by",
            "from",
            "\n\n", "“", "”", "no", "one", "in", "five", "x", "×", "US$", "Rs",
            "99999999999999999999999999999999999999",
            "scores", "twice", "as", "not", "?", "\u{FFFD}", "𝟙", "１２",
        ]
        for _ in 0..<300 {
            let text = (0..<30).map { _ in pool[Int(generator.next() % UInt64(pool.count))] }
                .joined(separator: generator.next() % 3 == 0 ? "" : " ")
            let tagged = try Tagged(text)
            for claim in tagged.claims {
                #expect(claim.phrase.contains(claim.bytes))
                #expect(claim.bytes.end <= text.utf8.count)
                #expect(claim.quantity.value != nil || claim.quantity.min != nil)
            }
        }
    }
}
