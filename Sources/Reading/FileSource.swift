import Model
public import Pipeline

/// The source `files`: globs, folders and single files.
public struct FileSource: DocumentSource {
    public static let signature = StageSignature(type: "files", reads: [], writes: [.content, .given])

    /// Globs or paths, absolute or relative to `root`.
    public var include: [String]
    public var root: String
    public var documentBytes: Int

    public init(include: [String], root: String, documentBytes: Int) {
        self.include = include
        self.root = root
        self.documentBytes = documentBytes
    }

    public func makeReader() throws(RunError) -> any DocumentReader {
        throw RunError(.nothingToRead, "no file matches")
    }
}
