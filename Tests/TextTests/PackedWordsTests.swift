import Testing

@testable import Text

struct PackedWordsTests {
    @Test func normalizesCaseAndApostrophe() {
        var words = PackedWords()
        for word in ["NATO", "Don’t", "ÉCOLE", "U.S."] { words.appendNormalized(Array(word.utf8)[...]) }
        #expect(words.indices.map(words.string(at:)) == ["nato", "don't", "école", "u.s."])
        #expect(words.equals(0, "nato"))
        #expect(!words.equals(0, "nat"))
    }
}
