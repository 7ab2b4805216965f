import Lexicons
import Model

/// A verb of speech in the text, with the preposition that belongs to it, and what it takes.
struct Cue {
    var tokens: Range<Int>
    var traits: SpeechTraits

    var start: Int { tokens.lowerBound }
    var end: Int { tokens.upperBound }

    init(_ scanner: QuoteScanner, at index: Int) {
        let match = SpeechLexicon.phrases.longestMatch(
            in: scanner.document.words, at: index, limit: scanner.sentence.upperBound
        )
        if let match {
            tokens = index..<index + match.count
            traits = match.value
        } else {
            tokens = index..<index + 1
            traits = scanner.code(index).traits
        }
    }

    /// The cue as its subject lets it be read: a poll shows what no person shows.
    func with(subject: SourcePhrase, _ scanner: QuoteScanner) -> Cue {
        guard traits.contains(.documentary), subject.tokens.contains(where: { scanner.isDocument($0) }) else {
            return self
        }
        var cue = self
        cue.traits.formUnion([.clause, .object, .quotation])
        return cue
    }
}
