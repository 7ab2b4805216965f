public import Text

/// What part of an article a paragraph is.
public enum Zone: String, Sendable, CaseIterable, BitwiseCopyable {
    case standfirst, body, heading, list, table, quote
}

/// One paragraph of the clean text.
public struct Paragraph: Hashable, Sendable, BitwiseCopyable {
    public var bytes: ByteRange
    public var zone: Zone

    public init(bytes: ByteRange, zone: Zone) {
        self.bytes = bytes
        self.zone = zone
    }
}
