import Foundation
import Synchronization
import TestSupport
import Testing

@testable import copydesk

/// How runs end that are told to.
struct SignalTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A program that was started and has not ended.
    private struct Running {
        let process: Process
        let input = Pipe()
        let output = Pipe()
        let errors = Pipe()

        init(_ arguments: [String], in folder: String, program: URL = Copydesk.binary) throws {
            process = Process()
            process.executableURL = program
            process.arguments = arguments
            process.currentDirectoryURL = URL(filePath: folder)
            process.standardInput = input
            process.standardOutput = output
            process.standardError = errors
            try process.run()
        }

        func write(_ text: String) throws { try input.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }
        func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

        /// Waits for its end, with the input still open.
        func end() throws -> (status: Int32, bySignal: Bool, output: String, errors: String) {
            let output = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            let errors = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            process.waitUntilExit()
            return (process.terminationStatus, process.terminationReason == .uncaughtSignal, output, errors)
        }
    }

    private static func line(_ number: Int) -> String { #"{"id": "\#(number)", "text": "A dog bit a man."}"# + "\n" }

    /// A run with one document that takes its whole time, and a second one.
    private func startLongRun(timeout: String, paragraphs: Int) throws -> Running {
        let sentence = "On Friday the mayor of Osterby said that 40 of 120 boats had left the harbor by noon. "
        try folder.write(String(repeating: sentence + "\n\n", count: paragraphs), to: "in/a.txt")
        try folder.write("A dog bit a man.", to: "in/b.txt")
        let pipeline = try String(contentsOfFile: "\(Copydesk.root)/pipeline.yaml", encoding: .utf8)
        try folder.write(
            pipeline.replacingOccurrences(of: "document_timeout: 20s", with: "document_timeout: \(timeout)"),
            to: "pipeline.yaml")
        let run = try Running(["run", "-j", "1", "in", "-o", "out"], in: folder.path)
        for _ in 0..<1000 where !folder.has(".out.staging/failures.csv") { usleep(10_000) }
        try #require(folder.has(".out.staging/failures.csv"))
        usleep(300_000)
        return run
    }

    @Test(arguments: [(SIGHUP, 129, "HUP"), (SIGINT, 130, "INT"), (SIGTERM, 143, "TERM")])
    func answersWhatCameWholeAndEndsWithoutWaitingForMore(signal: Int32, status: Int32, name: String) throws {
        let run = try Running(["run", "--stdin", "--stdout", "-j", "1"], in: folder.path)
        try run.write((1...6).map(Self.line).joined() + #"{"id": "7", "te"#)
        // The first answer shows that the run is under way and listens to signals.
        #expect(try run.output.fileHandleForReading.read(upToCount: 8) == Data(#"{"id":"1"#.utf8))
        run.send(signal)
        let end = try run.end()
        #expect(!end.bySignal && end.status == status)
        let answers = end.output.split(separator: "\n").dropFirst()
        #expect(answers.map { $0.prefix(9) } == (2...6).map { #"{"id":"\#($0)""# })
        #expect(end.errors.hasPrefix("error: stopped by \(name) after 6 documents, in "), "\(end.errors)")
        #expect(end.errors.hasSuffix(" s; each line that came whole was answered\n"), "\(end.errors)")
    }

    @Test func publishesNothingOfAStreamThatItWasToPublish() throws {
        let run = try Running(["run", "-q", "--stdin", "-o", "out"], in: folder.path)
        try run.write(Self.line(1))
        for _ in 0..<1000 where !folder.has(".out.staging/articles/1") { usleep(10_000) }
        run.send(SIGTERM)
        let end = try run.end()
        #expect(!end.bySignal && end.status == 143)
        #expect(end.errors.hasPrefix("error: stopped by TERM after 1 document, in "), "\(end.errors)")
        #expect(end.errors.contains("; nothing was published\n"))
        #expect(end.errors.hasSuffix("\noutput reports: \(folder.path)/out\nexit status 143\n"), "\(end.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test func endsAtTheTimeoutOfTheDocumentInHand() throws {
        let run = try startLongRun(timeout: "2s", paragraphs: 30_000)
        run.send(SIGTERM)
        let end = try run.end()
        #expect(!end.bySignal && end.status == 143)
        #expect(end.errors.hasPrefix("error: stopped by TERM after 1 document, "), "\(end.errors)")
        #expect(!folder.has("out") && !folder.has(".out.staging"))
    }

    @Test(arguments: [(SIGTERM, SIGTERM), (SIGINT, SIGTERM), (SIGHUP, SIGINT)])
    func endsAtOnceAtTheSecondSignal(first: Int32, second: Int32) throws {
        let run = try startLongRun(timeout: "600s", paragraphs: 60_000)
        run.send(first)
        usleep(100_000)
        #expect(run.process.isRunning)
        run.send(second)
        let end = try run.end()
        #expect(end.bySignal && end.status == second)
        #expect(!folder.has("out"))
    }

    @Test func goesOnWhereItWasToldToIgnoreThatTheTerminalIsGone() throws {
        try folder.write("A dog bit a man.", to: "a.txt")
        let run = try Running(
            ["-c", "trap '' HUP; exec \"$0\" run -q --stdin -o out", Copydesk.binary.path], in: folder.path,
            program: URL(filePath: "/bin/bash"))
        try run.write(Self.line(1))
        for _ in 0..<1000 where !folder.has(".out.staging/articles/1") { usleep(10_000) }
        run.send(SIGHUP)
        usleep(100_000)
        try run.input.fileHandleForWriting.close()
        #expect(try run.end().status == 0)
        #expect(folder.has("out/articles/1"))
    }

    @Test(arguments: [
        ("none", "stopped while a document did not end within document_timeout; nothing was published"),
        ("process", "stopped by TERM after 1 document, 1 failed, in "),
    ])
    func endsWithADocumentThatLooksAtNoClock(isolation: String, message: String) throws {
        try folder.write("copydesk-fault:loop", to: "in/a.txt")
        try folder.write(
            """
            version: 1
            sources: { articles: { type: files, include: [in] } }
            stages: { fault: { type: test.fault, inputs: [articles] } }
            outputs: { reports: { type: report.tables, inputs: [fault], dir: out } }
            limits: { document_timeout: 1s }
            isolation: \(isolation)
            metrics: run.prom
            """, to: "pipeline.yaml")
        let run = try Running(["run", "-j", "1"], in: folder.path)
        for _ in 0..<1000 where !folder.has(".out.staging/failures.csv") { usleep(10_000) }
        usleep(200_000)
        run.send(SIGTERM)
        let end = try run.end()
        #expect(!end.bySignal && end.status == 143)
        #expect(end.errors.hasPrefix("error: \(message)"), "\(end.errors)")
        #expect(!folder.has("out"))
        #expect(try folder.text(of: "run.prom").contains("copydesk_last_run_exit_status{pipeline=\"run\"} 143\n"))
    }

    @Test func givesUpADocumentThatHangsOnlyOnceTheRunWasToldToStop() {
        let (isStopped, ended) = (Flag(), DispatchSemaphore(value: 0))
        let hangGuard = HangGuard(
            patience: .milliseconds(100), isStopped: { isStopped.isSet }, end: { _ = ended.signal() })
        hangGuard.start()
        #expect(ended.wait(timeout: .now() + 0.5) == .timedOut)
        isStopped.set()
        #expect(ended.wait(timeout: .now() + 30) == .success)
    }

    @Test func leavesARunAloneThatPublishes() {
        let ended = DispatchSemaphore(value: 0)
        let hangGuard = HangGuard(patience: .milliseconds(100), isStopped: { true }, end: { _ = ended.signal() })
        hangGuard.finish()
        hangGuard.start()
        #expect(ended.wait(timeout: .now() + 0.5) == .timedOut)
    }

    private final class Flag: Sendable {
        private let value = Atomic(false)
        var isSet: Bool { value.load(ordering: .acquiring) }
        func set() { value.store(true, ordering: .releasing) }
    }
}
