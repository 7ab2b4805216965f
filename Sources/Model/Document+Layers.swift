public import Text

extension Document {
    /// What metadata is known: what cleaning found, else what came with the document.
    public var bestMetadata: Metadata { layers.contains(.metadata) ? metadata : given }

    /// How many tokens are words or numbers.
    public var wordCount: Int { tokens.count { $0.kind == .word || $0.kind == .number } }

    /// The words of the text in the given range of bytes, as they stand there.
    public func string(in range: ByteRange) -> String { text.string(in: range) }

    /// The bytes that a range of tokens covers.
    public func bytes(of range: TokenRange) -> ByteRange {
        ByteRange(start: tokens[range.start].bytes.start, end: tokens[range.end - 1].bytes.end)
    }

    /// Takes from `other` every layer that this document does not have yet; both descend from one source document.
    public mutating func adoptLayers(of other: Document) {
        for layer in other.layers where !layers.contains(layer) { copy(layer, from: other) }
        layers.formUnion(other.layers)
        for warning in other.warnings where !warnings.contains(warning) { warnings.append(warning) }
        for external in other.externals where !externals.contains(external) { externals.append(external) }
    }

    private mutating func copy(_ layer: Layer, from other: Document) {
        switch layer {
        case .content: content = other.content
        case .given: given = other.given
        case .text: text = other.text
        case .paragraphs: paragraphs = other.paragraphs
        case .metadata:
            (metadata, captions) = (other.metadata, other.captions)
            (pageKind, extraction) = (other.pageKind, other.extraction)
        case .language: language = other.language
        case .tokens: (tokens, words) = (other.tokens, other.words)
        case .sentences: sentences = other.sentences
        case .syntax: syntax = other.syntax
        case .entities: entities = other.entities
        case .dates: dates = other.dates
        case .quotes: quotes = other.quotes
        case .claims: claims = other.claims
        }
    }
}
