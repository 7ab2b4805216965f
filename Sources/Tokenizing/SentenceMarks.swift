import Lexicons
import Text

/// The marks that end sentences, and those that may stand behind them.
enum SentenceMarks {
    enum Closer { case closing, straight }

    static let terminators = WordTable([(".", true), ("!", true), ("?", true), ("…", true), ("‼", true), ("⁉", true)])

    static let closers = WordTable<Closer>([
        ("\"", .straight), ("'", .straight), ("''", .closing), ("”", .closing), ("’", .closing), ("»", .closing),
        (")", .closing), ("]", .closing), ("}", .closing),
    ])

    /// "...", "?!": joined by the tokenizer.
    static func isRun(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count > 1, let last = word.last else { return false }
        return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
    }

    static func isFullStop(_ word: ArraySlice<UInt8>) -> Bool { word.count == 1 && word.first == UInt8(ascii: ".") }
}
