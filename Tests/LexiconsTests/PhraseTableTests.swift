import Testing
import Text

@testable import Lexicons

struct PhraseTableTests {
    private func words(_ text: String) -> PackedWords {
        var words = PackedWords()
        for word in text.split(separator: " ") { words.append(word.utf8) }
        return words
    }

    @Test func findsTheLongestPhrase() throws {
        let table = PhraseTable([("united states", 1), ("united states of america", 2), ("united", 3)])
        let text = words("the united states of mind")
        let match = try #require(table.longestMatch(in: text, at: 1, limit: text.count))
        #expect(match == (2, 1))
        #expect(table.longestMatch(in: text, at: 0, limit: text.count) == nil)
    }

    @Test func staysBeforeTheLimit() throws {
        let table = PhraseTable([("united states", 1), ("united", 3)])
        let match = try #require(table.longestMatch(in: words("united states"), at: 0, limit: 1))
        #expect(match == (1, 3))
    }

    @Test func keepsThousandsOfWords() {
        let table = WordTable((0..<5000).map { ("word\($0)", $0) })
        #expect((0..<5000).allSatisfy { (number: Int) in table["word\(number)"] == number })
        #expect(table["word5000"] == nil)
    }
}
