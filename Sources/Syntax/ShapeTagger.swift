import Model
import Text

/// Tags documents of other languages by what the shape of a token tells: numbers, punctuation, symbols, and names where a
/// capital is not owed to the start of a sentence. No lemma but the word, no noun chunks.
enum ShapeTagger {
    static func tag(_ document: Document) -> Syntax {
        var syntax = Syntax()
        syntax.tags.reserveCapacity(document.tokens.count)
        for sentence in document.sentences {
            var isInitial = true
            for index in sentence.tokens.indices {
                let token = document.tokens[index]
                syntax.tags.append(tag(token, isInitial: isInitial))
                if token.kind != .punctuation { isInitial = false }
            }
        }
        syntax.lemmas = document.words
        return syntax
    }

    private static func tag(_ token: Token, isInitial: Bool) -> PartOfSpeech {
        switch token.kind {
        case .number: return .numeral
        case .punctuation: return .punctuation
        case .symbol: return .symbol
        case .word:
            let isCapital = token.letterCase == .capitalized || token.letterCase == .mixed
            return token.letterCase == .upper || (isCapital && !isInitial) ? .properNoun : .other
        }
    }
}
