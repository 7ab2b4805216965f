import Testing
import Text

@testable import Cleaning

struct ComparableTextTests {
    @Test(arguments: [
        ("", ""), ("  –  ", ""), ("Breaking: 5 Dead!", "breaking 5 dead"), ("Ünïcode ÉTÉ", "ünïcode été"),
        ("co\u{AD}operate", "cooperate"), ("ЖУК İstanbul", "жук i̇stanbul"), ("“Quote” — it’s", "quote it s"),
        ("東京 タワー", "東京 タワー"), ("½ of a² 😀 x", "½ of a² x"),
    ])
    func keepsLettersAndDigitsInLowerCase(text: String, expected: String) {
        #expect(String(decoding: ComparableText.of(text), as: UTF8.self) == expected)
    }

    @Test func countsFromTheFirstLetterAgainstTheLimit() {
        let indented = Array((" \n=–".repeated(300) + "Word after word").utf8)[...]
        #expect(ComparableText.of(indented, limit: 10) == Array("word after".utf8))
    }

    @Test func readsTheCharacterThatTheLimitCutsToItsEnd() {
        #expect(ComparableText.of(Array("aé".utf8)[...], limit: 2) == Array("aé".utf8))
    }
}
