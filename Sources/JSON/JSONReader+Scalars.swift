import Text

extension JSONReader {
    /// A number, `true`, `false` or `null`.
    mutating func scalar() throws(JSONError) -> JSONValue {
        let start = index
        while let byte = current, Self.isScalarByte(byte) { index += 1 }
        let word = bytes[start..<index]
        if Self.isNumber(word) { return .number(String(decoding: word, as: UTF8.self)) }
        switch String(decoding: word.prefix(6), as: UTF8.self) {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "null": return .null
        default: break
        }
        if isTolerant { return bareWord(from: start) }
        index = start
        throw error("no value begins like this")
    }

    /// What stands without quotation marks where a value should: JavaScript's `undefined`, a number that is none.
    private mutating func bareWord(from start: Int) -> JSONValue {
        while let byte = current, !Self.endsBareWord(byte) { index += 1 }
        return index == start || bytes[start].isASCIILetter
            ? .null : .string(String(decoding: bytes[start..<index], as: UTF8.self))
    }

    private static func endsBareWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "\""): true
        default: byte.isASCIIWhitespace
        }
    }

    private static func isScalarByte(_ byte: UInt8) -> Bool {
        byte.isASCIIDigit || byte.isASCIILetter || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
            || byte == UInt8(ascii: ".")
    }

    /// Whether `word` is a number by RFC 8259, section 6.
    private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        var rest = word
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let leadsWithZero = rest.first == UInt8(ascii: "0")
        let digits = dropDigits(&rest)
        guard digits > 0, digits == 1 || !leadsWithZero else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard dropDigits(&rest) > 0 else { return false }
        }
        if rest.first?.asciiLowercased == UInt8(ascii: "e") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
            guard dropDigits(&rest) > 0 else { return false }
        }
        return rest.isEmpty
    }

    private static func dropDigits(_ rest: inout ArraySlice<UInt8>) -> Int {
        let digits = rest.prefix { $0.isASCIIDigit }.count
        rest.removeFirst(digits)
        return digits
    }
}
