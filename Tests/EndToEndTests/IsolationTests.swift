import Foundation
import TestSupport
import Testing

/// Documents that bring down the process that works on them cost themselves and nothing else.
struct IsolationTests {
    private static let sentence = "Mayor Ana Lima said 40 people were hurt in Lyon on Friday."
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["a", "c", "e", "g"] { try folder.write("\(name). \(Self.sentence)", to: "in/\(name).txt") }
        try write(isolation: "process")
    }

    private func write(isolation: String, limits: String = "document_timeout: 3s, document_memory: 300MiB") throws {
        try folder.write(
            """
            version: 1
            sources: { articles: { type: files, include: [in] } }
            stages:
              fault: { type: test.fault, inputs: [articles] }
              clean: { type: clean.article, inputs: [fault] }
              tokens: { type: tokenize.icu, inputs: [clean] }
            outputs:
              reports: { type: report.tables, inputs: [tokens], dir: out }
            limits: { \(limits), max_failures: 9 }
            isolation: \(isolation)
            """, to: "pipeline.yaml")
    }

    @Test func aCrashAHangAndAHungerForMemoryAreRowsOfFailures() throws {
        for (name, fault) in [("b", "segfault"), ("d", "loop"), ("f", "memory"), ("h", "exit")] {
            try folder.write("copydesk-fault:\(fault) \(Self.sentence)", to: "in/\(name).txt")
        }
        let result = try Copydesk.run(["run", "-q"], in: folder.path)
        #expect(result.status == 0, "\(result.errors)")
        let rows = try folder.text(of: "out/failures.csv").split(separator: "\n").dropFirst().map(String.init)
        try #require(rows.count == 4)
        #expect(rows[0] == "b.txt,,fault,crash,the process that worked on it ended: Segmentation fault (signal 11)")
        #expect(rows[1].hasPrefix("d.txt,,fault,timeout,"))
        #expect(rows[2].hasPrefix("f.txt,,fault,memory,"))
        #expect(rows[3] == "h.txt,,fault,crash,the process that worked on it ended: exit status 9")
        for name in ["a", "c", "e", "g"] { #expect(folder.has("out/articles/\(name).txt/article.json")) }
    }

    @Test func processesWriteWhatThreadsWrite() throws {
        #expect(try Copydesk.run(["run", "-q"], in: folder.path).status == 0)
        let isolated = try folder.text(of: "out/articles/c.txt/article.json")
        let table = try folder.text(of: "out/articles.csv")
        try write(isolation: "none")
        #expect(try Copydesk.run(["run", "-q"], in: folder.path).status == 0)
        #expect(try folder.text(of: "out/articles/c.txt/article.json") == isolated)
        #expect(try folder.text(of: "out/articles.csv") == table)
    }

    @Test func withoutProcessesTheRunIsLostAndTheLastOutputIsNot() throws {
        #expect(try Copydesk.run(["run", "-q"], in: folder.path).status == 0)
        let table = try folder.text(of: "out/articles.csv")
        try folder.write("copydesk-fault:exit \(Self.sentence)", to: "in/b.txt")
        try write(isolation: "none")
        #expect(try Copydesk.run(["run", "-q"], in: folder.path).status == 9)
        #expect(try folder.text(of: "out/articles.csv") == table)
    }

    @Test func fewInputsStayInOneProcessAndManyDoNot() throws {
        try write(isolation: "auto")
        try folder.write("copydesk-fault:exit \(Self.sentence)", to: "in/b.txt")
        #expect(try Copydesk.run(["run", "-q"], in: folder.path).status == 9)
        for number in 0..<200 { try folder.write("\(number). \(Self.sentence)", to: "in/many/\(number).txt") }
        let result = try Copydesk.run(["run", "-q"], in: folder.path)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try folder.text(of: "out/failures.csv").contains("b.txt,,fault,crash,"))
    }

    @Test func standardInputStaysInOneProcess() throws {
        let line = #"{"id": "b", "text": "copydesk-fault:exit"}"#
        let result = try Copydesk.run(["run", "--stdin", "--stdout"], in: folder.path, input: line + "\n")
        #expect(result.status == 9)
    }

    @Test func noProcessOutlivesItsRun() throws {
        try write(isolation: "process", limits: "document_timeout: 1h")
        try folder.write("copydesk-fault:loop \(Self.sentence)", to: "in/a.txt")
        let run = Process()
        run.executableURL = Copydesk.binary
        run.arguments = ["run", "-q", "-j1"]
        run.currentDirectoryURL = URL(filePath: folder.path)
        try run.run()
        var worker: Int32?
        while worker == nil {
            usleep(10_000)
            let children = try String(
                contentsOfFile: "/proc/\(run.processIdentifier)/task/\(run.processIdentifier)/children",
                encoding: .utf8)
            worker = children.split(separator: " ").first.flatMap { Int32($0) }
        }
        kill(run.processIdentifier, SIGKILL)
        run.waitUntilExit()
        let process = try #require(worker)
        // It is gone, or waits as a zombie for whoever took it over.
        var state = "R"
        for _ in 0..<500 where state != "Z" && state != "" {
            usleep(10_000)
            let status = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
            state = status.split(separator: ")").last?.split(separator: " ").first.map(String.init) ?? ""
        }
        #expect(state == "Z" || state == "")
    }
}
