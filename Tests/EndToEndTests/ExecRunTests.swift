import Foundation
import TestSupport
import Testing

/// Whether the machine has Python, which copydesk itself does not need.
let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

/// Runs whose documents pass through programs of the user's.
struct ExecRunTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for number in 0..<9 {
            try folder.write(
                "\(number). The flood and the storm hit Lyon on Friday, Ana Lima said.", to: "in/\(number).txt")
        }
    }

    /// A pipeline with a script of the shell in it.
    private func write(_ script: String, options: String = "", isolation: String = "none", cache: String = "") throws {
        try folder.write(script, to: "mine.sh")
        try write(command: "[sh, mine.sh]\(options)", isolation: isolation, cache: cache)
    }

    private func write(command: String, isolation: String = "none", cache: String = "") throws {
        try folder.write(
            """
            version: 1
            sources: { articles: { type: files, include: [in] } }
            stages:
              clean: { type: clean.article, inputs: [articles] }
              mine: { type: exec, inputs: [clean], command: \(command) }
            outputs:
              reports: { type: report.tables, inputs: [mine], dir: out }
              lines: { type: records, inputs: [mine], path: lines.jsonl }
            limits: { max_failures: 2 }
            isolation: \(isolation)
            \(cache)
            """, to: "pipeline.yaml")
    }

    private func run(_ arguments: [String] = [], status: Int32 = 0) throws -> Copydesk.Result {
        let result = try Copydesk.run(["run"] + arguments, in: folder.path)
        #expect(result.status == status, "\(result.errors)")
        return result
    }

    private func field(_ line: Int) throws -> String {
        let lines = try folder.text(of: "lines.jsonl").split(separator: "\n")
        return try #require(lines[line].components(separatedBy: #","mine":"#).last)
    }

    @Test(.enabled(if: hasPython, "there is no /usr/bin/python3")) func theExampleOfTheDocumentationWorks() throws {
        let example = try String(contentsOfFile: Copydesk.root + "/examples/topics.py", encoding: .utf8)
        let documentation = try String(contentsOfFile: Copydesk.root + "/docs/exec.md", encoding: .utf8)
        #expect(documentation.contains("```python\n\(example)```"))
        #expect(example.split(separator: "\n", omittingEmptySubsequences: false).count <= 21)
        try folder.write(example, to: "topics.py")
        try write(command: "[python3, topics.py]")
        _ = try run(["-q"])
        #expect(try field(0) == #"{"topics":["disaster"],"cues":{"disaster":2}}}"#)
        let article = try folder.text(of: "out/articles/0.txt/article.json")
        #expect(article.contains(#""topics": ["disaster"],"#))
    }

    @Test(.enabled(if: hasPython, "there is no /usr/bin/python3")) func threadsAndProcessesGiveTheSameBytes() throws {
        try folder.write(
            try String(contentsOfFile: Copydesk.root + "/examples/topics.py", encoding: .utf8), to: "topics.py")
        var outputs: Set<String> = []
        for (jobs, isolation) in [("1", "none"), ("4", "none"), ("2", "process")] {
            try write(command: "[python3, topics.py]", isolation: isolation)
            _ = try run(["-q", "-j", jobs])
            let tables = try folder.files.filter { $0.hasPrefix("out/") && !$0.hasSuffix("manifest.json") }.map {
                "\($0)\n" + (try folder.text(of: $0))
            }
            outputs.insert(try folder.text(of: "lines.jsonl") + tables.joined())
        }
        #expect(outputs.count == 1)
        #expect(try Copydesk.run(["check", "out"], in: folder.path).status == 0)
    }

    @Test(arguments: ["none", "process"]) func aProgramThatFailsCostsOneDocument(isolation: String) throws {
        let script = """
            while read -r line; do
              case $line in
              *'"id":"3.txt"'*) echo 'no rule for 3' >&2; exit 4;;
              *'"id":"5.txt"'*) echo '{"error":"not for me"}';;
              *) echo '{"n":1}';;
              esac
            done
            """
        try write(script, isolation: isolation)
        let result = try run(["-j", "1"])
        let rows = try folder.text(of: "out/failures.csv").split(separator: "\n").dropFirst()
        #expect(
            rows == [
                "3.txt,,mine,crash,its program ended: exit status 4: no rule for 3", "5.txt,,mine,program,not for me",
            ])
        #expect(result.errors.contains("mine: no rule for 3\n"))
        #expect(result.errors.contains("warning: mine: its program failed on 1 document and was started anew"))
        #expect(try field(4) == #"{"n":1}}"#)
    }

    @Test(arguments: ["none", "process"]) func standardErrorGoesIntoTheLog(isolation: String) throws {
        try write("echo ready >&2; while read -r line; do echo null; done; echo bye >&2", isolation: isolation)
        let errors = try run(["-j", "1", "--log-format", "json"]).errors
        #expect(errors.contains(#""level":"info","message":"mine: ready","stage":"mine"}"#))
        #expect(errors.contains(#""message":"mine: bye""#))
        #expect(try run(["-j", "1", "-q"]).errors == "")
    }

    @Test(arguments: ["none", "process"]) func aBrokenProgramEndsTheRunAndLeavesTheLastOutput(isolation: String) throws
    {
        try write("while read -r line; do echo null; done", isolation: isolation)
        _ = try run(["-q"])
        let before = try folder.text(of: "lines.jsonl")
        try write("echo 'no module' >&2; exit 1", options: ", restarts: 1", isolation: isolation)
        let errors = try run(["-q", "-j", "1"], status: 74).errors
        let message = """
            error: stage 'mine': 'sh mine.sh' failed 2 times in a row without one good answer: its program ended: \
            exit status 1: no module\n
            """
        #expect(errors.hasPrefix(message), "\(errors)")
        #expect(try folder.text(of: "lines.jsonl") == before)
    }

    @Test func wordsOfAPageReachTheProgramOnItsInputOnly() throws {
        let hostile = "$(touch bad) `touch bad`; touch bad | touch bad & '\"; touch bad"
        try folder.write(hostile, to: "in/0.txt")
        try write(#"while read -r line; do printf '{"words":%s}\n' "$#"; done"#, options: "")
        _ = try run(["-q"])
        #expect(try field(0) == #"{"words":0}}"#)
        #expect(!folder.has("bad"))
    }

    @Test func answersAreKeptWhereTheProgramHasAVersion() throws {
        let cache = "cache: { path: kept }"
        let script = "while read -r line; do echo asked >> asked; echo '{}'; done"
        func timesAsked() throws -> Int { try folder.text(of: "asked").split(separator: "\n").count }
        try write(script, cache: cache)
        for _ in 0..<2 { _ = try run(["-q"]) }
        #expect(try timesAsked() == 18)
        for _ in 0..<2 {
            try write(script, options: #", version: "1""#, cache: cache)
            _ = try run(["-q"])
        }
        #expect(try timesAsked() == 27)
        #expect(try field(8) == "{}}")
        try write(script, options: #", version: "2""#, cache: cache)
        _ = try run(["-q"])
        #expect(try timesAsked() == 36)
        try write(script + " # another", options: #", version: "2""#, cache: cache)
        _ = try run(["-q"])
        #expect(try timesAsked() == 45)
    }

    @Test func ctrlCLetsTheDocumentInHandEnd() throws {
        try write("while read -r line; do echo $$ > id; sleep 0.5; echo null; done")
        let process = Process()
        process.executableURL = Copydesk.binary
        process.arguments = ["run", "-j", "1"]
        process.currentDirectoryURL = URL(filePath: folder.path)
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        while !folder.has("id") { usleep(10_000) }
        process.interrupt()
        process.waitUntilExit()
        let said = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        #expect(process.terminationStatus == 130)
        #expect(said.contains("stopped by INT after 1 document, in"), "\(said)")
    }

    @Test(arguments: ["none", "process"]) func programsEndWithARunThatIsKilled(isolation: String) throws {
        try write("echo $$ > id; trap '' TERM; while :; do sleep 0.1; done", isolation: isolation)
        let process = Process()
        process.executableURL = Copydesk.binary
        process.arguments = ["run", "-q", "-j", "1"]
        process.currentDirectoryURL = URL(filePath: folder.path)
        try process.run()
        var id: Int32?
        while id == nil {
            usleep(10_000)
            id = Int32((try? folder.text(of: "id"))?.trimmingCharacters(in: .newlines) ?? "")
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let program = try #require(id)
        var tries = 0
        while isRunning(program), tries < 1000 {
            usleep(10_000)
            tries += 1
        }
        #expect(!isRunning(program))
    }

    private func isRunning(_ id: Int32) -> Bool {
        guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8) else { return false }
        return !text.contains(") Z ")
    }
}
