import Glibc
import Model
import Pipeline
import Text

/// Turns the bytes of a page into UTF-8. Valid UTF-8 wins over any declaration, for declarations often lie; then come the
/// byte order mark, what the server said, the page's own declaration, and ICU's detector.
enum CharsetDecoder {
    struct Decoded: Sendable {
        var text: TextBuffer
        /// IANA name.
        var charset: String
        var warnings: [Warning] = []
    }

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// - Parameter sent: the charset that the page's server named.
    /// - Throws: ``DocumentError`` of kind `not-text` for binary data.
    static func decode(_ bytes: [UInt8], sentAs sent: Charset? = nil) throws(DocumentError) -> Decoded {
        if let mark = ByteOrderMark(of: bytes) {
            return try decode(bytes[mark.length...], as: mark.charset)
        }
        if let charset = BinaryContent.wideCharset(of: bytes) { return try decode(bytes[...], as: charset) }
        if let kind = BinaryContent.kind(of: bytes) { throw DocumentError(.notText, "it is \(kind), not text") }
        if let text = TextBuffer(validating: bytes) {
            return withoutNULs(Decoded(text: text, charset: Charset.utf8.name))
        }
        if let declared = believable(sent, bytes) ?? believable(CharsetDeclaration.charset(of: bytes), bytes) {
            return try decode(bytes[...], as: declared)
        }
        return try decode(bytes[...], as: CharsetDetector.charset(of: bytes))
    }

    /// The charset that was declared, unless it is one in which these bytes make no sense.
    private static func believable(_ declared: Charset?, _ bytes: [UInt8]) -> Charset? {
        guard let charset = declared, !charset.isWide else { return nil }
        return charset == .utf8 && !isMostlyUTF8(bytes) ? nil : charset
    }

    /// Whether more bytes above ASCII are parts of valid UTF-8 than are not.
    private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        var (valid, invalid) = (0, 0)
        var index = 0
        while index < bytes.count {
            let character = EncodedCharacter(in: bytes[...], at: index)
            if character.validLength == 0 { invalid += 1 } else if character.validLength > 1 { valid += 1 }
            index += character.length
        }
        return valid > invalid
    }

    private static func decode(_ bytes: ArraySlice<UInt8>, as charset: Charset) throws(DocumentError) -> Decoded {
        let before = charset == .utf8 ? replacements(in: bytes) : 0
        let converted =
            charset == .utf8 ? TextBuffer(repairing: Array(bytes)).bytes : try charset.converted(Array(bytes))
        var decoded = Decoded(text: TextBuffer(repairing: converted), charset: charset.name)
        let errors = replacements(in: decoded.text.bytes[...]) - before
        if errors > 0 {
            let places = errors == 1 ? "1 place" : "\(errors) places"
            decoded.warnings.append(
                Warning(code: "charset-errors", message: "\(places) could not be read as \(charset.name)"))
        }
        return withoutNULs(decoded)
    }

    /// Leaves out the stray NUL bytes that some pages hold: C libraries take them for the end.
    private static func withoutNULs(_ decoded: Decoded) -> Decoded {
        let hasNUL = decoded.text.bytes.withUnsafeBytes { bytes in
            bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
        }
        guard hasNUL else { return decoded }
        var cleaned = decoded
        cleaned.text = TextBuffer(repairing: decoded.text.bytes.filter { $0 != 0 })
        cleaned.warnings.append(Warning(code: "charset-errors", message: "NUL bytes were left out"))
        return cleaned
    }

    /// How often U+FFFD stands in UTF-8.
    static func replacements(in bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        var index = bytes.startIndex
        while index + 2 < bytes.endIndex {
            if bytes[index] == replacement[0], bytes[index + 1] == replacement[1], bytes[index + 2] == replacement[2] {
                count += 1
            }
            index += 1
        }
        return count
    }
}

/// The mark that some writers put before the text.
struct ByteOrderMark {
    let charset: Charset
    /// Bytes.
    let length: Int

    /// The mark, and what it stands for. UTF-32 comes first, for its mark begins like that of UTF-16.
    private static let marks: [(bytes: [UInt8], charset: Charset)] = [
        ([0xEF, 0xBB, 0xBF], .utf8),
        ([0xFF, 0xFE, 0x00, 0x00], .utf32LittleEndian),
        ([0x00, 0x00, 0xFE, 0xFF], .utf32BigEndian),
        ([0xFF, 0xFE], .utf16LittleEndian),
        ([0xFE, 0xFF], .utf16BigEndian),
    ]

    /// The mark that `bytes` begin with; nil where they begin with none.
    init?(of bytes: [UInt8]) {
        guard let mark = Self.marks.first(where: { bytes.starts(with: $0.bytes) }) else { return nil }
        charset = mark.charset
        length = mark.bytes.count
    }
}
