import Files
import Pipeline

@testable import Regression

/// A folder with outputs that a test writes and compares; removed with the object.
final class TestOutputs {
    let path: String

    init() throws { path = try FileSystem.makeTemporaryFolder() }

    deinit { FileSystem.removeAll(path) }

    /// Writes an output; `failures.csv` is added, without which a folder is none.
    func write(_ name: String, _ files: [String: String]) throws {
        let all = ["failures.csv": "source_path,member,stage,kind,message\n"].merging(files) { $1 }
        for (file, text) in all { try FileSystem.write(Array(text.utf8), to: "\(path)/\(name)/\(file)") }
    }

    func differences() throws -> OutputDifferences {
        try OutputComparison.differences(golden: "\(path)/golden", actual: "\(path)/actual")
    }

    func text(of file: String) throws -> String {
        String(decoding: try FileSystem.read("\(path)/\(file)"), as: UTF8.self)
    }
}

extension OutputDifferences {
    /// Writes two outputs and compares them.
    init(_ golden: [String: String], _ actual: [String: String]) throws {
        let outputs = try TestOutputs()
        try outputs.write("golden", golden)
        try outputs.write("actual", actual)
        self = try outputs.differences()
    }

    /// All lines, each after the document that it is about.
    var lines: [String] {
        run.map(\.sentence)
            + articles.flatMap { article in ArticleLines(article).lines.map { "\(article.id): \($0.text)" } }
    }
}
