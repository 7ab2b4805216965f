import Files
import Glibc
import JSON
import Pipeline

/// Goes through the files that a manifest lists, one line after the other.
struct ManifestReader: ~Copyable {
    /// What the manifest says of a file.
    struct Entry {
        var path: String
        var bytes: Int
        /// In hexadecimal.
        var sha256: String
    }

    /// How many files and bytes there are by the manifest's own sum; nil in manifests of before it had one.
    private(set) var totals: (files: Int, bytes: Int)?
    /// Most bytes behind the list of files.
    private static let longestEnd = 1 << 16

    private let lines: LineReader
    private var line = 0

    /// Reads up to the list of files.
    ///
    /// - Parameter descriptor: the open manifest, which then belongs to the reader.
    /// - Throws: ``RunError`` where it is damaged.
    static func opening(_ descriptor: Int32) throws(RunError) -> ManifestReader {
        var reader = ManifestReader(lines: try LineReader(descriptor, named: Manifest.name))
        try reader.skipFacts()
        return reader
    }

    private init(lines: consuming LineReader) { self.lines = lines }

    private mutating func skipFacts() throws(RunError) {
        while let text = try nextLine() {
            if text == "  \"files\": [" { return }
        }
        throw damage("ends before its list of files")
    }

    /// The next file; nil behind the last, once the rest of the manifest was found good.
    mutating func next() throws(RunError) -> Entry? {
        guard let text = try nextLine() else { throw damage("ends in the middle of its list of files") }
        if text.hasPrefix("  ]") {
            try readEnd()
            return nil
        }
        guard let value = value(of: text), let path = value["path"]?.string, let bytes = integer(value["bytes"]),
            let sha256 = value["sha256"]?.string, sha256.utf8.count == 64
        else { throw damage("tells of no file") }
        return Entry(path: path, bytes: bytes, sha256: sha256)
    }

    private mutating func readEnd() throws(RunError) {
        var rest = "{"
        while let text = try nextLine(), rest.utf8.count < Self.longestEnd {
            rest += text
            guard text == "}" else { continue }
            let total = value(of: rest)?["output"]
            if let files = integer(total?["files"]), let bytes = integer(total?["bytes"]) { totals = (files, bytes) }
            return
        }
        throw damage("does not end behind its list of files")
    }

    private mutating func nextLine() throws(RunError) -> String? {
        line += 1
        do throws(RunError) {
            return try lines.next()
        } catch {
            throw RunError(.inputOutput, "\(Manifest.name):\(line): the manifest is damaged: \(error.message)")
        }
    }

    private func value(of text: String) -> JSONValue? {
        let bytes = Array(text.utf8)
        return try? JSONReader.read(bytes.last == UInt8(ascii: ",") ? bytes.dropLast() : bytes[...])
    }

    private func integer(_ value: JSONValue?) -> Int? {
        guard case .number(let digits) = value else { return nil }
        return Int(digits)
    }

    private func damage(_ what: String) -> RunError {
        RunError(.inputOutput, "\(Manifest.name):\(line): the manifest is damaged: it \(what)")
    }
}
