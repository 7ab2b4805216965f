import Glibc
import JSON
import Model
import Testing
import Text

/// A page of `Tests/pages` with what a person takes for its article: `source.html`, `expected.txt`, `expected.json`.
struct HandWrittenPage: CustomTestStringConvertible {
    let name: String
    private static let folder = "Tests/pages"

    /// All pages of the folder, by name.
    static let all: [HandWrittenPage] = {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if !name.contains(".") { names.append(name) }
        }
        return names.sorted().map(HandWrittenPage.init)
    }()

    var testDescription: String { name }

    func source() throws -> TextBuffer { TextBuffer(repairing: try read("source.html")) }

    /// The paragraphs of the clean text.
    func expectedText() throws -> String { String(decoding: try read("expected.txt"), as: UTF8.self) }

    func expectedMetadata() throws -> JSONValue { try JSONReader.read(try read("expected.json")[...]) }

    private func read(_ file: String) throws -> [UInt8] {
        try #require(TestFile.read("\(Self.folder)/\(name)/\(file)"))
    }
}
