public import Text

/// A range of indices into a document's `tokens`.
public struct TokenRange: OffsetRange {
    @usableFromInline var first: UInt32
    @usableFromInline var last: UInt32

    /// Traps when an index is negative or 2^32 and more.
    @inlinable public init(start: Int, end: Int) {
        first = UInt32(start)
        last = UInt32(end)
    }

    @inlinable public var start: Int { Int(first) }
    @inlinable public var end: Int { Int(last) }
}
