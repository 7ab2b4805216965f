/// A half-open range of offsets: `start` belongs to it, `end` does not.
///
/// Conforming types differ in what they count, so that bytes and tokens are never mixed.
public protocol OffsetRange: Hashable, Comparable, Sendable, BitwiseCopyable {
    var start: Int { get }
    var end: Int { get }
    init(start: Int, end: Int)
}

extension OffsetRange {
    @inlinable public init(_ range: Range<Int>) { self.init(start: range.lowerBound, end: range.upperBound) }

    @inlinable public var count: Int { end - start }
    @inlinable public var isEmpty: Bool { start >= end }
    /// The offsets of this range, for loops and subscripts.
    @inlinable public var indices: Range<Int> { start..<end }

    @inlinable public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
    @inlinable public func contains(_ other: Self) -> Bool { start <= other.start && other.end <= end }
    @inlinable public func overlaps(_ other: Self) -> Bool { start < other.end && other.start < end }
    /// The smallest range that holds both.
    @inlinable public func union(_ other: Self) -> Self {
        Self(start: min(start, other.start), end: max(end, other.end))
    }

    /// Earlier first; of two that start together the longer first.
    @inlinable public static func < (left: Self, right: Self) -> Bool {
        left.start != right.start ? left.start < right.start : left.end > right.end
    }
}

/// A range of UTF-8 bytes of a document's `text`.
public struct ByteRange: OffsetRange {
    @usableFromInline var first: UInt32
    @usableFromInline var last: UInt32

    /// Traps when an offset is negative or 4 GiB and more.
    @inlinable public init(start: Int, end: Int) {
        first = UInt32(start)
        last = UInt32(end)
    }

    @inlinable public var start: Int { Int(first) }
    @inlinable public var end: Int { Int(last) }
}
