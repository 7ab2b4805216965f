/// The parts of a document that sources and stages write and read.
public enum Layer: String, Sendable, CaseIterable {
    /// The bytes or the text that a source read.
    case content
    /// Metadata that came with the document.
    case given
    /// The clean main text.
    case text
    case paragraphs
    /// Title, authors, dates, outlet, and the captions that stood beside the text.
    case metadata
    case language
    case tokens
    case sentences
    /// Parts of speech, lemmas and noun chunks.
    case syntax
    case entities
    case dates
    case quotes
    case claims
}
