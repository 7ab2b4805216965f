public import Model

/// Where documents come from. Immutable; reading begins with `makeReader`.
public protocol DocumentSource: Sendable {
    static var signature: StageSignature { get }
    /// - Throws: ``RunError`` where nothing can be read at all (a named input is not there).
    func makeReader() throws(RunError) -> any DocumentReader
    /// How many documents it has: names are looked at, no file is opened.
    ///
    /// - Parameter goesOn: asked before each with how many were found; the counting ends where it answers false.
    /// - Returns: nil where only reading can tell, as a file may hold several, or where the counting was ended.
    /// - Throws: ``RunError`` where nothing can be read at all (a named input is not there).
    func inputCount(while goesOn: (_ found: Int) -> Bool) throws(RunError) -> Int?
    /// Whether it may hand out several documents with one id; a run refuses the second where an output needs ids that differ.
    var mayRepeatIDs: Bool { get }
}

extension DocumentSource {
    public var mayRepeatIDs: Bool { false }

    public func inputCount(while goesOn: (_ found: Int) -> Bool) throws(RunError) -> Int? { nil }
}

extension Plan {
    /// How many documents its sources have together, as ``DocumentSource/inputCount(while:)`` counts them.
    public func inputCount(while goesOn: (_ found: Int) -> Bool) throws(RunError) -> Int? {
        var total = 0
        for source in sources {
            guard let count = try source.source.inputCount(while: { goesOn(total + $0) }) else { return nil }
            total += count
        }
        return total
    }

    /// Whether its sources have at least `count` documents together, or may have, as no file is opened.
    public func hasInputs(_ count: Int) throws(RunError) -> Bool {
        try inputCount(while: { $0 < count }).map { $0 >= count } ?? true
    }
}

/// Hands out documents one after the other; used by one thread at a time.
public protocol DocumentReader: AnyObject {
    /// The next document, or nil after the last. Finding it must be cheap: loading is left to the worker threads.
    ///
    /// - Throws: ``RunError`` where the run cannot go on.
    func next() throws(RunError) -> PendingDocument?

    /// Where it found the document handed out last, in words; before that where the first one with its id was, if there was one.
    func places(ofID id: String) -> [String]

    /// How many parts of what was read so far are no documents and are not meant to be, by cause: "revisit".
    var skipped: [String: Int] { get }
}

extension DocumentReader {
    public var skipped: [String: Int] { [:] }
}

/// A document that has been found but not read yet.
public struct PendingDocument: Sendable {
    public let id: String
    public let source: SourceDescription
    /// Reads it; called once, on any thread.
    public let read: @Sendable () throws(DocumentError) -> UnopenedDocument

    public init(
        id: String, source: SourceDescription, read: @escaping @Sendable () throws(DocumentError) -> UnopenedDocument
    ) {
        self.id = id
        self.source = source
        self.read = read
    }

    /// A document of which nothing is known before it is there.
    public init(
        id: String, source: SourceDescription, load: @escaping @Sendable () throws(DocumentError) -> Document
    ) {
        self.init(id: id, source: source, read: { UnopenedDocument(fingerprint: nil, open: load) })
    }

    public func load() throws(DocumentError) -> Document { try read().open() }
}

/// A document that has been read but not looked at yet.
public struct UnopenedDocument: Sendable {
    /// Documents of one source with the same fingerprint are the same, but for where they were found; nil where only the
    /// document itself can tell.
    public let fingerprint: (@Sendable () -> [UInt8])?
    /// Unpacks and decodes it; called once at most, on any thread.
    public let open: @Sendable () throws(DocumentError) -> Document

    public init(
        fingerprint: (@Sendable () -> [UInt8])?, open: @escaping @Sendable () throws(DocumentError) -> Document
    ) {
        self.fingerprint = fingerprint
        self.open = open
    }
}
