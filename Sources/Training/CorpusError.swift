/// Why a corpus cannot be trained on.
public struct CorpusError: Error, Hashable, CustomStringConvertible {
    public var path: String
    /// From 1; nil where it is about the whole file.
    public var line: Int?
    public var message: String

    public init(path: String, line: Int? = nil, message: String) {
        self.path = path
        self.line = line
        self.message = message
    }

    public var description: String { "\(path):\(line.map { "\($0):" } ?? "") error: \(message)" }
}
