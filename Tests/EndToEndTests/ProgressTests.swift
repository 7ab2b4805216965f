import Foundation
import Pipeline
import TestSupport
import Testing

@testable import copydesk

/// The line that shows how far a run is.
struct ProgressTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static func text(_ documents: Int, of total: Int?, failed: Int = 0, seconds: Double) -> String {
        var statistics = RunStatistics()
        (statistics.documents, statistics.failed) = (documents, failed)
        return ProgressLine.text(statistics, of: total, after: .seconds(seconds))
    }

    @Test func showsPercentRateAndTheTimeThatIsLeft() {
        #expect(
            Self.text(420, of: 1000, failed: 2, seconds: 12)
                == "[########------------] 42%  420 of 1,000, 35/s, 0:17 left, 2 failed")
        #expect(
            Self.text(1, of: 5000, seconds: 1.25) == "[--------------------] 0%  1 of 5,000, 0.8/s, 1:44:09 left")
        #expect(Self.text(10, of: 10, seconds: 1) == "[####################] 100%  10 of 10, 10/s, 0:00 left")
        #expect(Self.text(0, of: 10, seconds: 1) == "[--------------------] 0%  0 of 10, 0.0/s")
    }

    @Test(arguments: [nil, 5, 0])
    func showsTheCountWhereTheNumberIsNotKnownOrWrong(total: Int?) {
        #expect(Self.text(6, of: total, seconds: 2) == "6 documents, 3.0/s")
    }

    /// What a terminal of 60 columns shows of a run.
    private func shown(_ arguments: String...) throws -> String {
        let program = """
            import fcntl, os, pty, struct, subprocess, sys, termios
            leader, follower = pty.openpty()
            fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 60, 0, 0))
            run = subprocess.Popen(sys.argv[2:], stderr=follower, stdout=follower, cwd=sys.argv[1])
            os.close(follower)
            shown = b''
            while True:
                try: piece = os.read(leader, 4096)
                except OSError: break
                if not piece: break
                shown += piece
            run.wait()
            sys.stdout.write(repr(shown))
            """
        let command = [folder.path, Copydesk.binary.path, "run", "-j", "1", "in", "-o", "out"] + arguments
        return try Copydesk.python(program, command).output
    }

    @Test func appearsOnATerminalOnlyAndKeepsToItsWidth() throws {
        let sentence = "Forty people were hurt in Lyon on Friday, the mayor of the city said. "
        for number in 0..<6 { try folder.write(String(repeating: sentence, count: 200), to: "in/\(number).txt") }
        let shown = try shown()
        let lines = shown.components(separatedBy: #"\r\x1b[K"#)
        #expect(lines.contains { $0.hasPrefix("[") && $0.contains("%  ") && $0.contains(" of 6, ") }, "\(shown)")
        #expect(lines.dropLast().allSatisfy { $0.count < 64 })
        #expect(try !self.shown("--no-progress").contains("%  "))
        #expect(try !self.shown("-q").contains("%"))
        let piped = try Copydesk.run(["run", "in", "-o", "out"], in: folder.path)
        #expect(!piped.errors.contains("%") && !piped.errors.contains("\u{1B}"))
    }

    @Test func countsWithoutPercentWhereAFileHoldsSeveralDocuments() throws {
        let line = #"{"text": "Forty people were hurt in Lyon on Friday, the mayor said."}"# + "\n"
        try folder.write(String(repeating: line, count: 30), to: "in/news.jsonl")
        let shown = try shown()
        #expect(shown.contains(" documents, ") && !shown.contains("%  "), "\(shown)")
    }
}
