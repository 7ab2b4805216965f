import Model
import TestSupport
import Testing
import Text
import Tokenizing

@testable import Syntax

struct NounChunkTests {
    /// Chunks stand between marks, in order; the second text is the head of each.
    @Test(arguments: [
        ("1️⃣The growing number2️⃣ of 3️⃣refugees4️⃣ fell.", "number refugees"),
        ("1️⃣Russia's demands2️⃣ worry 3️⃣us4️⃣.", "demands us"),
        ("1️⃣They2️⃣ saw 3️⃣more than 130,000 troops4️⃣.", "They troops"),
        ("1️⃣The minister2️⃣ gave 3️⃣the old man4️⃣ 5️⃣a very large book6️⃣.", "minister man book"),
        ("1️⃣Her post-election speech2️⃣ bored 3️⃣him4️⃣.", "speech him"),
        ("1️⃣United States officials2️⃣ left 3️⃣the White House4️⃣.", "officials House"),
        ("09.15 1️⃣Minister Holm2️⃣ left 3️⃣the room4️⃣.", "Holm room"),
        ("1️⃣Political and economic reasons2️⃣ drove 3️⃣at least 12 ship owners4️⃣.", "reasons owners"),
    ])
    func holdWhatBelongsToANoun(marked: String, heads: String) throws {
        let expected = MarkedText(marked)
        let document = try Document.read(expected.text).after(ICUTokenizer(), SyntaxTagger())
        let chunks = document.syntax.chunks
        #expect(
            chunks.map { document.string(in: document.bytes(of: $0.tokens)) }
                == expected.ranges.map { document.string(in: $0) })
        #expect(
            chunks.map { document.string(in: document.tokens[Int($0.head)].bytes) }.joined(separator: " ") == heads
        )
    }
}
