/// Why one document gave nothing; the run goes on without it.
public struct DocumentError: Error, Hashable, Sendable {
    /// The causes that are counted in `failures.csv`.
    public enum Kind: String, Sendable, CaseIterable {
        case unreadable
        case empty
        case tooLarge = "too-large"
        /// HTML or binary data where text was needed.
        case notText = "not-text"
        case badCharset = "bad-charset"
        case badCompression = "bad-compression"
        case badJSON = "bad-json"
        /// A record of an archive that cannot be made out.
        case badArchive = "bad-archive"
        /// A page without an article's text.
        case noText = "no-text"
        case linkLoop = "link-loop"
        case timeout
        /// The process that worked on it needed more memory than it may.
        case memory
        /// The process that worked on it came to its end.
        case crash
        /// A C library refused its work.
        case library
        /// A program of the user's refused it, or gave an answer that makes no sense.
        case program
        /// A program of the user's fails whatever it is given; the run ends.
        case brokenProgram = "broken-program"

        /// Whether the same document gives the same failure again, on any machine and at any time.
        public var isLasting: Bool {
            switch self {
            case .unreadable, .linkLoop, .timeout, .memory, .crash, .library, .program, .brokenProgram: false
            default: true
            }
        }
    }

    public var kind: Kind
    /// A sentence for a person, without the document's name.
    public var message: String
    /// The byte that it is about, in the document as read.
    public var offset: Int?

    public init(_ kind: Kind, _ message: String, offset: Int? = nil) {
        self.kind = kind
        self.message = message
        self.offset = offset
    }
}
