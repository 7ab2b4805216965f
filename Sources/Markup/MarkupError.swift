/// Why a page gave no tree.
public enum MarkupError: Error, Hashable, Sendable {
    /// libxml2 could not make its parser (no memory).
    case parserUnavailable
    /// The caller's check asked to stop.
    case interrupted
}
