import CICU
import Pipeline
import Text

/// A charset that pages are written in.
struct Charset: Hashable, Sendable {
    /// IANA name, or the name in WHATWG's standard where IANA has none.
    let name: String
    /// The name by which ICU knows it.
    let converter: String

    init(_ name: String, converter: String? = nil) {
        self.name = name
        self.converter = converter ?? name
    }

    static let utf8 = Charset("UTF-8")
    static let utf16LittleEndian = Charset("UTF-16LE")
    static let utf16BigEndian = Charset("UTF-16BE")
    static let utf32LittleEndian = Charset("UTF-32LE")
    static let utf32BigEndian = Charset("UTF-32BE")
    static let windows1252 = Charset("windows-1252")

    /// Whether its ASCII characters take more than one byte, so that a declaration in ASCII cannot tell of it.
    var isWide: Bool { name.hasPrefix("UTF-16") || name.hasPrefix("UTF-32") }

    /// The charset that a page means by `label`, by WHATWG's table; nil for labels that are in none.
    static func named(_ label: ArraySlice<UInt8>) -> Charset? {
        CharsetLabels.byLabel[String(decoding: label.map(\.asciiLowercased), as: UTF8.self)]
    }

    /// `bytes` as UTF-8, with U+FFFD for what does not convert.
    func converted(_ bytes: [UInt8]) throws(DocumentError) -> [UInt8] {
        guard let length = Int32(exactly: bytes.count) else { throw DocumentError(.tooLarge, "larger than 2 GiB") }
        // Two bytes for each are enough for most text, and ICU says how many it needs where they are not.
        var capacity = Int32(clamping: 2 * bytes.count + 16)
        while true {
            var status: icu_status = 0
            var needed: Int32 = 0
            let converted = [UInt8](unsafeUninitializedCapacity: Int(capacity)) { target, count in
                bytes.withUnsafeBytes { source in
                    needed = icu_convert_to_utf8(
                        converter, UnsafeMutableRawPointer(target.baseAddress!).assumingMemoryBound(to: CChar.self),
                        capacity, source.baseAddress?.assumingMemoryBound(to: CChar.self), length, &status)
                }
                count = icu_failed(status) ? 0 : Int(needed)
            }
            if icu_overflowed(status), needed > capacity {
                capacity = needed
            } else if icu_failed(status) {
                throw DocumentError(.badCharset, "\(name) cannot be read: \(String(cString: icu_error_name(status)))")
            } else {
                return converted
            }
        }
    }
}
