import Model
import Text

/// How the rows of a document name each other.
public enum Reference {
    static func entity(_ index: Int) -> String { "e\(index + 1)" }
    static func date(_ index: Int) -> String { "d\(index + 1)" }
    static func quote(_ index: Int) -> String { "q\(index + 1)" }
    public static func claim(_ index: Int) -> String { "c\(index + 1)" }
}

extension Document {
    /// The entity that a speaker's words stand for.
    func identity(of speaker: Speaker) -> EntityIdentity? { speaker.identity.map { entities.identities[$0] } }

    /// The parts of what was said, joined by " … ".
    func text(of quote: Quote) -> String { quote.content.map(string(in:)).joined(separator: " … ") }

    /// Indices of the claims that stand inside a quote, in text order; both layers are sorted, so a look-up is a search.
    func claims(in quote: Quote) -> [Int] {
        quote.content.flatMap { range in
            claims[firstClaim(from: range.start)...].indices.prefix { claims[$0].bytes.end <= range.end }
        }
    }

    /// Index of the first claim that starts at byte `offset` or after it.
    private func firstClaim(from offset: Int) -> Int {
        claims.partitioningIndex { $0.bytes.start >= offset }
    }
}
