import Lexicons
import Text
import Weights

/// What an abbreviation stands for, which decides what its full stop means.
enum AbbreviationKind: String {
    /// Before a name: "Mr.", "Gen.", "St.".
    case title
    case month, weekday
    /// At the end of a company's name: "Inc.".
    case company
    /// States and the like behind a city: "Calif.".
    case place
    /// Before a number: "No.", "Art.".
    case numbered
    /// After a number: "ft.".
    case unit
    /// In the middle of a sentence: "e.g.", "vs."
    case latin
    /// At the end of a list: "etc."
    case series
    /// "a.m.", "p.m."
    case time
    case general
}

/// The abbreviations that end in a full stop.
enum Abbreviations {
    private static let table: WordTable<AbbreviationKind> = {
        var rows: [(String, AbbreviationKind)] = []
        EmbeddedTable(start: weights_abbreviations(), count: weights_abbreviations_count()).forEachRow { cells in
            guard cells.count == 2, let kind = AbbreviationKind(rawValue: String(cells[1])) else { return }
            rows.append((String(cells[0].dropLast()), kind))
        }
        return WordTable(rows)
    }()

    /// The kind of a word that stands without its full stop, in any case.
    static func kind(of word: ArraySlice<UInt8>) -> AbbreviationKind? { table[asciiLowercasing: word] }

    /// Whether the word is letters with a full stop between each: "U.S", "p.m", "U.S.A".
    static func isInitialism(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count >= 3, word.count % 2 == 1, word.count <= 15 else { return false }
        for (position, byte) in word.enumerated() {
            guard position % 2 == 0 ? byte.isASCIILetter : byte == UInt8(ascii: ".") else { return false }
        }
        return true
    }
}
