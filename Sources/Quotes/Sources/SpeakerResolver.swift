import Model
import Text

/// Finds who "he", "she" and "the spokesman" are, and says nothing where more than one person fits.
struct SpeakerResolver {
    /// The person that spoke last, and in which paragraph.
    private var last: (identity: Int, paragraph: Int)?

    /// How many sentences back a pronoun looks for its person.
    private static let sentences = 2
    /// And how many tokens at most.
    private static let reach = 256

    mutating func speaker(of source: SourcePhrase, _ scanner: QuoteScanner, sentence: Int, paragraph: Int) -> Speaker {
        let bytes = scanner.document.bytes(of: TokenRange(source.speaker))
        let identity = identity(of: source, scanner, sentence: sentence, paragraph: paragraph)
        if let identity, scanner.document.entities.identities[identity].type == .person { last = (identity, paragraph) }
        return Speaker(bytes: bytes, identity: identity)
    }

    private func identity(of source: SourcePhrase, _ scanner: QuoteScanner, sentence: Int, paragraph: Int) -> Int? {
        if let mention = source.mention { return scanner.document.entities.mentions[mention].identity }
        if scanner.equals(source.speaker.lowerBound, "it") {
            let named = mentioned(.organization, before: source.tokens.lowerBound, scanner, from: sentence - 1)
            return named.count == 1 ? named.first : nil
        }
        guard standsForPerson(source, scanner) else { return nil }
        for back in 1...Self.sentences {
            let named = mentioned(.person, before: source.tokens.lowerBound, scanner, from: sentence - back)
            if named.count == 1 { return named.first }
            guard named.isEmpty else {
                // Of several persons the one who speaks in this paragraph goes on.
                guard let last, last.paragraph == paragraph, named.contains(last.identity) else { return nil }
                return last.identity
            }
        }
        guard let last, paragraph - last.paragraph <= 1 else { return nil }
        return last.identity
    }

    private func standsForPerson(_ source: SourcePhrase, _ scanner: QuoteScanner) -> Bool {
        let index = source.speaker.upperBound - 1
        if scanner.equals(index, "he") || scanner.equals(index, "she") { return true }
        return scanner.isWord(index, .role) && scanner.equals(source.tokens.lowerBound, "the")
            && source.tokens.upperBound == source.speaker.upperBound
    }

    /// The different things of a type that the writer names between the start of sentence `sentence` and `token`.
    private func mentioned(
        _ type: EntityType, before token: Int, _ scanner: QuoteScanner, from sentence: Int
    ) -> Set<Int> {
        let first = max(scanner.document.sentences[max(0, sentence)].tokens.start, token - Self.reach)
        var found: Set<Int> = []
        for index in stride(from: token - 1, through: first, by: -1) where scanner.span(at: index) == nil {
            guard let mention = scanner.mention(at: index) else { continue }
            let entity = scanner.document.entities.mentions[mention]
            if entity.type == type { found.insert(entity.identity) }
            if found.count > 1 { break }
        }
        return found
    }
}
