/// Writes JSON straight into bytes: UTF-8, members in the order of the calls, escapes only where RFC 8259 demands them.
///
/// The calls must be balanced and every member begin with `key`; nothing checks that.
public struct JSONWriter: Sendable {
    /// How the values are laid out.
    public enum Layout: Sendable {
        /// No blanks and no line feeds.
        case compact
        /// A line for each element and member, indented by two spaces a level.
        case pretty
        /// A line for each member of the outermost value and for each element of those; what is inside stays on one line.
        case rows

        /// How deep a value may lie and still begin a line.
        fileprivate var deepestLine: Int {
            switch self {
            case .compact: -1
            case .pretty: .max
            case .rows: 2
            }
        }
    }

    /// What has been written.
    public private(set) var bytes: [UInt8]
    private let layout: Layout
    private var depth = 0
    /// Whether the container in hand has no element yet.
    private var isFirst = true
    private var followsKey = false

    /// Appends to `bytes`.
    public init(_ layout: Layout = .compact, appendingTo bytes: consuming [UInt8] = []) {
        self.layout = layout
        self.bytes = bytes
    }

    public mutating func beginObject() { begin(UInt8(ascii: "{")) }
    public mutating func endObject() { end(UInt8(ascii: "}")) }
    public mutating func beginArray() { begin(UInt8(ascii: "[")) }
    public mutating func endArray() { end(UInt8(ascii: "]")) }

    /// The key of the member whose value is written next.
    public mutating func key(_ name: String) {
        beginElement()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        if layout != .compact { bytes.append(UInt8(ascii: " ")) }
        followsKey = true
    }

    public mutating func string(_ value: String) {
        beginElement()
        quote(value)
    }

    /// A string of bytes that are valid UTF-8.
    public mutating func string(_ value: ArraySlice<UInt8>) {
        beginElement()
        bytes.append(UInt8(ascii: "\""))
        value.withUnsafeBufferPointer { escape($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    public mutating func integer(_ value: Int) {
        beginElement()
        bytes.append(contentsOf: String(value).utf8)
    }

    /// A number by its digits, which must be as RFC 8259 has them.
    public mutating func rawNumber(_ digits: String) {
        beginElement()
        bytes.append(contentsOf: digits.utf8)
    }

    public mutating func boolean(_ value: Bool) {
        beginElement()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    public mutating func null() {
        beginElement()
        bytes.append(contentsOf: "null".utf8)
    }

    /// Hands over what has been written so far, to be stored elsewhere; writing goes on where it was.
    public mutating func takeBytes() -> [UInt8] {
        let taken = bytes
        bytes.removeAll(keepingCapacity: true)
        return taken
    }

    /// Ends a line between two values of the top level, as in JSON Lines.
    public mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        isFirst = true
    }

    private mutating func begin(_ bracket: UInt8) {
        beginElement()
        bytes.append(bracket)
        depth += 1
        isFirst = true
    }

    private mutating func end(_ bracket: UInt8) {
        if !isFirst { breakLine(before: depth - 1) }
        depth -= 1
        bytes.append(bracket)
        isFirst = false
    }

    /// Puts what divides an element from the one before.
    private mutating func beginElement() {
        if followsKey {
            followsKey = false
        } else {
            if !isFirst { divide() }
            if depth > 0 { breakLine(before: depth) }
        }
        isFirst = false
    }

    private mutating func divide() {
        bytes.append(UInt8(ascii: ","))
        if layout == .rows, depth > layout.deepestLine { bytes.append(UInt8(ascii: " ")) }
    }

    /// Begins a line, indented for depth `level`, where what the container in hand holds gets lines of its own.
    private mutating func breakLine(before level: Int) {
        guard depth <= layout.deepestLine else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
    }

    private mutating func quote(_ value: String) {
        var value = value
        bytes.append(UInt8(ascii: "\""))
        value.withUTF8 { escape($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Copies the runs between bytes that need an escape as they are.
    private mutating func escape(_ value: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in value.indices {
            let byte = value[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            bytes.append(contentsOf: value[start..<index])
            appendEscape(of: byte)
            start = index + 1
        }
        bytes.append(contentsOf: value[start...])
    }

    private mutating func appendEscape(of byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(contentsOf: "u00".utf8)
            for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
        }
    }
}

extension JSONWriter {
    /// A whole value; the depth of its nesting is the depth of the calls.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .boolean(let value): boolean(value)
        case .number(let digits): rawNumber(digits)
        case .string(let value): string(value)
        case .array(let values):
            beginArray()
            for element in values { self.value(element) }
            endArray()
        case .object(let members):
            beginObject()
            for (key, element) in members {
                self.key(key)
                self.value(element)
            }
            endObject()
        }
    }
}
