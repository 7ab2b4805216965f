import Model
import Text

/// Finds who "he", "she" and "the spokesman" are, and says nothing where more than one person fits.
struct SpeakerResolver {
    /// The person that spoke last, and in which paragraph.
    private var last: (identity: Int, paragraph: Int)?

    /// How many sentences back a pronoun looks for its person.
    private static let sentences = 2

    mutating func speaker(of source: SourcePhrase, _ scanner: QuoteScanner, sentence: Int, paragraph: Int) -> Speaker {
        let bytes = scanner.document.bytes(of: TokenRange(source.speaker))
        let identity = identity(of: source, scanner, sentence: sentence, paragraph: paragraph)
        if let identity, scanner.document.entities.identities[identity].type == .person { last = (identity, paragraph) }
        return Speaker(bytes: bytes, identity: identity)
    }

    private func identity(of source: SourcePhrase, _ scanner: QuoteScanner, sentence: Int, paragraph: Int) -> Int? {
        if let mention = source.mention { return scanner.document.entities.mentions[mention].identity }
        guard standsForPerson(source, scanner) else { return nil }
        let named = persons(before: source.tokens.lowerBound, scanner, sentence: sentence)
        if named.count == 1 { return named.first }
        guard let last, paragraph - last.paragraph <= 1 else { return nil }
        return named.isEmpty ? last.identity : nil
    }

    private func standsForPerson(_ source: SourcePhrase, _ scanner: QuoteScanner) -> Bool {
        let index = source.speaker.upperBound - 1
        if scanner.equals(index, "he") || scanner.equals(index, "she") { return true }
        return scanner.isWord(index, .role) && scanner.equals(source.tokens.lowerBound, "the")
            && source.tokens.upperBound == source.speaker.upperBound
    }

    /// The different persons that the writer names between the sentence before the last and `token`.
    private func persons(before token: Int, _ scanner: QuoteScanner, sentence: Int) -> Set<Int> {
        let first = scanner.document.sentences[max(0, sentence - Self.sentences)].tokens.start
        var found: Set<Int> = []
        for index in stride(from: token - 1, through: first, by: -1) where scanner.span(at: index) == nil {
            guard let mention = scanner.mention(at: index) else { continue }
            let entity = scanner.document.entities.mentions[mention]
            if entity.type == .person { found.insert(entity.identity) }
            if found.count > 1 { break }
        }
        return found
    }
}
