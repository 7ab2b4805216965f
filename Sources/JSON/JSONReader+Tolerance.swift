import Text

/// What `tolerant` takes besides RFC 8259.
extension JSONReader {
    private static let opening = [UInt8(ascii: "{"), UInt8(ascii: "[")]
    /// What pages wrap a script in, so that old browsers and XML parsers leave it alone.
    private static let wrappers = ["<!--", "-->", "<![CDATA[", "]]>"].map { Array($0.utf8) }
    private static let commentEnd = Array("*/".utf8)

    /// The first array or object, whatever stands before; an array of all where several follow one another.
    mutating func embeddedValue() throws(JSONError) -> JSONValue {
        let start = index
        guard skipToOpening() else {
            index = start
            skipBlanks()
            guard current != nil else { throw error("there is no value") }
            return try value()
        }
        var values = [try value()]
        while followsAnotherValue() { values.append(try value()) }
        return values.count == 1 ? values[0] : .array(values)
    }

    private mutating func skipToOpening() -> Bool {
        skipBlanks()
        while let byte = current, !Self.opening.contains(byte) {
            index += 1
            skipBlanks()
        }
        return current != nil
    }

    private mutating func followsAnotherValue() -> Bool {
        skipBlanks()
        while current == UInt8(ascii: ",") || current == UInt8(ascii: ";") {
            index += 1
            skipBlanks()
        }
        return current.map(Self.opening.contains) ?? false
    }

    /// Goes over wrappers, comments and the blanks around them.
    mutating func skipComments() {
        while let byte = current {
            if byte.isASCIIWhitespace {
                index += 1
            } else if !skipWrapper(), !skipComment() {
                return
            }
        }
    }

    private mutating func skipWrapper() -> Bool {
        guard let wrapper = Self.wrappers.first(where: { bytes[index...].starts(with: $0) }) else { return false }
        index += wrapper.count
        return true
    }

    private mutating func skipComment() -> Bool {
        guard current == UInt8(ascii: "/"), index + 1 < bytes.endIndex else { return false }
        switch bytes[index + 1] {
        case UInt8(ascii: "*"):
            index += 2
            while current != nil, !bytes[index...].starts(with: Self.commentEnd) { index += 1 }
            index = min(index + Self.commentEnd.count, bytes.endIndex)
        case UInt8(ascii: "/"):
            index += 2
            // "//<![CDATA[" may be followed by the value on the same line.
            if !skipWrapper() { while let byte = current, byte != ASCII.lineFeed { index += 1 } }
        default: return false
        }
        return true
    }

    /// Goes over what cannot begin an element of an array or a member of an object.
    mutating func skipToElement(before closing: UInt8) {
        while let byte = current, byte != closing {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): return
            case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"): break
            default: if closing == UInt8(ascii: "]") { return }
            }
            index += 1
            skipBlanks()
        }
    }

    /// Whether the quotation mark in hand ends the string: under `tolerant` just where what follows can follow a string,
    /// for pages quote within quotes.
    func closesString() -> Bool {
        guard isTolerant else { return true }
        let next = firstNonBlank(from: index + 1)
        guard next < bytes.endIndex else { return true }
        switch bytes[next] {
        case UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"): return true
        case UInt8(ascii: ","): return beginsElement(at: firstNonBlank(from: next + 1))
        // A comma that was forgotten at the end of a line.
        case UInt8(ascii: "\""): return bytes[index..<next].contains(ASCII.lineFeed)
        case UInt8(ascii: "/"), UInt8(ascii: "<"): return true
        default: return false
        }
    }

    private func firstNonBlank(from start: Int) -> Int {
        var index = start
        while index < bytes.endIndex, bytes[index].isASCIIWhitespace { index += 1 }
        return index
    }

    /// Whether the byte at `offset` can begin an element or end its container.
    private func beginsElement(at offset: Int) -> Bool {
        guard offset < bytes.endIndex else { return true }
        switch bytes[offset] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "}"),
            UInt8(ascii: "]"):
            return true
        case UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: "/"): return true
        case let byte where byte.isASCIIDigit: return true
        default:
            return ["true", "false", "null"].contains { bytes[offset...].starts(with: $0.utf8) }
        }
    }
}
