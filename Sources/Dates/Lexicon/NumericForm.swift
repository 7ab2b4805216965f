import Text

/// What a token of digits can say about time.
enum NumericForm: Hashable, Sendable {
    /// "2022", "5", "05"; how many digits it has.
    case integer(Int, digits: Int)
    /// "2.5", in thousandths.
    case decimal(thousandths: Int)
    /// "4th", "21st".
    case ordinal(Int)
    /// "1990s" is 1990, "90s" is 90.
    case decade(Int, digits: Int)
    /// "14:34", "2:34:05".
    case clock(ClockTime)
    /// Two or three numbers between slashes, hyphens or full stops.
    case date(NumericDate)

    /// Reads the bytes of a number token; nil for every other form, such as "130,000".
    init?(_ bytes: ArraySlice<UInt8>) {
        guard let form = Self.read(bytes) else { return nil }
        self = form
    }

    /// "'90s" and "'22": the century is left out.
    private static func abbreviated(_ bytes: ArraySlice<UInt8>) -> NumericForm? {
        switch read(bytes) {
        case .integer(let year, digits: 2)?: .integer(TwoDigitYear.full(year), digits: 4)
        case .decade(let year, digits: 2)?: .decade(TwoDigitYear.decade(year), digits: 4)
        default: nil
        }
    }

    private static func read(_ bytes: ArraySlice<UInt8>) -> NumericForm? {
        if bytes.first == UInt8(ascii: "'") { return abbreviated(bytes.dropFirst()) }
        guard bytes.count <= 20, let first = bytes.first, first.isASCIIDigit else { return nil }
        let lead = bytes.prefix { $0.isASCIIDigit }
        guard lead.count <= 9 else { return nil }
        let value = Self.value(lead)
        if lead.count == bytes.count { return .integer(value, digits: lead.count) }
        let rest = bytes[lead.endIndex...]
        switch rest[rest.startIndex] {
        case UInt8(ascii: ":"): return clock(value, rest.dropFirst())
        case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"): return separated(bytes)
        default: return suffixed(value, digits: lead.count, rest)
        }
    }

    private static func suffixed(_ value: Int, digits: Int, _ rest: ArraySlice<UInt8>) -> NumericForm? {
        switch Array(rest.map(\.asciiLowercased)) {
        case [0x73], [0x27, 0x73]: .decade(value, digits: digits)
        case [0x73, 0x74], [0x6E, 0x64], [0x72, 0x64], [0x74, 0x68]: .ordinal(value)
        default: nil
        }
    }

    private static func clock(_ hour: Int, _ rest: ArraySlice<UInt8>) -> NumericForm? {
        let parts = rest.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
        let numbers = parts.map(value)
        return ClockTime(hour: hour, minute: numbers[0], second: numbers.count > 1 ? numbers[1] : nil).map {
            .clock($0)
        }
    }

    private static func separated(_ bytes: ArraySlice<UInt8>) -> NumericForm? {
        var parts: [NumericDate.Part] = []
        var separator: UInt8?
        var start = bytes.startIndex
        for index in bytes.indices where !bytes[index].isASCIIDigit {
            guard separator == nil || separator == bytes[index], index > start, index - start <= 4 else { return nil }
            separator = bytes[index]
            parts.append(NumericDate.Part(value: value(bytes[start..<index]), digits: index - start))
            start = index + 1
        }
        let tail = bytes[start...]
        guard !tail.isEmpty, tail.count <= 4, let separator else { return nil }
        parts.append(NumericDate.Part(value: value(tail), digits: tail.count))
        if parts.count == 2, separator == UInt8(ascii: ".") { return decimal(parts[0].value, tail) }
        return NumericDate(parts, separator: separator).map { .date($0) }
    }

    private static func decimal(_ whole: Int, _ fraction: ArraySlice<UInt8>) -> NumericForm? {
        guard fraction.count <= 3 else { return nil }
        let scale = [1, 100, 10, 1][fraction.count]
        return .decimal(thousandths: whole * 1000 + value(fraction) * scale)
    }

    private static func value(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + $1.digitValue } }
}

/// Two or three numbers with one separator between them, as written.
struct NumericDate: Hashable, Sendable {
    struct Part: Hashable, Sendable {
        var value: Int
        var digits: Int
    }

    let parts: [Part]
    let separator: UInt8

    init?(_ parts: [Part], separator: UInt8) {
        guard parts.count == 2 || parts.count == 3 else { return nil }
        (self.parts, self.separator) = (parts, separator)
    }
}
