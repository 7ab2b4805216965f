import JSON
import Text

/// Finds the `id` of a JSON line without reading the rest, so that handing out lines stays cheap.
struct JSONLineIdentifier {
    private let bytes: ArraySlice<UInt8>
    private var index: Int

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    /// The value of the first member `id` of the object in `line`, the digits where it is a number; nil where there is none
    /// that is a number or a text of at least one character.
    static func find(in line: [UInt8]) -> String? {
        var finder = JSONLineIdentifier(line[...])
        guard let value = finder.value(ofMember: Array("\"id\"".utf8)),
            let json = try? JSONReader.read(value), let id = json.string ?? json.number
        else { return nil }
        return id.isEmpty ? nil : id
    }

    private mutating func value(ofMember key: [UInt8]) -> ArraySlice<UInt8>? {
        while let byte = current, byte != UInt8(ascii: "{") { index += 1 }
        while current != nil {
            index += 1
            skipBlanks()
            let name = skipValue()
            skipBlanks()
            guard current == UInt8(ascii: ":") else { return nil }
            index += 1
            skipBlanks()
            let value = skipValue()
            if name.elementsEqual(key) { return value }
            skipBlanks()
            guard current == UInt8(ascii: ",") else { return nil }
        }
        return nil
    }

    private var current: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    private mutating func skipBlanks() {
        while let byte = current, byte.isASCIIWhitespace { index += 1 }
    }

    /// Goes behind a string, a nested value, or whatever stands before the next comma, colon or bracket.
    private mutating func skipValue() -> ArraySlice<UInt8> {
        let start = index
        var depth = 0
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""): skipString()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                index += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return bytes[start..<index] }
                depth -= 1
                index += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                if depth == 0 { return bytes[start..<index] }
                index += 1
            default:
                if depth == 0, byte.isASCIIWhitespace { return bytes[start..<index] }
                index += 1
            }
        }
        return bytes[start..<index]
    }

    private mutating func skipString() {
        index += 1
        while let byte = current, byte != UInt8(ascii: "\"") { index += byte == UInt8(ascii: "\\") ? 2 : 1 }
        index = min(index + 1, bytes.endIndex)
    }
}
