public import Text

/// One article on its way through the pipeline: what was read, and the layers that the stages have written so far.
///
/// A layer that nobody has written yet is empty; `layers` says which are there. Copies share their storage.
public struct Document: Sendable {
    public var id: String
    public var source: SourceDescription
    /// The layers written so far.
    public var layers: Set<Layer> = []
    public var warnings: [Warning] = []

    // Written by sources.
    public var content = Content.text(TextBuffer(""))
    public var given = Metadata()

    // Written by clean.article.
    public var text = TextBuffer("")
    public var paragraphs: [Paragraph] = []
    public var metadata = Metadata()
    public var captions: [String] = []
    /// What kind of page it was read from; nil of plain text, and where nobody looked.
    public var pageKind: PageKind?
    /// How the text was found; nil where nobody looked for it.
    public var extraction: Extraction?
    /// BCP 47, such as "en"; empty where it is not known.
    public var language = ""

    // Written by tokenize.icu.
    public var tokens: [Token] = []
    /// One word for each token: lower case, straight apostrophe. What lexicons are asked with.
    public var words = PackedWords()
    public var sentences: [Sentence] = []

    // Written by the taggers.
    public var syntax = Syntax()
    public var entities = EntityLayer()
    public var dates: [DateExpression] = []
    public var quotes: [Quote] = []
    public var claims: [Claim] = []

    /// Written by programs of the user's, each under the name of its stage.
    public var externals: [ExternalLayer] = []

    public init(id: String, source: SourceDescription) {
        self.id = id
        self.source = source
    }
}

/// What a program of the user's found in a document.
public struct ExternalLayer: Hashable, Sendable {
    /// The name of the stage that ran the program.
    public var name: String
    /// One JSON value.
    public var json: [UInt8]

    public init(name: String, json: [UInt8]) {
        self.name = name
        self.json = json
    }
}

/// What a source read.
public enum Content: Hashable, Sendable {
    /// Valid UTF-8 that is marked up as HTML.
    case html(TextBuffer)
    /// Plain text as scraped or copied, clutter and all.
    case text(TextBuffer)
}

/// Where a document came from.
public struct SourceDescription: Hashable, Sendable {
    /// The path that the document's id is made from.
    public var path: String
    /// Which member of a container it is; nil for a whole file.
    public var member: String?
    /// Size of the document as it was read, in bytes (unpacked where it came packed).
    public var byteCount = 0
    /// Lower-case hexadecimal SHA-256 of those bytes.
    public var sha256 = ""
    /// IANA name of the charset that it was read in.
    public var charset = ""

    public init(path: String, member: String? = nil) {
        self.path = path
        self.member = member
    }
}

/// Something odd about a document that did not stop it.
public struct Warning: Hashable, Sendable {
    /// Kebab-case, such as "weak-date".
    public var code: String
    public var message: String
    /// The byte of `text` that it is about.
    public var start: Int?

    public init(code: String, message: String, start: Int? = nil) {
        self.code = code
        self.message = message
        self.start = start
    }
}
