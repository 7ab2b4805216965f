import Foundation
import TestSupport
import Testing

/// Runs that meet at one output, and runs that end before their time.
struct SharedOutputTests {
    private static let line = #"{"id": "new", "text": "A dog bit a man in Lyon on Friday."}"# + "\n"
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("A dog bit a man in Lyon on Friday.", to: "old.txt")
        #expect(try run(["old.txt", "-o", "out"]).status == 0)
    }

    private func run(_ arguments: [String]) throws -> Copydesk.Result {
        try Copydesk.run(["run", "-q"] + arguments, in: folder.path)
    }

    /// A run that has begun to write and goes on until its input ends.
    private func startRun(
        _ arguments: [String] = ["-o", "out"], fills name: String = ".out.staging/articles/new"
    ) throws -> (process: Process, input: FileHandle) {
        let process = Process()
        let input = Pipe()
        process.executableURL = Copydesk.binary
        process.arguments = ["run", "-q", "--stdin"] + arguments
        process.currentDirectoryURL = URL(filePath: folder.path)
        process.standardInput = input
        process.standardError = FileHandle.nullDevice
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(Self.line.utf8))
        for _ in 0..<500 where !folder.has(name) { Thread.sleep(forTimeInterval: 0.01) }
        try #require(folder.has(name))
        return (process, input.fileHandleForWriting)
    }

    @Test func refusesWaitsOrSkipsWhereAnotherRunIsWriting() throws {
        let first = try startRun()
        let refused = try run(["old.txt", "-o", "out"])
        #expect(refused.status == 75 && refused.errors.contains("--if-locked wait=SECS"))
        #expect(refused.errors.contains("(pid \(first.process.processIdentifier), since 20"))
        #expect(try run(["old.txt", "-o", "out", "--if-locked", "wait=0"]).status == 75)
        let late = try run(["old.txt", "-o", "out", "--if-locked", "wait=1"])
        #expect(late.status == 75 && late.errors.contains("after 1 s of waiting"))
        let skipped = try run(["old.txt", "-o", "out", "--if-locked", "skip"])
        #expect(skipped.status == 0 && skipped.errors.isEmpty)
        let told = try Copydesk.run(["run", "old.txt", "-o", "out", "--if-locked", "skip"], in: folder.path)
        #expect(told.status == 0 && told.errors.hasPrefix("skipped: another run (pid "))
        #expect(folder.has("out/articles/old.txt"))
        try first.input.close()
        #expect(try run(["old.txt", "-o", "out", "--if-locked", "wait=20"]).status == 0)
        first.process.waitUntilExit()
        #expect(first.process.terminationStatus == 0)
        #expect(folder.has("out/articles/old.txt") && !folder.has("out/articles/new"))
    }

    @Test func keepsTwoRunsApartWhereTheLockIsRemoved() throws {
        let first = try startRun()
        try FileManager.default.removeItem(atPath: "\(folder.path)/.out.lock")
        #expect(try run(["old.txt", "-o", "out"]).status == 75)
        try first.input.close()
        first.process.waitUntilExit()
        #expect(first.process.terminationStatus == 0 && folder.has("out/articles/new"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["old.txt", "out"])
    }

    @Test func keepsTwoRunsApartThatWriteOneFileOfRecords() throws {
        try folder.write(
            """
            version: 1
            sources: { articles: { type: files, include: [old.txt] } }
            outputs: { lines: { type: records, inputs: [articles], path: lines.jsonl } }
            """, to: "lines.yaml")
        let first = try startRun(["-c", "lines.yaml"], fills: ".lines.jsonl.staging")
        #expect(try run(["-c", "lines.yaml"]).status == 75)
        #expect(try run(["-c", "lines.yaml", "--if-locked", "skip"]).status == 0)
        #expect(!folder.has("lines.jsonl"))
        try first.input.close()
        #expect(try run(["-c", "lines.yaml", "--if-locked", "wait=20"]).status == 0)
        first.process.waitUntilExit()
        #expect(first.process.terminationStatus == 0)
        #expect(try folder.text(of: "lines.jsonl").contains(#""id":"old.txt""#))
    }

    @Test func stopsWaitingForAnotherRunWhenTold() throws {
        let first = try startRun()
        let waiting = Process()
        waiting.executableURL = Copydesk.binary
        waiting.arguments = ["run", "-q", "old.txt", "-o", "out", "--if-locked", "wait=600"]
        waiting.currentDirectoryURL = URL(filePath: folder.path)
        let errors = Pipe()
        waiting.standardError = errors
        try waiting.run()
        Thread.sleep(forTimeInterval: 0.5)
        kill(waiting.processIdentifier, SIGTERM)
        waiting.waitUntilExit()
        #expect(waiting.terminationReason == .exit && waiting.terminationStatus == 143)
        let message = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        #expect(message.hasPrefix("error: stopped while another run (pid "))
        try first.input.close()
        first.process.waitUntilExit()
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func leavesTheLastOutputWhenStopped(signal: Int32) throws {
        let stopped = try startRun()
        kill(stopped.process.processIdentifier, signal)
        // The input must not end before the signal has arrived, else there is nothing left to stop.
        Thread.sleep(forTimeInterval: 0.2)
        try stopped.input.close()
        stopped.process.waitUntilExit()
        #expect(stopped.process.terminationStatus == 128 + signal)
        #expect(folder.has("out/articles/old.txt") && !folder.has("out/articles/new"))
        #expect(!folder.has(".out.staging"))
    }

    @Test func clearsAwayWhatAKilledRunLeft() throws {
        let killed = try startRun()
        kill(killed.process.processIdentifier, SIGKILL)
        killed.process.waitUntilExit()
        try killed.input.close()
        #expect(folder.has("out/articles/old.txt") && folder.has(".out.staging"))
        #expect(try run(["old.txt", "-o", "out"]).status == 0)
        #expect(folder.has("out/articles/old.txt") && !folder.has("out/articles/new"))
        #expect(!folder.has(".out.staging"))
    }
}
