import Model
public import Pipeline

/// The source `files`: globs, folders and single files.
///
/// - `*`, `?`, `[a-z]`, `**` and `{a,b}` are wildcards; a path that is there as it is written is taken as it is.
/// - A folder stands for all `.html .htm .txt .jsonl .warc .wet` in it and below, each perhaps with `.gz`.
/// - Names that begin with a dot are met by patterns that begin with one, and by no other.
/// - Links that lead out of the folder that is read, for globs the one before the first wildcard, are left out and counted
///   as "link-outside", unless `links` is `all`. A file or folder that is named as it is may be a link.
/// - What lies in `outputs` is left out: a run does not read what an earlier one wrote.
/// - Documents come in the order of `include`, and for each of its entries in the order of the bytes of their ids.
public struct FileSource: DocumentSource {
    public static let signature = StageSignature(type: "files", reads: [], writes: [.content, .given])

    /// Which symbolic links are followed.
    public enum LinkPolicy: String, Sendable, CaseIterable {
        /// Those that lead to something in the folder that is read.
        case inside
        case all
    }

    /// Globs or paths, absolute or relative to `root`.
    public var include: [String]
    /// Globs or paths to leave out, folders with all that lies in them; absolute or relative to `root`.
    public var exclude: [String]
    public var root: String
    public var links: LinkPolicy
    /// Files and folders that the run writes, as seen from the working folder.
    public var outputs: [String]
    /// Most bytes of one document, unpacked; of a line in JSON Lines, of a page in an archive.
    public var documentBytes: Int

    public init(
        include: [String], exclude: [String] = [], root: String, links: LinkPolicy = .inside, outputs: [String] = [],
        documentBytes: Int
    ) {
        self.include = include
        self.exclude = exclude
        self.root = root
        self.links = links
        self.outputs = outputs
        self.documentBytes = documentBytes
    }

    public func makeReader() throws(RunError) -> any DocumentReader { try FileReader(self, opensContainers: true) }

    public func inputCount(while goesOn: (_ found: Int) -> Bool) throws(RunError) -> Int? {
        var inputs = try InputSequence(self)
        var count = 0
        while let found = inputs.next() {
            guard goesOn(count), ArticleExtension.container(found.path.lastComponent) == nil else { return nil }
            count += 1
        }
        return count
    }

    /// A reader for looking at what would be read: it opens no file, and hands out a file of JSON Lines or an archive as one document.
    public func makeListing() throws(RunError) -> any DocumentReader { try FileReader(self, opensContainers: false) }
}
