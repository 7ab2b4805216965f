import Model

/// What is counted of a document.
public struct DocumentOutcome: Hashable, Sendable {
    /// The first failure on the way to an output.
    public var failure: FinishedDocument.Failure?
    /// Bytes read, unpacked.
    public var bytes: Int
    public var words: Int
    public var entities: Int
    public var quotes: Int
    public var claims: Int

    public var hasFailed: Bool { failure != nil }

    public init(
        failure: FinishedDocument.Failure?, bytes: Int, words: Int = 0, entities: Int = 0, quotes: Int = 0,
        claims: Int = 0
    ) {
        self.failure = failure
        self.bytes = bytes
        self.words = words
        self.entities = entities
        self.quotes = quotes
        self.claims = claims
    }

    /// Sums up a document from what arrived at the outputs: it has failed where it failed on its way to any of them.
    public init(_ arrivals: [FinishedDocument?]) {
        let arrivals = arrivals.compactMap(\.self)
        let documents = arrivals.map(\.document)
        self.init(
            failure: arrivals.lazy.compactMap(\.failure).first,
            bytes: documents.first?.source.byteCount ?? 0,
            words: documents.lazy.map(\.wordCount).max() ?? 0,
            entities: documents.lazy.map(\.entities.mentions.count).max() ?? 0,
            quotes: documents.lazy.map(\.quotes.count).max() ?? 0,
            claims: documents.lazy.map(\.claims.count).max() ?? 0)
    }
}
