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
        for name in names where Self.guesses.contains(name.rule) && isVessel(name) {
            words.insert(text.document.words.joined(name.tokens))
        }
    }

    /// The names that are none of a vessel's.
    func leftOut(of names: [Candidate]) -> [Candidate] {
        words.isEmpty ? names : names.filter { !contains($0) }
    }

    /// Whether a name is one of a vessel; "in Columbia" is not, whatever sails under that name.
    private func contains(_ name: Candidate) -> Bool {
        guard words.contains(text.document.words.joined(name.tokens)) else { return false }
        return !(name.tokens.start > 0 && WordRole.of(text.document.words[name.tokens.start - 1]).contains(.locative))
    }

    /// Rules by which no table that is sure and no word of the name says what it names.
    private static let guesses: Set<Rule> = [
        .model, .capitalizedWord, .capitalizedRun, .cityTable, .givenName, .surname,
    ]

    private func isVessel(_ name: Candidate) -> Bool {
        let (before, next) = (name.tokens.start - 1, name.tokens.end)
        guard !isWord(next - 1, "station") else { return false }
        if isWord(before, ",") {
            return next < text.document.tokens.count && text.document.tokens[next].kind == .punctuation
                && isNounOfVessels(before - 1)
        }
        if isNounOfVessels(before) { return true }
        let cue = isWord(before, "the") ? before - 1 : before
        return isWord(cue, "aboard") || isWord(cue, "board") && isWord(cue - 1, "on")
    }

    private func isWord(_ index: Int, _ word: StaticString) -> Bool {
        index >= 0 && text.document.words.equals(index, word)
    }

    private func isNounOfVessels(_ index: Int) -> Bool {
        index >= 0 && Self.vessels[text.document.words[index]] ?? false
    }

    /// Nouns of vessels, and the letters of navies and shipping lines before their names.
    private static let vessels = WordTable<Bool>(
        listing: """
            ship ships steamship warship flagship vessel vessels tanker tankers ferry ferries frigate destroyer corvette cruiser
            battleship submarine minesweeper icebreaker yacht schooner trawler freighter tugboat lifeboat motorboat sailboat
            steamer catamaran barge shuttle spacecraft spaceship uss hms hmas hmcs ins rms usns mv m/v
            """)
}
