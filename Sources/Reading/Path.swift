import Text

/// A path of a file: bytes, for a file name need not be UTF-8.
struct Path: Hashable, Sendable {
    static let separator = UInt8(ascii: "/")

    var bytes: [UInt8]

    init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }
    init(_ path: String) { bytes = Array(path.utf8) }

    var isAbsolute: Bool { bytes.first == Self.separator }

    /// The names between the separators.
    var components: [ArraySlice<UInt8>] { bytes.split(separator: Self.separator) }

    /// The last name; empty in the path of the root.
    var lastComponent: ArraySlice<UInt8> { components.last ?? [] }

    /// The folder that it lies in, as far as the path itself tells.
    var parent: Path {
        guard let last = components.last else { return self }
        let parent = bytes[..<last.startIndex]
        return parent.isEmpty ? Path(".") : Path(bytes: parent)
    }

    func appending(_ component: some Collection<UInt8>) -> Path {
        guard !bytes.isEmpty else { return Path(bytes: component) }
        var joined = bytes
        joined.reserveCapacity(bytes.count + component.count + 1)
        if joined.last != Self.separator { joined.append(Self.separator) }
        joined.append(contentsOf: component)
        return Path(bytes: joined)
    }

    /// This path seen from the folder `root`.
    func resolved(in root: Path) -> Path { isAbsolute ? self : root.appending(bytes) }

    /// The path as text: bytes that are not UTF-8 are percent-encoded.
    var text: String { Self.text(of: bytes[...]) }

    static func text(of bytes: ArraySlice<UInt8>) -> String {
        if UTF8Validation.isValid(bytes.span) { return String(decoding: bytes, as: UTF8.self) }
        let digits = Array("0123456789ABCDEF".utf8)
        var encoded: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let length = EncodedCharacter(in: bytes, at: index).validLength
            if length > 0 {
                encoded.append(contentsOf: bytes[index..<index + length])
            } else {
                encoded += [UInt8(ascii: "%"), digits[Int(bytes[index] >> 4)], digits[Int(bytes[index] & 15)]]
            }
            index += max(length, 1)
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// Calls `body` with the path as C functions take it.
    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (bytes + [0]).withUnsafeBytes { body($0.assumingMemoryBound(to: CChar.self).baseAddress!) }
    }
}
