import Foundation
import TestSupport
import Testing

/// The README shows what the program really gives.
struct ReadmeTests {
    private let folder: TemporaryFolder
    private let readme: String

    init() throws {
        folder = try TemporaryFolder()
        readme = try String(contentsOfFile: Copydesk.root + "/README.md", encoding: .utf8)
    }

    /// The lines of the first block that is marked with `language`.
    private func block(_ language: String) throws -> [String] {
        let lines = readme.components(separatedBy: "\n")
        let start = try #require(lines.firstIndex(of: "```" + language))
        return Array(lines[(start + 1)...].prefix { $0 != "```" })
    }

    @Test func showsTheClaimsOfItsPage() throws {
        try folder.write(try block("text").joined(separator: "\n"), to: "dam.txt")
        let result = try Copydesk.run(["run", "dam.txt", "-o", "out", "-q"], in: folder.path)
        #expect(result.status == 0, "\(result.errors)")
        let shown = try block("csv")
        let program = """
            import csv, sys
            for row in csv.DictReader(open(sys.argv[1], encoding='utf-8', newline='')):
                csv.writer(sys.stdout, lineterminator='\\n').writerow(row[c] for c in sys.argv[2].split(','))
            """
        let rows = try Copydesk.python(program, ["\(folder.path)/out/claims.csv", try #require(shown.first)])
        #expect(rows.output.split(separator: "\n").map(String.init) == Array(shown.dropFirst()), "\(rows.errors)")
    }

    @Test func showsThePipelineThatIsBuiltIn() throws {
        let file = try String(contentsOfFile: Copydesk.root + "/pipeline.yaml", encoding: .utf8)
        #expect(try block("yaml").joined(separator: "\n") + "\n" == file)
    }

    @Test func staysShort() {
        #expect(readme.split(whereSeparator: \.isWhitespace).count <= 700)
    }
}
