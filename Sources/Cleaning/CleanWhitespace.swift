import Text

/// White space and invisible characters, made uniform.
enum CleanWhitespace {
    /// A constant of this file: that of another module is a call.
    private static let space = UInt8(ascii: " ")

    /// Appends `content` to `output`: no white space at its ends, single spaces inside, nothing invisible.
    ///
    /// Linear in the length of `content`, which must be valid UTF-8.
    static func append(_ content: ArraySlice<UInt8>, to output: inout [UInt8]) {
        content.withUnsafeBufferPointer { append($0, to: &output) }
    }

    private static func append(_ content: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        let start = output.count
        // What is visible is copied in runs, with the single spaces in them.
        var run = 0
        var index = 0
        while index < content.count {
            if isPlain(content, index) {
                index += 1
                continue
            }
            let (role, length) = CharacterRole.read(content, index)
            if role != .visible {
                output.append(contentsOf: content[rebased: run..<index])
                run = index + length
                if role == .space, output.count > start, output.last != space { output.append(space) }
            }
            index += length
        }
        output.append(contentsOf: content[rebased: run..<index])
        if output.count > start, output.last == space { output.removeLast() }
    }

    /// Whether a byte is a visible character of ASCII, or a space between two of them.
    @inline(__always)
    private static func isPlain(_ content: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let byte = content[index]
        if byte == space {
            return index > 0 && content[index - 1].isVisibleASCII && index + 1 < content.count
                && content[index + 1].isVisibleASCII
        }
        return byte.isVisibleASCII
    }

    /// A cleaned copy of `text`.
    static func cleaned(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            var output: [UInt8] = []
            append(bytes, to: &output)
            return String(decoding: output, as: UTF8.self)
        }
    }
}

/// What a character does to the text around it.
private enum CharacterRole {
    case visible, space, invisible

    /// The role of the character that begins at `index`, and its length in bytes.
    static func read(_ content: UnsafeBufferPointer<UInt8>, _ index: Int) -> (CharacterRole, Int) {
        let byte = content[index]
        if byte.isASCII {
            if byte.isVisibleASCII { return (.visible, 1) }
            return (byte.isASCIIWhitespace ? .space : .invisible, 1)
        }
        let (scalar, length) = content.scalar(at: index)
        return (CharacterRole(scalar), length)
    }

    /// General categories are Unicode's; joiners U+200C and U+200D stay because Persian and emoji need them.
    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0xA0, 0x85, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: self = .space
        case 0x80...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x2060...0x2064, 0xFEFF, 0xFFF9...0xFFFB: self = .invisible
        default: self = .visible
        }
    }
}

extension UInt8 {
    fileprivate var isVisibleASCII: Bool { self &- 0x21 < 0x5E }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate subscript(rebased range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: self[range])
    }
}
