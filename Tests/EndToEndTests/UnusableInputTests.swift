import Foundation
import TestSupport
import Testing

/// One run over usable and unusable inputs: each that gives nothing is a row of failures.csv, all else is published.
struct UnusableInputTests {
    private static let sentence = "Mayor Ana Lima said 40 people were hurt in Lyon on Friday."
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ arguments: [String], input: String = "") throws -> Copydesk.Result {
        try Copydesk.run(["run", "-q"] + arguments, in: folder.path, input: input)
    }

    /// The table as Python's own reader sees it, a row a line, cells divided by "|".
    private func rows(of table: String, columns: Int) throws -> [String] {
        let program = """
            import csv, sys
            for row in list(csv.reader(open(sys.argv[1], encoding='utf-8', newline='')))[1:]:
                print('|'.join(row[:int(sys.argv[2])]))
            """
        let result = try Copydesk.python(program, ["\(folder.path)/\(table)", String(columns)])
        #expect(result.status == 0, "\(result.errors)")
        return result.output.split(separator: "\n").map(String.init)
    }

    /// Files of every kind that gives nothing, and three documents that give something.
    private func writeInputs() throws {
        try folder.write(Self.sentence, to: "in/good.txt")
        try folder.write("", to: "in/empty.html")
        // The first bytes of a PNG picture and of a packed file.
        try folder.write(
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], to: Array("in/image.txt".utf8))
        try folder.write([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B], to: Array("in/torn.txt.gz".utf8))
        try folder.write(String(repeating: "Words upon words. ", count: 100), to: "in/long.txt")
        try folder.write("<nav><a href=x>Home</a></nav>", to: "in/bare.html")
        try folder.write(
            """
            {"id": "first", "text": "\(Self.sentence)"}
            {"id": "second", "text":
            {"id": "third", "text": "\(Self.sentence)"}
            {"id": "fourth", "text": ""}
            """, to: "in/wire.jsonl")
        try folder.link("in/loop", to: ".")
        try folder.link("in/gone.txt", to: "nowhere.txt")
        try folder.write(
            """
            version: 1
            sources: { articles: { type: files, include: [in] } }
            stages:
              clean: { type: clean.article, inputs: [articles] }
              tokens: { type: tokenize.icu, inputs: [clean] }
            outputs:
              reports: { type: report.tables, inputs: [tokens], dir: out }
            limits: { document_bytes: 1KiB, max_failures: 9 }
            """, to: "pipeline.yaml")
    }

    @Test func listsEachByItsCauseAndPublishesTheRest() throws {
        try writeInputs()
        let result = try run([])
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        #expect(
            try rows(of: "out/failures.csv", columns: 4) == [
                "bare.html||clean|no-text", "empty.html||articles|empty", "gone.txt||articles|unreadable",
                "image.txt||articles|not-text", "long.txt||articles|too-large", "loop||articles|link-loop",
                "torn.txt.gz||articles|bad-compression", "wire.jsonl|second|articles|bad-json",
                "wire.jsonl|fourth|articles|empty",
            ])
        #expect(
            try rows(of: "out/articles.csv", columns: 1) == ["good.txt", "wire.jsonl#first", "wire.jsonl#third"])
    }

    @Test func keepsTheTextOfJSONLinesToTheByte() throws {
        let text = "  Two\tdogs \r\n\n\n“bit” 😀 e\u{301}\u{A0}one man.\u{2028} \n"
        let line = try JSONSerialization.data(withJSONObject: ["id": "a", "text": text])
        try folder.write(String(decoding: line, as: UTF8.self) + "\n", to: "in.jsonl")
        try folder.write(
            """
            version: 1
            sources: { articles: { type: files, include: [in.jsonl] } }
            stages: { tokens: { type: tokenize.icu, inputs: [articles] } }
            outputs: { lines: { type: records, inputs: [tokens], path: out.jsonl } }
            """, to: "pipeline.yaml")
        #expect(try run([]).status == 0)
        let output = try folder.text(of: "out.jsonl")
        let record = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        #expect((record["text"] as? String).map { Array($0.utf8) } == Array(text.utf8))
        #expect(record["id"] as? String == "in.jsonl#a")
    }

    @Test func refusesTwoInputsWithOneId() throws {
        try folder.write(Self.sentence, to: "one/a.txt")
        try folder.write(Self.sentence, to: "two/a.txt")
        let files = try run(["one", "two", "-o", "out"])
        #expect(files.status == 64)
        #expect(files.errors.contains("one/a.txt") && files.errors.contains("two/a.txt"))
        let line = #"{"id": "a", "text": "A dog bit a man."}"# + "\n"
        let stream = try run(["--stdin", "-o", "out"], input: line + line)
        #expect(stream.status == 64 && stream.errors.contains("'a'; the second is line 2 of standard input"))
        #expect(try run(["--stdin", "--stdout"], input: line + line).status == 0)
        #expect(try run(["one", "two", "-o", "out", "--dry-run"]).status == 64)
        #expect(!folder.has("out") && !folder.has(".out.staging"))
    }

    @Test func readsNothingThatItWroteItself() throws {
        try folder.write(Self.sentence, to: "in/a.txt")
        for _ in 1...2 {
            #expect(try run(["in/**/*", "-o", "in/out", "--max-failures", "0"]).status == 0)
            #expect(try rows(of: "in/out/articles.csv", columns: 1) == ["a.txt"])
        }
    }
}
