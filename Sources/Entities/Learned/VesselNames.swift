import Lexicons
import Model
import Text

/// Names of ships and spacecraft, which the guideline leaves out: known by the word before one of them, "the ferry Nordlys",
/// "aboard the Nordlys", and by the same words elsewhere in the document.
struct VesselNames {
    private let text: NameText
    private var words: Set<ArraySlice<UInt8>> = []

    /// - Parameter names: those of the document that may be vessels.
    init(_ names: [Candidate], in text: NameText) {
        self.text = text
        for name in names where isOpen(name) && isVessel(name) { words.insert(text.document.words.joined(name.tokens)) }
    }

    /// Whether a name is one of a vessel; "in Columbia" is not, whatever sails under that name.
    func contains(_ name: Candidate) -> Bool {
        guard !words.isEmpty, words.contains(text.document.words.joined(name.tokens)) else { return false }
        return !(name.tokens.start > 0 && WordRole.of(text.document.words[name.tokens.start - 1]).contains(.locative))
    }

    /// Whether no table and no word of the name says what it names.
    private func isOpen(_ name: Candidate) -> Bool {
        switch name.rule {
        case .model, .capitalizedWord, .capitalizedRun, .cityTable, .givenName, .surname: true
        default: false
        }
    }

    private func isVessel(_ name: Candidate) -> Bool {
        var before = name.tokens.start - 1
        guard before >= 0, !isWord(name.tokens.end - 1, "station") else { return false }
        if isWord(before, ",") {
            let next = name.tokens.end
            guard next < text.document.tokens.count, text.document.tokens[next].kind == .punctuation else {
                return false
            }
            before -= 1
            return before >= 0 && (Self.vessels[text.document.words[before]] ?? false)
        }
        if isWord(before, "the") { before -= 1 }
        guard before >= 0 else { return false }
        if isWord(before, "aboard") || isWord(before, "board") && before > 0 && isWord(before - 1, "on") { return true }
        return before == name.tokens.start - 1 && (Self.vessels[text.document.words[before]] ?? false)
    }

    private func isWord(_ index: Int, _ word: StaticString) -> Bool { text.document.words.equals(index, word) }

    /// Nouns of vessels, and the letters of navies and shipping lines before their names.
    private static let vessels = WordTable<Bool>(
        listing: """
            ship ships steamship warship flagship vessel vessels tanker tankers ferry ferries frigate destroyer corvette cruiser
            battleship submarine minesweeper icebreaker yacht schooner trawler freighter tugboat lifeboat motorboat sailboat
            steamer catamaran barge shuttle spacecraft spaceship uss hms hmas hmcs ins rms usns mv m/v
            """)
}
