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
    private func startRun() throws -> (process: Process, input: FileHandle) {
        let process = Process()
        let input = Pipe()
        process.executableURL = Copydesk.binary
        process.arguments = ["run", "-q", "--stdin", "-o", "out"]
        process.currentDirectoryURL = URL(filePath: folder.path)
        process.standardInput = input
        process.standardError = FileHandle.nullDevice
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(Self.line.utf8))
        for _ in 0..<500 where !folder.has(".out.staging/articles/new") { Thread.sleep(forTimeInterval: 0.01) }
        try #require(folder.has(".out.staging/articles/new"))
        return (process, input.fileHandleForWriting)
    }

    @Test func refusesWaitsOrSkipsWhereAnotherRunIsWriting() throws {
        let first = try startRun()
        let refused = try run(["old.txt", "-o", "out"])
        #expect(refused.status == 75 && refused.errors.contains("--if-locked"))
        #expect(try run(["old.txt", "-o", "out", "--if-locked", "wait=0"]).status == 75)
        #expect(try run(["old.txt", "-o", "out", "--if-locked", "skip"]).status == 0)
        #expect(folder.has("out/articles/old.txt"))
        try first.input.close()
        #expect(try run(["old.txt", "-o", "out", "--if-locked", "wait=20"]).status == 0)
        first.process.waitUntilExit()
        #expect(first.process.terminationStatus == 0)
        #expect(folder.has("out/articles/old.txt") && !folder.has("out/articles/new"))
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
