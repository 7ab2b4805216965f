import Lexicons
import Model
import Text

/// Finds who "he", "she", "the spokesman" and "the ministry" are, and says nothing where more than one fits.
struct SpeakerResolver {
    /// The person that spoke last, and in which paragraph.
    private var last: (identity: Int, paragraph: Int)?
    private let genders: PersonGenders
    private let roles: PersonRoles
    /// The tokens of what the speaker says.
    private var content: [Range<Int>] = []
    /// Each person with the token where the text names them first.
    private var persons: [(identity: Int, token: Int)] = []

    /// How many sentences back a pronoun looks for its person.
    private static let sentences = 2
    /// And how many tokens at most.
    private static let reach = 256
    /// How many mentions of organizations "the ministry" is compared with.
    private static let organizations = 512

    init(_ scanner: QuoteScanner) {
        genders = PersonGenders(scanner.document)
        roles = PersonRoles(scanner)
        var seen = Set<Int>()
        for mention in scanner.document.entities.mentions
        where mention.type == .person && seen.insert(mention.identity).inserted {
            persons.append((mention.identity, mention.tokens.start))
        }
    }

    /// - Parameter content: what is said; nobody in it is the one who says it: "Lund, she said, was a thief".
    mutating func speaker(
        of source: SourcePhrase, saying content: [Range<Int>], _ scanner: QuoteScanner, sentence: Int
    ) -> Speaker {
        let paragraph = scanner.paragraph
        self.content = content
        let bytes = scanner.document.bytes(of: TokenRange(source.speaker))
        let identity = identity(of: source, scanner, sentence: sentence, paragraph: paragraph)
        if let identity, scanner.document.entities.identities[identity].type == .person { last = (identity, paragraph) }
        return Speaker(bytes: bytes, identity: identity)
    }

    private func identity(of source: SourcePhrase, _ scanner: QuoteScanner, sentence: Int, paragraph: Int) -> Int? {
        if let mention = source.mention { return scanner.document.entities.mentions[mention].identity }
        let start = source.tokens.lowerBound
        if scanner.equals(source.speaker.lowerBound, "it") {
            let named = mentioned(before: start, scanner, from: sentence - 1) { $0.type == .organization }
            return named.count == 1 ? named.first : nil
        }
        if let gender = gender(of: source, scanner) {
            return person(gender, scanner, before: start, sentence: sentence, paragraph: paragraph)
        }
        guard scanner.equals(start, "the"), source.tokens.upperBound == source.speaker.upperBound else { return nil }
        if scanner.isWord(source.speaker.upperBound - 1, .role) {
            return roles.person(called: source.speaker, before: start)
        }
        return source.speaker.count == 1 ? organization(called: source.speaker.lowerBound, scanner) : nil
    }

    private func gender(of source: SourcePhrase, _ scanner: QuoteScanner) -> Gender? {
        let index = source.speaker.upperBound - 1
        if ["he", "his", "him"].contains(where: { scanner.equals(index, $0) }) { return .male }
        return ["she", "her"].contains { scanner.equals(index, $0) } ? .female : nil
    }

    private func person(
        _ gender: Gender, _ scanner: QuoteScanner, before token: Int, sentence: Int, paragraph: Int
    ) -> Int? {
        for back in 1...Self.sentences {
            let named = mentioned(before: token, scanner, from: sentence - back) {
                $0.type == .person && genders.mayBe(gender, $0.identity)
            }
            if named.count == 1 { return named.first }
            guard named.isEmpty else {
                // Of several persons the one who speaks in this paragraph goes on.
                guard let last, last.paragraph == paragraph, named.contains(last.identity) else { return nil }
                return last.identity
            }
        }
        if let last, paragraph - last.paragraph <= 1, genders.mayBe(gender, last.identity) { return last.identity }
        let fitting = Array(
            persons.lazy.prefix { $0.token < token }.filter { person in
                genders.mayBe(gender, person.identity) && !content.contains { $0.contains(person.token) }
            }
            .prefix(2))
        return fitting.count == 1 ? fitting.first?.identity : nil
    }

    /// "the ministry": the one organization before it whose name has the word; "the alliance": the one that news calls so.
    private func organization(called word: Int, _ scanner: QuoteScanner) -> Int? {
        let document = scanner.document
        var found: Int?
        for mention in document.entities.mentions.lazy.filter({ $0.type == .organization }).prefix(Self.organizations) {
            guard mention.tokens.start < word else { break }
            // "the Likud party" counts as a name with the word, too.
            let words = mention.tokens.start..<min(mention.tokens.end + 1, word)
            guard words.contains(where: { document.words[$0].elementsEqual(document.words[word]) }) else { continue }
            guard found == nil || found == mention.identity else { return nil }
            found = mention.identity
        }
        return found
            ?? Self.bywords[document.words[word]].flatMap { id in
                document.entities.identities.firstIndex { $0.id == id }
            }
    }

    /// What news calls organizations that it has named.
    private static let bywords = WordTable([("alliance", "org:nato"), ("bloc", "org:eu")])

    /// The different things that the writer names between the start of sentence `sentence` and `token`; two are enough.
    private func mentioned(
        before token: Int, _ scanner: QuoteScanner, from sentence: Int, where fits: (EntityMention) -> Bool
    ) -> Set<Int> {
        let first = max(scanner.document.sentences[max(0, sentence)].tokens.start, token - Self.reach)
        var found: Set<Int> = []
        for index in stride(from: token - 1, through: first, by: -1) where scanner.span(at: index) == nil {
            guard !content.contains(where: { $0.contains(index) }), let mention = scanner.mention(at: index) else {
                continue
            }
            let entity = scanner.document.entities.mentions[mention]
            if fits(entity) { found.insert(entity.identity) }
            if found.count > 1 { break }
        }
        return found
    }
}
