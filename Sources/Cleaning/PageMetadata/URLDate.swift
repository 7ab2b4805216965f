import Text

/// The date in an address: "/2024/03/05/", "/2024-03-05-", "/20240305/".
enum URLDate {
    /// The first date that stands between other signs than figures and letters; nil where there is none.
    static func find(_ url: String) -> String? {
        let bytes = Array(url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
        for index in bytes.indices.dropFirst() where bytes[index].isASCIIDigit && isBorder(bytes[index - 1]) {
            for length in [10, 8] where index + length <= bytes.count {
                guard index + length == bytes.count || isBorder(bytes[index + length]) else { continue }
                let part = bytes[index..<index + length]
                guard length == 8 ? part.allSatisfy(\.isASCIIDigit) : isDivided(part) else { continue }
                if let date = ISODate.normalized(String(decoding: part, as: UTF8.self)) { return date }
            }
        }
        return nil
    }

    private static func isBorder(_ byte: UInt8) -> Bool { "/-_.".utf8.contains(byte) }

    /// Whether the year and the month are followed by the same sign: "2024/03/05".
    private static func isDivided(_ part: ArraySlice<UInt8>) -> Bool {
        let mark = part[part.startIndex + 4]
        return (mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-")) && mark == part[part.startIndex + 7]
    }
}
