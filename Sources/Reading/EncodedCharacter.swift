import Text

/// One character of bytes that are UTF-8 more or less: a Unicode scalar, or a byte that is no part of one.
struct EncodedCharacter: Hashable, Comparable, Sendable {
    /// The scalar's value, or 0x110000 plus the byte.
    let value: UInt32
    /// Bytes of the scalar; 0 for a byte that is no part of one.
    let validLength: Int

    /// How far to the next character.
    var length: Int { max(validLength, 1) }

    /// The character that begins at `index`.
    init(in bytes: ArraySlice<UInt8>, at index: Int) {
        let first = bytes[index]
        let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
        let end = index + length
        if length > 0, end <= bytes.endIndex, UTF8Validation.isValid(bytes[index..<end].span) {
            value = bytes.scalar(at: index).scalar.value
            validLength = length
        } else {
            value = 0x11_0000 + UInt32(first)
            validLength = 0
        }
    }

    static func == (left: Self, right: Self) -> Bool { left.value == right.value }
    static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}
