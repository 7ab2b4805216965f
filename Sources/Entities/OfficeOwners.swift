import Lexicons
import Model
import Text
import Weights

/// Whose the offices are that every country has: "Russia's Defense Ministry" is the Russian one of the tables, and so is "the
/// Defense Ministry" elsewhere in a document that names no other.
struct OfficeOwners {
    private let document: Document
    /// The ids of the offices that the document names with their countries, by the words without these.
    private var offices: [[UInt8]: Set<String>] = [:]

    init(_ document: Document) { self.document = document }

    /// Gives each office the id of its country's.
    ///
    /// - Parameter candidates: in text order.
    mutating func resolve(_ candidates: inout [Candidate]) {
        for index in candidates.indices where candidates[index].type == .organization {
            let tokens = candidates[index].tokens
            if index > 0, let id = office(of: candidates[index - 1], tokens) {
                candidates[index].takeOwnID(id)
                offices[stems(of: tokens), default: []].insert(id)
            } else if let office = withoutCountry(candidates[index]) {
                offices[stems(of: office), default: []].insert(candidates[index].id(in: document))
            }
        }
        guard !offices.isEmpty else { return }
        for index in candidates.indices where isPlain(candidates[index]) {
            guard let ids = offices[stems(of: candidates[index].tokens)], ids.count == 1, let id = ids.first
            else { continue }
            candidates[index].takeOwnID(id)
        }
    }

    /// The table's id of an office behind its country or people: "Russia's |Defense Ministry", "Turkish |Foreign Ministry".
    private func office(of owner: Candidate, _ tokens: TokenRange) -> String? {
        if owner.type == .nationality, owner.tokens.end == tokens.start {
            return id(of: owner.tokens.indices.map { document.words[$0] }, tokens)
        }
        guard owner.type == .place, owner.tokens.end + 1 == tokens.start,
            document.words.equals(owner.tokens.end, "'s") || document.words.equals(owner.tokens.end, "'"),
            let adjectives = Self.adjectives[Array(owner.id.utf8)[...]]
        else { return nil }
        for adjective in Array(adjectives).split(separator: UInt8(ascii: ";")) {
            if let id = id(of: adjective.split(separator: ASCII.space), tokens) { return id }
        }
        return nil
    }

    private func id(of adjective: [ArraySlice<UInt8>], _ tokens: TokenRange) -> String? {
        var words = PackedWords()
        for word in adjective { words.append(word) }
        for index in tokens.indices { words.append(document.words[index]) }
        return Gazetteer.organization(named: words)
    }

    /// The words of a known office behind its country or people: "Defense Ministry" of "Russian Defense Ministry".
    private func withoutCountry(_ candidate: Candidate) -> TokenRange? {
        let tokens = candidate.tokens
        guard tokens.count > 1,
            let owner = Gazetteer.longestName(in: document.words, at: tokens.start, limit: tokens.end - 1),
            owner.nameClass == .nationality || owner.nameClass == .country
        else { return nil }
        return TokenRange(start: tokens.start + owner.count, end: tokens.end)
    }

    /// Whether an organization has nothing but the name of an office: its id, where it has one, says no more.
    private func isPlain(_ candidate: Candidate) -> Bool {
        guard candidate.type == .organization, !candidate.hasOwnID else { return false }
        let words = candidate.tokens.indices.map { stem(of: $0) }
        return candidate.id.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst().split(separator: UInt8(ascii: "-"))
            .allSatisfy { part in
                Self.smallWords.contains { part.elementsEqual($0.utf8) }
                    || words.contains { $0.elementsEqual(part.prefix(Self.stem)) }
            }
    }

    private func stem(of token: Int) -> ArraySlice<UInt8> { document.words[token].prefix(Self.stem) }

    private func stems(of tokens: TokenRange) -> [UInt8] {
        Array(tokens.indices.map(stem).joined(separator: [ASCII.space]))
    }

    /// Letters by which "defence" and "defense" are one word.
    private static let stem = 5
    private static let smallWords = ["of", "the", "and", "for", "affairs"]
    private static let adjectives = EmbeddedIndex(
        start: weights_country_adjectives(), count: weights_country_adjectives_count())
}
