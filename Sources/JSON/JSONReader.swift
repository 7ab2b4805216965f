/// Reads JSON: strictly as RFC 8259 has it, or with the faults that JSON-LD in web pages has.
///
/// Time is linear in the bytes, and the depth is bounded. Bytes that are not UTF-8, and lone surrogates, become U+FFFD.
public struct JSONReader {
    /// How exactly the bytes must keep to the grammar.
    public enum Tolerance: Sendable {
        /// RFC 8259, nothing else.
        case strict
        /// Takes also what web pages carry: control characters and bare quotation marks in strings, strings in single
        /// ones, missing and extra commas, comments, HTML comment and CDATA wrappers, text before and after, several values one after the other
        /// (read as an array), and a tail that is cut off.
        case tolerant
    }

    /// How many arrays and objects may stand in one another.
    public static let maximumDepth = 256

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    let bytes: ArraySlice<UInt8>
    let tolerance: Tolerance
    var index: Int
    private var depth = 0

    var isTolerant: Bool { tolerance == .tolerant }
    /// The byte in hand, or nil after the last.
    var current: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    private init(_ bytes: ArraySlice<UInt8>, _ tolerance: Tolerance) {
        self.bytes = bytes
        self.tolerance = tolerance
        index = bytes.startIndex + (bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0)
    }

    /// The value that `bytes` hold. What is JSON by the standard reads alike under both tolerances.
    ///
    /// - Throws: ``JSONError`` where they hold none, or under `strict` anything besides it.
    public static func read(
        _ bytes: ArraySlice<UInt8>, tolerance: Tolerance = .strict
    ) throws(JSONError) -> JSONValue {
        let failure: JSONError
        do throws(JSONError) {
            var reader = JSONReader(bytes, .strict)
            return try reader.onlyValue()
        } catch {
            failure = error
        }
        guard tolerance == .tolerant else { throw failure }
        var reader = JSONReader(bytes, .tolerant)
        return try reader.embeddedValue()
    }

    private mutating func onlyValue() throws(JSONError) -> JSONValue {
        skipBlanks()
        let value = try value()
        skipBlanks()
        if current != nil { throw error("the value has ended, but more follows") }
        return value
    }

    func error(_ message: String) -> JSONError { JSONError(message, offset: index - bytes.startIndex) }

    mutating func skipBlanks() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
        if isTolerant { skipComments() }
    }

    mutating func value() throws(JSONError) -> JSONValue {
        switch current {
        case UInt8(ascii: "{"): return try nested { reader throws(JSONError) in .object(try reader.members()) }
        case UInt8(ascii: "["): return try nested { reader throws(JSONError) in .array(try reader.elements()) }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "'") where isTolerant: return .string(try string())
        case .some: return try scalar()
        case nil:
            if isTolerant { return .null }
            throw error("the value is missing")
        }
    }

    private mutating func nested(
        _ read: (inout JSONReader) throws(JSONError) -> JSONValue
    ) throws(JSONError) -> JSONValue {
        guard depth < Self.maximumDepth else { throw error("more than \(Self.maximumDepth) levels deep") }
        depth += 1
        defer { depth -= 1 }
        index += 1
        return try read(&self)
    }

    private mutating func elements() throws(JSONError) -> [JSONValue] {
        var elements: [JSONValue] = []
        var isSeparated = true
        while try !endsContainer(UInt8(ascii: "]"), isEmpty: elements.isEmpty, isSeparated: isSeparated) {
            elements.append(try value())
            isSeparated = takesComma()
        }
        return elements
    }

    private mutating func members() throws(JSONError) -> [(key: String, value: JSONValue)] {
        var members: [(key: String, value: JSONValue)] = []
        var isSeparated = true
        while try !endsContainer(UInt8(ascii: "}"), isEmpty: members.isEmpty, isSeparated: isSeparated) {
            guard let key = try key() else { break }
            if isTolerant, current == nil { break }
            members.append((key, try value()))
            isSeparated = takesComma()
        }
        return members
    }

    /// The key of a member, with its colon; nil where a tail is cut off there.
    private mutating func key() throws(JSONError) -> String? {
        guard current == UInt8(ascii: "\"") || isTolerant && current == UInt8(ascii: "'") else {
            if isTolerant { return nil }
            throw error("a key in quotation marks is missing")
        }
        let key = try string()
        skipBlanks()
        if current == UInt8(ascii: ":") {
            index += 1
        } else if !isTolerant {
            throw error("the colon after a key is missing")
        }
        skipBlanks()
        return key
    }

    private mutating func takesComma() -> Bool {
        skipBlanks()
        guard current == UInt8(ascii: ",") else { return false }
        index += 1
        return true
    }

    /// Whether the array or object ends here; goes to its next element otherwise.
    private mutating func endsContainer(
        _ closing: UInt8, isEmpty: Bool, isSeparated: Bool
    ) throws(JSONError) -> Bool {
        skipBlanks()
        if isTolerant { skipToElement(before: closing) }
        guard let byte = current else {
            if isTolerant { return true }
            throw error("'\(Character(Unicode.Scalar(closing)))' is missing")
        }
        if byte == closing {
            if !isTolerant, isSeparated, !isEmpty { throw error("a value is missing after the comma") }
            index += 1
            return true
        }
        if !isSeparated, !isTolerant { throw error("a comma is missing") }
        return false
    }
}
