/// Tells data that are not text from text.
enum BinaryContent {
    /// As much as is looked at, in bytes.
    private static let sampleSize = 8_192
    /// In text at most one byte in so many is a control character; in packed or executable data it is one in ten.
    private static let bytesPerControlCharacter = 100

    /// How formats begin that news folders hold by mistake. Source: the formats' own specifications.
    private static let signatures: [(bytes: [UInt8], name: String)] = [
        (Array("%PDF-".utf8), "a PDF"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        (Array("GIF8".utf8), "a GIF image"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an office document"),
        ([0x28, 0xB5, 0x2F, 0xFD], "packed with zstd"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "packed with xz"),
        (Array("BZh".utf8) + [0x39, 0x31, 0x41, 0x59], "packed with bzip2"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        (Array("SQLite format 3\0".utf8), "a database"),
    ]

    /// What `bytes` are, with its article; nil where they may be text.
    static func kind(of bytes: some Collection<UInt8>) -> String? {
        if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) { return known.name }
        let sample = bytes.prefix(sampleSize)
        let controls = sample.count { isControlCharacter($0) }
        return controls * bytesPerControlCharacter > sample.count ? "binary data" : nil
    }

    /// UTF-16 without a byte order mark: mostly ASCII, so that every other byte is NUL.
    static func wideCharset(of bytes: [UInt8]) -> Charset? {
        let pairs = bytes.prefix(sampleSize).count / 2
        guard pairs >= 2 else { return nil }
        var (first, second) = (0, 0)
        for pair in 0..<pairs {
            if bytes[2 * pair] == 0 { first += 1 }
            if bytes[2 * pair + 1] == 0 { second += 1 }
        }
        if second * 10 >= pairs * 8, first * 10 < pairs { return .utf16LittleEndian }
        if first * 10 >= pairs * 8, second * 10 < pairs { return .utf16BigEndian }
        return nil
    }

    /// Control characters that no text has; escape and back space come in some charsets and in terminal logs.
    private static func isControlCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x08...0x0D, 0x1A, 0x1B: false
        default: byte < 0x20 || byte == 0x7F
        }
    }
}
