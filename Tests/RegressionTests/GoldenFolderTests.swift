import Files
import Pipeline
import Testing

@testable import Regression

struct GoldenFolderTests {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = try FileSystem.makeTemporaryFolder()
        defer { FileSystem.removeAll(folder) }
        try body(folder)
    }

    @Test func takesOverAllButTheManifest() throws {
        try withFolder { folder in
            for file in ["failures.csv", "manifest.json", "articles/a/article.json"] {
                try FileSystem.write(Array(file.utf8), to: "\(folder)/out/\(file)")
            }
            try FileSystem.write([], to: "\(folder)/golden/failures.csv")
            try FileSystem.write([], to: "\(folder)/golden/articles/old/article.json")
            try GoldenFolder.accept("\(folder)/out", as: "\(folder)/golden/")
            #expect(FileSystem.files(below: "\(folder)/golden") == ["articles/a/article.json", "failures.csv"])
            #expect(try OutputComparison.differences(golden: "\(folder)/golden", actual: "\(folder)/out").isEmpty)
            #expect(FileSystem.files(below: folder).allSatisfy { !$0.hasPrefix("golden.new") })
        }
    }

    @Test func leavesAFolderAloneThatIsNoOutput() throws {
        try withFolder { folder in
            try FileSystem.write([1], to: "\(folder)/golden/thesis.txt")
            try FileSystem.write([], to: "\(folder)/out/failures.csv")
            let error = try #require(throws: RunError.self) {
                try GoldenFolder.accept("\(folder)/out", as: "\(folder)/golden")
            }
            #expect(error.kind == .cannotCreate)
            #expect(FileSystem.exists("\(folder)/golden/thesis.txt"))
        }
    }
}
