import Lexicons
import Model

/// ", citing the Harbor Wire", "with reference to the ministry": whom the source of a sentence has its words from.
///
/// The words of the quote beside it are those of both: of the medium that passes them on and of whom it cites.
enum CitationRule {
    static let name = "chain"

    /// Who is cited and with which words, in the scanner's sentence.
    static func find(_ scanner: QuoteScanner) -> (cue: Range<Int>, source: SourcePhrase)? {
        for index in scanner.sentence where isTrigger(scanner, index) && scanner.span(at: index) == nil {
            if let found = citation(scanner, index) { return found }
        }
        return nil
    }

    /// Whether "citing" at `index` names somebody who speaks: "citing the Harbor Wire", not "citing the cold".
    static func isCitation(_ scanner: QuoteScanner, _ index: Int) -> Bool { citation(scanner, index) != nil }

    private static func isTrigger(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        scanner.codes[index].word == .verb && scanner.codes[index].traits.contains(.participle)
            || scanner.codes[index].word == .preposition
    }

    private static func citation(_ scanner: QuoteScanner, _ index: Int) -> (cue: Range<Int>, source: SourcePhrase)? {
        var end = index + 1
        if scanner.equals(index, "with"), scanner.equals(index + 1, "reference"), scanner.isWord(index + 2, .to) {
            end = index + 3
        } else if !scanner.equals(index, "citing"), !scanner.equals(index, "quoting") {
            return nil
        }
        guard let source = SourceFinder(scanner: scanner).phraseWithApposition(startingAt: end),
            speaks(scanner, source)
        else { return nil }
        return (index..<end, source)
    }

    private static func speaks(_ scanner: QuoteScanner, _ source: SourcePhrase) -> Bool {
        if let mention = source.mention {
            let type = scanner.document.entities.mentions[mention].type
            return type == .person || type == .organization
        }
        let head = source.speaker.upperBound - 1
        return scanner.isWord(head, .role) || scanner.isDocument(head)
            || scanner.isIn(SpeechLexicon.speakers, head)
    }
}
