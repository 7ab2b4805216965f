/// The validated UTF-8 of one document, shared by all its layers.
public struct TextBuffer: Hashable, Sendable {
    /// The bytes; always valid UTF-8.
    public let bytes: [UInt8]

    public init(_ string: String) { bytes = Array(string.utf8) }

    /// Returns nil when the bytes are not valid UTF-8.
    public init?(validating bytes: [UInt8]) {
        guard UTF8Validation.isValid(bytes.span) else { return nil }
        self.bytes = bytes
    }

    /// Keeps what is valid and puts U+FFFD where it is not.
    public init(repairing bytes: [UInt8]) {
        self.bytes = UTF8Validation.isValid(bytes.span) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
    }

    /// Length in bytes.
    @inlinable public var count: Int { bytes.count }
    @inlinable public var isEmpty: Bool { bytes.isEmpty }
    /// All of it, as a range.
    @inlinable public var range: ByteRange { ByteRange(start: 0, end: bytes.count) }

    @inlinable public subscript(range: ByteRange) -> ArraySlice<UInt8> { bytes[range.indices] }

    /// A copy of the text in `range`; allocates, so it belongs in reports and tests.
    public func string(in range: ByteRange) -> String { String(decoding: bytes[range.indices], as: UTF8.self) }

    /// A copy of all the text.
    public var string: String { String(decoding: bytes, as: UTF8.self) }
}
