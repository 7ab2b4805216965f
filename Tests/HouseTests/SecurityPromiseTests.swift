import Foundation
import Testing

/// Whether the tests that SECURITY.md names are there.
struct SecurityPromiseTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// For each promise of the table the tests that hold it.
    private static func promises() throws -> [(promise: String, tests: [String])] {
        let text = try String(contentsOf: root.appending(path: "SECURITY.md"), encoding: .utf8)
        let section = text.components(separatedBy: "## What is promised")[1].components(separatedBy: "\n## ")[0]
        let rows = section.split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2)
        return rows.map { row in
            let cells = row.split(separator: "|").map(String.init)
            return (cells[0], cells[1].split(separator: "`").map(String.init).filter { $0.first?.isLetter == true })
        }
    }

    /// The names of all functions of the tests.
    private static func functions() throws -> Set<String> {
        let folder = root.appending(path: "Tests")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var names: Set<String> = []
        for file in files?.compactMap({ $0 as? URL }) ?? [] where file.pathExtension == "swift" {
            let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "func ").dropFirst()
            for part in parts { names.insert(String(part.prefix { $0.isLetter || $0.isNumber })) }
        }
        return names
    }

    @Test func everyPromiseIsHeldByATestThatIsThere() throws {
        let functions = try Self.functions()
        let promises = try Self.promises()
        #expect(promises.count >= 10)
        for (promise, tests) in promises {
            #expect(!tests.isEmpty, "\(promise)")
            for test in tests { #expect(functions.contains(test), "\(promise): \(test)") }
        }
    }
}
