import Model
import TestSupport
import Testing
import Text

@testable import Tokenizing

/// What must hold for any text at all.
struct TokenizingPropertyTests {
    private static let pieces = [
        "a", "The", "U.S", ".", "...", "'", "’", "s", "n't", "\"", "“", "”", "-", "–", "5", "3.5", "bn", "1990", "/",
        ":",
        "@", "#", "www.", "http://", "$", "%", "½", "é", "слово", "北京", "ไทย", "👩‍🚀", "\u{301}", "\u{200B}", "\u{AD}",
        " ", "  ", "\n", "\r\n", "\u{A0}", "\u{2028}", "\t", "(", ")", "?", "!", ",", "Mr", "etc", "re", "&", "_", "\0",
    ]

    @Test(arguments: 0..<200)
    func tokensCoverEveryByteThatIsNoSpace(seed: Int) throws {
        var generator = SplitMix(state: UInt64(seed))
        let text = (0..<120).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
        try check(Document.read(text).after(ICUTokenizer()))
    }

    @Test(arguments: 0..<50)
    func anyRepairedBytesAreTokenized(seed: Int) throws {
        var generator = SplitMix(state: UInt64(seed))
        let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }
        try check(Document.read(TextBuffer(repairing: bytes).string).after(ICUTokenizer()))
    }

    private func check(_ document: Document) throws {
        var end = 0
        for (index, token) in document.tokens.enumerated() {
            #expect(!token.bytes.isEmpty && token.bytes.start >= end)
            #expect(isSpace(document.text.bytes[end..<token.bytes.start]))
            #expect(token.followsSpace == (token.bytes.start > end || token.bytes.start == 0), "token \(index)")
            end = token.bytes.end
        }
        #expect(isSpace(document.text.bytes[end...]))
        #expect(document.words.count == document.tokens.count)
        checkSentences(document)
    }

    private func checkSentences(_ document: Document) {
        var next = 0
        for sentence in document.sentences {
            #expect(sentence.tokens.start == next && !sentence.tokens.isEmpty)
            #expect(sentence.bytes == document.bytes(of: sentence.tokens))
            next = sentence.tokens.end
        }
        #expect(next == document.tokens.count)
    }

    private func isSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}"
        }
    }
}
