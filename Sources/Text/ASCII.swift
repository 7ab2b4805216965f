/// Names for the ASCII bytes that the rooms compare against; computed, so that they are constants in every room.
public enum ASCII {
    @inlinable public static var tab: UInt8 { UInt8(ascii: "\t") }
    @inlinable public static var lineFeed: UInt8 { UInt8(ascii: "\n") }
    @inlinable public static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
    @inlinable public static var space: UInt8 { UInt8(ascii: " ") }
}

extension UInt8 {
    @inlinable public var isASCII: Bool { self < 0x80 }
    @inlinable public var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }
    @inlinable public var isASCIIDigit: Bool { self &- 0x30 < 10 }
    @inlinable public var isASCIIUppercase: Bool { self &- 0x41 < 26 }
    @inlinable public var isASCIILowercase: Bool { self &- 0x61 < 26 }
    @inlinable public var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    /// Space, tab, line feed, form feed or carriage return.
    @inlinable public var isASCIIWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    @inlinable public var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }
    /// The value of a decimal digit; meaningless for any other byte.
    @inlinable public var digitValue: Int { Int(self) - 0x30 }
    /// The value of a hexadecimal digit; nil for any other byte.
    @inlinable public var hexadecimalValue: UInt8? {
        if isASCIIDigit { return self - 0x30 }
        let letter = asciiLowercased
        return (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(letter) ? letter - UInt8(ascii: "a") + 10 : nil
    }
}
