import Text

/// The fields of a header of WARC or HTTP: a name, a colon and a value on each line; a line that begins with a blank goes
/// on with the one before.
struct HeaderFields: Sendable {
    private var fields: [(name: String, value: String)] = []
    /// Whether each line is a field or goes on with one.
    private(set) var isWellFormed = true

    /// - Parameter lines: what stands behind the first line of the header.
    init(_ lines: ArraySlice<UInt8>) {
        for line in lines.split(separator: ASCII.lineFeed) {
            let content = Self.trimmed(line)
            if content.isEmpty { continue }
            if let first = line.first, first == ASCII.space || first == ASCII.tab, let last = fields.indices.last {
                fields[last].value += " " + String(decoding: content, as: UTF8.self)
            } else if let colon = content.firstIndex(of: UInt8(ascii: ":")), colon > content.startIndex {
                add(name: content[..<colon], value: content[(colon + 1)...])
            } else {
                isWellFormed = false
            }
        }
    }

    private mutating func add(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>) {
        fields.append(
            (
                name: String(decoding: Self.trimmed(name).map(\.asciiLowercased), as: UTF8.self),
                value: String(decoding: Self.trimmed(value), as: UTF8.self)
            ))
    }

    /// The value of the first field of this name, which is in lower case; nil where there is none or it is empty.
    subscript(name: String) -> String? {
        fields.first { $0.name == name }.flatMap { $0.value.isEmpty ? nil : $0.value }
    }

    /// How long the header is that `bytes` begin with, the blank line at its end included; nil where there is none.
    static func length(in bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex
        while let lineEnd = bytes[index...].firstIndex(of: ASCII.lineFeed) {
            index = lineEnd + 1
            if index < bytes.endIndex, bytes[index] == ASCII.lineFeed { return index + 1 - bytes.startIndex }
            if index + 1 < bytes.endIndex, bytes[index] == ASCII.carriageReturn, bytes[index + 1] == ASCII.lineFeed {
                return index + 2 - bytes.startIndex
            }
        }
        return nil
    }

    /// Without the white space around.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var trimmed = bytes.drop(while: \.isASCIIWhitespace)
        while trimmed.last?.isASCIIWhitespace == true { trimmed.removeLast() }
        return trimmed
    }
}
