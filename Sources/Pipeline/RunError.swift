/// What ends a whole run.
public struct RunError: Error, Hashable, Sendable {
    public enum Kind: Sendable {
        /// Two inputs with one id, or another misuse that shows only while reading.
        case usage
        /// No file matched.
        case nothingToRead
        /// A named file is not there.
        case missingInput
        /// The output cannot be created or must not be overwritten.
        case cannotCreate
        /// Reading or writing failed.
        case inputOutput
        /// Another run holds the output.
        case locked
        /// The reader of our output has gone away.
        case closedPipe
        /// A fault of ours.
        case fault
    }

    public var kind: Kind
    public var message: String

    public init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }
}
