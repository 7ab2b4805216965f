extension Collection where Element == UInt8, Index == Int {
    /// The Unicode scalar that starts at `offset` of valid UTF-8, and its length in bytes.
    @inlinable public func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let first = self[offset]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        if first < 0xE0 { return (decoded(UInt32(first & 0x1F), from: offset + 1, count: 1), 2) }
        if first < 0xF0 { return (decoded(UInt32(first & 0x0F), from: offset + 1, count: 2), 3) }
        return (decoded(UInt32(first & 0x07), from: offset + 1, count: 3), 4)
    }

    /// The Unicode scalar that ends before `offset` of valid UTF-8, and its length in bytes.
    @inlinable public func scalar(before offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
        var start = offset - 1
        while self[start].isUTF8Continuation { start -= 1 }
        return scalar(at: start)
    }

    @inlinable func decoded(_ lead: UInt32, from offset: Int, count: Int) -> Unicode.Scalar {
        var value = lead
        for index in offset..<offset + count { value = value << 6 | UInt32(self[index] & 0x3F) }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}

extension ArraySlice<UInt8> {
    /// The first bytes of valid UTF-8, cut before a character that would make them more than `count`.
    @inlinable public func head(_ count: Int) -> ArraySlice<UInt8> {
        guard self.count > count else { return self }
        var end = startIndex + count
        while end > startIndex, self[end].isUTF8Continuation { end -= 1 }
        return self[..<end]
    }
}
