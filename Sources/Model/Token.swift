public import Text

/// What a token is made of.
public enum TokenKind: UInt8, Sendable, BitwiseCopyable {
    /// Letters, perhaps with digits or an apostrophe: "Kyiv", "n't", "MH17", "U.S.".
    case word
    /// Digits with their separators, or digits that a letter follows: "130,000", "3.5", "2022", "4th", "3.5bn".
    case number
    /// Commas, quotation marks, brackets, hyphens and dashes.
    case punctuation
    /// Everything else: "%", "$", "€", "+", emoji; also e-mail addresses, URLs, hashtags and @names.
    case symbol
}

/// How the letters of a token are cased.
public enum TokenCase: UInt8, Sendable, BitwiseCopyable {
    /// No cased letter: digits, punctuation, scripts without case.
    case none
    /// "troops"
    case lower
    /// "Kyiv"; a single capital letter too
    case capitalized
    /// "NATO", "U.S."; two capitals at least
    case upper
    /// "iPhone", "McDonald"
    case mixed
}

/// One token: 12 bytes, so that a document's tokens lie side by side.
public struct Token: Hashable, Sendable, BitwiseCopyable {
    public var bytes: ByteRange
    public var kind: TokenKind
    public var letterCase: TokenCase
    /// Whether white space (or the start of the text) stands before it.
    public var followsSpace: Bool

    public init(bytes: ByteRange, kind: TokenKind, letterCase: TokenCase, followsSpace: Bool) {
        self.bytes = bytes
        self.kind = kind
        self.letterCase = letterCase
        self.followsSpace = followsSpace
    }
}

/// One sentence, in bytes of the text and in tokens; sentences never cross a paragraph.
public struct Sentence: Hashable, Sendable, BitwiseCopyable {
    public var bytes: ByteRange
    public var tokens: TokenRange

    public init(bytes: ByteRange, tokens: TokenRange) {
        self.bytes = bytes
        self.tokens = tokens
    }
}
