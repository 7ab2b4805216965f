import Testing
import Text

@testable import Lexicons

struct WordTableASCIICaseTests {
    private let table = WordTable([("u.s", 1), ("größe", 2)])

    @Test(arguments: [("U.S", 1), ("u.s", 1), ("GRößE", 2), ("us", nil), ("", nil)])
    func lowersASCIILettersAlone(word: String, expected: Int?) {
        #expect(table[asciiLowercasing: Array(word.utf8)[...]] == expected)
    }

    @Test func looksUpNoEndlessWord() {
        #expect(table[asciiLowercasing: [UInt8](repeating: UInt8(ascii: "A"), count: 1 << 20)[...]] == nil)
    }
}
