import Foundation
import TestSupport
import Testing

/// What scripts rely on: the exit statuses of product.md, and what is said with them.
struct ExitStatusTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ arguments: [String], input: String = "") throws -> Copydesk.Result {
        try Copydesk.run(arguments, in: folder.path, input: input)
    }

    @Test(arguments: [
        ["run", "--jobs", "0"], ["run", "--nonsense"], ["frobnicate"], ["run", "--stdin", "x"], ["run", "--output="],
    ])
    func refusesMisuse(arguments: [String]) throws {
        let result = try run(arguments)
        #expect(result.status == 64)
        #expect(!result.errors.isEmpty && result.output.isEmpty)
    }

    @Test func saysThatNothingMatched() throws {
        try folder.write("", to: "news/readme.md")
        let result = try run(["run", "news", "-o", "out"])
        #expect(result.status == 65)
        #expect(!folder.has("out"))
    }

    @Test(arguments: [
        ["run", "missing.html"], ["run", "-c", "missing.yaml"], ["check", "missing"], ["diff", "missing", "b"],
    ])
    func saysWhatIsNotThere(arguments: [String]) throws {
        let result = try run(arguments)
        #expect(result.status == 66)
        #expect(result.errors.contains("'missing") || result.errors.contains("missing.yaml:"), "\(result.errors)")
    }

    @Test func printsAllErrorsOfAConfigurationAtOnce() throws {
        try folder.write(
            """
            version: 1
            sources:
              articles: { type: files, include: ["*.txt"] }
            stages:
              tokens: { type: tokenize.icu, inptus: [articles] }
              claims: { type: tag.claim, inputs: [tokns] }
            """, to: "pipeline.yaml")
        let result = try run(["validate"])
        #expect(result.status == 78)
        #expect(result.errors.contains("pipeline.yaml:5:33: error[unknown-key]"))
        #expect(result.errors.contains("did you mean 'inputs'?"))
        #expect(result.errors.contains("did you mean 'tag.claims'?"))
    }

    @Test func leavesAFolderAloneThatIsNotItsOwn() throws {
        try folder.write("A dog bit a man on Friday.", to: "a.txt")
        try folder.write("precious", to: "out/thesis.txt")
        #expect(try run(["run", "a.txt", "-o", "out"]).status == 73)
        #expect(try folder.text(of: "out/thesis.txt") == "precious")
    }

    @Test func publishesAndSaysSoWhenTooManyDocumentsFail() throws {
        try folder.write("A dog bit a man on Friday, police in Lyon said.", to: "in/a.txt")
        try folder.write("", to: "in/empty.txt")
        #expect(try run(["run", "in", "-o", "out"]).status == 3)
        #expect(try folder.text(of: "out/failures.csv").contains("empty.txt,,articles,empty,"))
        #expect(try run(["run", "in", "-o", "out", "--max-failures", "50%"]).status == 0)
        #expect(try run(["run", "in", "-o", "elsewhere", "--fail-fast"]).status == 3)
        #expect(!folder.has("elsewhere"))
    }

    @Test func writesNothingOnADryRun() throws {
        try folder.write("A dog bit a man on Friday.", to: "in/a.txt")
        let result = try run(["run", "in", "-o", "out", "--dry-run"])
        #expect(result.status == 0)
        #expect(result.output.contains("a.txt") && result.output.contains("out"))
        #expect(!folder.has("out"))
    }

    @Test func answersEveryLineOfAStreamInOrder() throws {
        let lines = [
            #"{"id": "one", "text": "Mayor Ana Lima said 40 people were hurt.", "published_at": "2025-05-03"}"#,
            "not json",
            #"{"id": "three", "html": "<article><p>Two dogs bit five men in Lyon on Friday.</p></article>"}"#,
        ]
        let result = try run(
            ["run", "--stdin", "--stdout", "--max-failures", "100%", "-q"], input: lines.joined(separator: "\n") + "\n")
        #expect(result.status == 0, "\(result.errors)")
        let records = try result.output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        #expect(records.compactMap { $0["id"] as? String } == ["one", "2", "three"])
        #expect(records.compactMap { $0["status"] as? String } == ["ok", "failed", "ok"])
    }

    @Test func endsQuietlyWhenNobodyReadsItsOutput() throws {
        let line = #"{"text": "Forty people were hurt in Lyon on Friday, the mayor said."}"# + "\n"
        try folder.write(String(repeating: line, count: 2000), to: "many.jsonl")
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/bash")
        let command = "set -o pipefail; '\(Copydesk.binary.path)' run --stdin --stdout < many.jsonl | head -n 1 > first"
        shell.arguments = ["-c", command]
        shell.currentDirectoryURL = URL(filePath: folder.path)
        let errors = Pipe()
        shell.standardError = errors
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 0)
        #expect(try errors.fileHandleForReading.readToEnd() ?? Data() == Data())
    }

    @Test func saysInWordsWhatChangedAgainstAGoldenFolder() throws {
        try folder.write("More than 40 people were hurt in Lyon on Friday, the mayor said.", to: "input/a.txt")
        #expect(try run(["accept", "golden"]).status == 0)
        #expect(try run(["check", "golden"]).status == 0)
        try folder.write("People were hurt in Lyon on Friday, the mayor said.", to: "input/a.txt")
        let result = try run(["check", "golden"])
        #expect(result.status == 1)
        #expect(result.output.contains("a.txt (its input changed)\n"))
        #expect(result.output.contains("  - 1 claim lost: More than 40 people\n"))
    }
}
