import Testing
import Text

@testable import Entities

struct NameTableTests {
    private static let rows: StaticString = """
        # a comment
        new york\tT\tcity:new-york
        new york times\tO\torg:new-york-times
        york\tt
        york\tX

        """
    private let table = NameTable(start: Self.rows.utf8Start, count: Self.rows.utf8CodeUnitCount)

    @Test(arguments: [
        ("new york times today", 3, "O"), ("new york today", 2, "T"), ("york is old", 1, "t"),
    ])
    func findsTheLongestPhrase(text: String, count: Int, letters: String) throws {
        let words = packed(text)
        let match = try #require(table.longestMatch(in: words, at: 0, limit: words.count))
        #expect(match.count == count)
        #expect(String(decoding: match.row.letters, as: UTF8.self) == letters)
    }

    @Test func keepsWithinItsLimit() throws {
        let match = try #require(table.longestMatch(in: packed("new york times"), at: 0, limit: 2))
        #expect(match.row.id == "city:new-york")
    }

    @Test(arguments: ["new", "new jersey", "times", "#", ""])
    func findsNoRowForOtherWords(text: String) {
        let words = packed(text)
        #expect(table.longestMatch(in: words, at: 0, limit: words.count) == nil)
    }

    @Test func givesAnEmptyIDWhereTheRowHasNone() throws {
        let word = packed("york")
        #expect(try #require(table[word[0]]).id.isEmpty)
    }

    private func packed(_ text: String) -> PackedWords {
        var words = PackedWords()
        for word in text.split(separator: " ") { words.append(word.utf8) }
        return words
    }
}
