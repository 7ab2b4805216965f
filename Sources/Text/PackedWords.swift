/// Many short byte strings in one buffer: the words of a document without a `String` each.
public struct PackedWords: Hashable, Sendable {
    public private(set) var bytes: [UInt8] = []
    /// Where each word ends in `bytes`; it starts where the one before ends.
    public private(set) var ends: [UInt32] = []

    public init() {}

    /// Puts together what was taken apart; nil where the ends do not go up to the last byte.
    public init?(bytes: [UInt8], ends: [UInt32]) {
        guard zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 }), Int(ends.last ?? 0) == bytes.count else {
            return nil
        }
        self.bytes = bytes
        self.ends = ends
    }

    public mutating func reserveCapacity(words: Int, bytes count: Int) {
        ends.reserveCapacity(words)
        bytes.reserveCapacity(count)
    }

    @inlinable public var indices: Range<Int> { 0..<count }
    @inlinable public var count: Int { ends.count }
    @inlinable public var isEmpty: Bool { ends.isEmpty }

    /// Where word `index` stands in `bytes`.
    @inlinable public func range(at index: Int) -> Range<Int> {
        (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }

    /// The bytes of word `index`, without a copy.
    @inlinable public subscript(index: Int) -> ArraySlice<UInt8> { bytes[range(at: index)] }

    /// A copy of word `index`; allocates, so it belongs in reports and tests.
    public func string(at index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

    /// Adds a word.
    public mutating func append(_ word: some Sequence<UInt8>) {
        bytes.append(contentsOf: word)
        ends.append(UInt32(bytes.count))
    }

    /// Adds a word that lies in an array, which takes no generic code.
    public mutating func append(_ word: ArraySlice<UInt8>) {
        bytes.append(contentsOf: word)
        ends.append(UInt32(bytes.count))
    }

    /// Adds a word, lower-cased by Unicode's default mapping and with curly apostrophes made straight.
    public mutating func appendNormalized(_ word: ArraySlice<UInt8>) {
        var index = appendASCII(word)
        while index < word.endIndex {
            let byte = word[index]
            if byte.isASCII {
                bytes.append(byte.asciiLowercased)
                index += 1
            } else {
                let (scalar, length) = word.scalar(at: index)
                appendNormalized(scalar)
                index += length
            }
        }
        ends.append(UInt32(bytes.count))
    }

    /// Appends the ASCII that a word begins with, mostly all of it, in lower case; returns where that ends in the word.
    private mutating func appendASCII(_ word: ArraySlice<UInt8>) -> Int {
        let start = bytes.count
        bytes.append(contentsOf: word)
        let end = bytes.withUnsafeMutableBufferPointer { bytes in
            var end = start
            while end < bytes.count, bytes[end].isASCII {
                bytes[end] = bytes[end].asciiLowercased
                end += 1
            }
            return end
        }
        bytes.removeLast(bytes.count - end)
        return word.startIndex + end - start
    }

    private mutating func appendNormalized(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\u{2018}", "\u{2019}", "\u{02BC}": bytes.append(UInt8(ascii: "'"))
        default: bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        }
    }

    /// Whether word `index` is `text`.
    @inlinable public func equals(_ index: Int, _ text: StaticString) -> Bool {
        let range = range(at: index)
        return range.count == text.utf8CodeUnitCount && stands(text, at: range.lowerBound)
    }

    /// Whether `text` stands from `start` on, where at least as many bytes follow. Most words differ in length from what
    /// they are compared with, so this is not inlined.
    @usableFromInline func stands(_ text: StaticString, at start: Int) -> Bool {
        for offset in 0..<text.utf8CodeUnitCount where bytes[start + offset] != text.utf8Start[offset] { return false }
        return true
    }
}
