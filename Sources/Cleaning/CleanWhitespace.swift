import Text

/// White space and invisible characters, made uniform.
enum CleanWhitespace {
    /// Appends `content` to `output`: no white space at its ends, single spaces inside, nothing invisible.
    ///
    /// Linear in the length of `content`, which must be valid UTF-8.
    static func append(_ content: ArraySlice<UInt8>, to output: inout [UInt8]) {
        let start = output.count
        var pendingSpace = false
        var index = content.startIndex
        while index < content.endIndex {
            let byte = content[index]
            var length = 1
            var role = CharacterRole.visible
            if byte <= ASCII.space || byte == 0x7F {
                role = byte.isASCIIWhitespace ? .space : .invisible
            } else if !byte.isASCII {
                let scalar = content.scalar(at: index)
                (role, length) = (CharacterRole(scalar.scalar), scalar.length)
            }
            switch role {
            case .space: pendingSpace = true
            case .invisible: break
            case .visible:
                if pendingSpace, output.count > start { output.append(ASCII.space) }
                pendingSpace = false
                output.append(contentsOf: content[index..<index + length])
            }
            index += length
        }
    }

    /// A cleaned copy of `text`.
    static func cleaned(_ text: String) -> String {
        var output: [UInt8] = []
        append(Array(text.utf8)[...], to: &output)
        return String(decoding: output, as: UTF8.self)
    }
}

/// What a character does to the text around it.
private enum CharacterRole {
    case visible, space, invisible

    /// General categories are Unicode's; joiners U+200C and U+200D stay because Persian and emoji need them.
    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0xA0, 0x85, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: self = .space
        case 0x80...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x2060...0x2064, 0xFEFF, 0xFFF9...0xFFFB: self = .invisible
        default: self = .visible
        }
    }
}
