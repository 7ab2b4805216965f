/// Why a corpus cannot be trained on.
public struct CorpusError: Error, Hashable, CustomStringConvertible {
    /// What a script may want to tell apart.
    public enum Kind: Sendable {
        /// It is not there, or the system does not let it be read.
        case unreadable
        /// It is there and not what was expected.
        case malformed
    }

    /// The file.
    public var path: String
    /// From 1; nil where it is about the whole file.
    public var line: Int?
    /// What is wrong, and what was expected.
    public var message: String
    /// Whether it could be read at all.
    public var kind: Kind

    /// An error about a line, or about the whole file.
    public init(path: String, line: Int? = nil, message: String, kind: Kind = .malformed) {
        self.path = path
        self.line = line
        self.message = message
        self.kind = kind
    }

    /// File, line and message, as compilers write them.
    public var description: String { "\(path):\(line.map { "\($0):" } ?? "") error: \(message)" }
}
