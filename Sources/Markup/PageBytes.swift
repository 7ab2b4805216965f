import Glibc
import Text

/// The bytes of a page for one walk over them: without bounds checks, and with NULs behind the last.
struct PageBytes {
    private let start: UnsafePointer<UInt8>?
    let count: Int

    /// libxml2 cuts names of elements and attributes after so many bytes.
    private static let longestName = 100

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        start = bytes.baseAddress
        count = bytes.count
    }

    /// - Parameter index: not negative.
    subscript(index: Int) -> UInt8 { index < count ? start.unsafelyUnwrapped[index] : 0 }

    /// Where `byte` comes next, before `end`; `end` where it does not.
    func next(_ byte: UInt8, from index: Int, before end: Int) -> Int {
        guard index < end, let start, let found = memchr(start + index, Int32(byte), end - index) else { return end }
        return UnsafeRawPointer(found) - UnsafeRawPointer(start)
    }

    /// Where `byte` comes next; the end of the page where it does not.
    func next(_ byte: UInt8, from index: Int) -> Int { next(byte, from: index, before: count) }

    /// The bytes in `range`, which must lie within.
    func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        guard let start, !range.isEmpty else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(start: start + range.lowerBound, count: range.count)
    }

    /// The first bytes of `range`, cut before a character that would make them more than `most`.
    func cut(_ range: Range<Int>, _ most: Int) -> Range<Int> {
        guard range.count > most else { return range }
        var end = range.lowerBound + most
        while end > range.lowerBound, self[end].isUTF8Continuation { end -= 1 }
        return range.lowerBound..<end
    }

    func afterBlanks(from index: Int) -> Int {
        var index = index
        while self[index].isBlank { index += 1 }
        return index
    }

    func endOfName(from start: Int) -> Int {
        let most = min(start + Self.longestName, count)
        var end = start
        while end < most, self.start.unsafelyUnwrapped[end].continuesName { end += 1 }
        return end
    }

    /// Where a comment ends, whose content begins at `start`: behind `-->` or `--!>`, and behind a `>` or `->` that
    /// stands right at the start. The end of the page where it never does.
    func endOfComment(from start: Int) -> Int {
        if self[start] == UInt8(ascii: ">") { return start + 1 }
        if self[start] == UInt8(ascii: "-"), self[start + 1] == UInt8(ascii: ">") { return start + 2 }
        var bracket = next(UInt8(ascii: ">"), from: start)
        while bracket < count {
            let end = self[bracket - 1] == UInt8(ascii: "!") ? bracket - 1 : bracket
            if end - 2 >= start, self[end - 1] == UInt8(ascii: "-"), self[end - 2] == UInt8(ascii: "-") {
                return bracket + 1
            }
            bracket = next(UInt8(ascii: ">"), from: bracket + 1)
        }
        return count
    }

    /// Where the end tag of an element of code begins; the end of the page where there is none.
    func endOfCode(_ name: StaticString, from start: Int) -> Int {
        var index = next(UInt8(ascii: "<"), from: start)
        while index < count {
            if self[index + 1] == UInt8(ascii: "/"), matches(name, at: index + 2),
                !self[index + 2 + name.utf8CodeUnitCount].continuesName
            {
                return index
            }
            index = next(UInt8(ascii: "<"), from: index + 1)
        }
        return count
    }

    /// Whether the lower-case `word` stands at `index`, whatever the case of its letters there.
    private func matches(_ word: StaticString, at index: Int) -> Bool {
        for offset in 0..<word.utf8CodeUnitCount
        where self[index + offset].asciiLowercased != word.utf8Start[offset] { return false }
        return true
    }
}

/// Bytes as libxml2 reads them.
extension UInt8 {
    var isBlank: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
    var beginsName: Bool {
        isASCIILetter || self == UInt8(ascii: "_") || self == UInt8(ascii: ":") || self == UInt8(ascii: ".")
    }
    var continuesName: Bool {
        // Letters first: most are.
        isASCIILetter || isASCIIDigit || (self &- UInt8(ascii: "-") < 2) || self == UInt8(ascii: "_")
            || self == UInt8(ascii: ":")
    }
}
