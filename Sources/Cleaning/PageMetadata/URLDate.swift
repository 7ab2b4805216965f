import Text

/// The date in an address: "/2024/03/05/", "/2024-03-05-", "/20240305/", "/05-03-2024".
enum URLDate {
    /// The first date that stands between other signs than figures and letters; nil where there is none.
    static func find(_ url: String, order: DayOrder? = nil) -> String? {
        let bytes = Array(url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
        for index in bytes.indices.dropFirst() where bytes[index].isASCIIDigit && isBorder(bytes[index - 1]) {
            for length in [10, 8] where index + length <= bytes.count {
                guard index + length == bytes.count || isBorder(bytes[index + length]) else { continue }
                let part = bytes[index..<index + length]
                guard length == 8 ? part.allSatisfy(\.isASCIIDigit) : isDivided(part) else { continue }
                if let date = ISODate.normalized(String(decoding: part, as: UTF8.self), order: order) { return date }
            }
        }
        return nil
    }

    private static func isBorder(_ byte: UInt8) -> Bool { "/-_.".utf8.contains(byte) }

    /// Whether year, month and day are divided by the same sign, from either end: "2024/03/05", "05-03-2024".
    private static func isDivided(_ part: ArraySlice<UInt8>) -> Bool {
        [(4, 7), (2, 5)].contains { first, second in
            let mark = part[part.startIndex + first]
            return (mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-")) && mark == part[part.startIndex + second]
        }
    }
}
