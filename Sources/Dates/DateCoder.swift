import Lexicons
import Model
import Text

/// Gives every token of a document its code, so that the rules look at small numbers instead of words.
struct DateCoder {
    /// One code for each token; kept between documents so that its storage is used again.
    private(set) var codes: [DateCode] = []

    private static let middlePrefix = Array("mid-".utf8)
    /// Longer words are in no entry of the lexicon.
    private static let longestWord = 13

    /// Linear in the number of tokens.
    mutating func encode(_ document: Document) {
        codes.removeAll(keepingCapacity: true)
        codes.reserveCapacity(document.tokens.count)
        let (table, words) = (DateLexicon.table, document.words)
        for (index, token) in document.tokens.enumerated() {
            codes.append(Self.code(of: words[index], kind: token.kind, in: table))
        }
    }

    private static func code(of word: ArraySlice<UInt8>, kind: TokenKind, in table: WordTable<DateCode>) -> DateCode {
        guard word.count <= longestWord, let first = word.first else { return .none }
        if word.count > middlePrefix.count, first == middlePrefix[0], word.starts(with: middlePrefix) {
            return middle(word.dropFirst(middlePrefix.count))
        }
        if first == UInt8(ascii: "'"), word.count > 2, word[word.startIndex + 1].isASCIIDigit {
            return DateCode(.number)
        }
        return table[word] ?? (kind == .number && first.isASCIIDigit ? DateCode(.number) : .none)
    }

    private static func middle(_ rest: ArraySlice<UInt8>) -> DateCode {
        var code = rest.first.map(\.isASCIIDigit) == true ? DateCode(.number) : DateLexicon.table[rest] ?? .none
        code.isMiddle = true
        return code
    }
}
