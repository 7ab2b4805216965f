import Glibc
import JSON
import Model
import Pipeline
import TestSupport
import Testing
import Text

@testable import Cleaning

/// A page or a scraped text with what a person takes for its article: the source, `expected.txt`, `expected.json`.
struct HandWrittenSample: CustomTestStringConvertible {
    /// The folders below `Tests` in which samples lie.
    enum Collection: String, CaseIterable, Sendable {
        case pages, texts

        var folder: String { "Tests/\(rawValue)" }

        var samples: [HandWrittenSample] { HandWrittenSample.all.filter { $0.collection == self } }

        fileprivate var source: String {
            switch self {
            case .pages: "source.html"
            case .texts: "source.txt"
            }
        }

        fileprivate func content(_ source: TextBuffer) -> Content {
            switch self {
            case .pages: .html(source)
            case .texts: .text(source)
            }
        }
    }

    let collection: Collection
    let name: String

    /// All samples, by collection and name.
    static let all = Collection.allCases.flatMap { collection in
        names(in: collection.folder).map { HandWrittenSample(collection: collection, name: $0) }
    }

    var testDescription: String { "\(collection)/\(name)" }

    /// The paragraphs of the clean text.
    func expectedText() throws -> String { String(decoding: try read("expected.txt"), as: UTF8.self) }

    func expectedMetadata() throws -> JSONValue { try JSONReader.read(try read("expected.json")[...]) }

    /// The document after cleaning; nil where cleaning says that it has no text.
    func cleaned() throws -> Document? {
        var document = Document(id: name, source: SourceDescription(path: "\(name)/\(collection.source)"))
        document.content = collection.content(TextBuffer(repairing: try read(collection.source)))
        document.layers = [.content, .given]
        do {
            return try document.after(ArticleCleaner())
        } catch let error as DocumentError where error.kind == .noText {
            return nil
        }
    }

    private func read(_ file: String) throws -> [UInt8] {
        try #require(TestFile.read("\(collection.folder)/\(name)/\(file)"))
    }

    private static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if !name.contains(".") { names.append(name) }
        }
        return names.sorted()
    }
}
