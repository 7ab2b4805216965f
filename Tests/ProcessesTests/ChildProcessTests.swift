import Glibc
import Pipeline
import Testing

@testable import Processes

struct ChildProcessTests {
    init() { signal(SIGPIPE, SIG_IGN) }

    private static var soon: ContinuousClock.Instant { .now + .seconds(30) }

    @Test func exchangesMoreThanAPipeHolds() throws {
        let echo = try ChildProcess("cat", [])
        let page = [UInt8](repeating: UInt8(ascii: "x"), count: 200_000)
        for _ in 0..<20 {
            try echo.write(page, until: Self.soon)
            var answer: [UInt8] = []
            while answer.count < page.count { try echo.read(into: &answer, until: Self.soon) }
            #expect(answer == page)
        }
        echo.closeInput()
        #expect(echo.wait() == .exited(status: 0))
    }

    @Test func takesArgumentsAsTheyAreWithoutAShell() throws {
        let printer = try ChildProcess("printf", ["%s", "$HOME; `id` *"])
        var answer: [UInt8] = []
        while (try? printer.read(into: &answer, until: Self.soon)) != nil {}
        #expect(String(decoding: answer, as: UTF8.self) == "$HOME; `id` *")
    }

    @Test func givesUpOnOneThatDoesNotAnswer() throws {
        let sleeper = try ChildProcess("sleep", ["60"])
        var answer: [UInt8] = []
        #expect(throws: ExchangeError.timedOut) { try sleeper.read(into: &answer, until: .now + .milliseconds(30)) }
        #expect(sleeper.end() == .killed(signal: 9))
    }

    @Test func givesUpOnOneThatDoesNotRead() throws {
        let sleeper = try ChildProcess("sleep", ["60"])
        let page = [UInt8](repeating: 0, count: 4 << 20)
        #expect(throws: ExchangeError.timedOut) { try sleeper.write(page, until: .now + .milliseconds(30)) }
    }

    @Test func noticesTheEnd() throws {
        let child = try ChildProcess("sh", ["-c", "exit 3"])
        var answer: [UInt8] = []
        #expect(throws: ExchangeError.ended) { try child.read(into: &answer, until: Self.soon) }
        #expect(child.wait() == .exited(status: 3))
        #expect(throws: ExchangeError.ended) { try child.write([1], until: Self.soon) }
    }

    @Test func stopsWhenTheWatchSaysSo() throws {
        let sleeper = try ChildProcess("sleep", ["60"])
        var answer: [UInt8] = []
        let watch = ChildProcess.Watch(every: .milliseconds(1), look: { (sleeper.residentBytes ?? 0) == 0 })
        #expect(throws: ExchangeError.stopped) { try sleeper.read(into: &answer, until: Self.soon, watch) }
    }

    @Test func handsOnWhatIsWrittenToStandardError() throws {
        let child = try ChildProcess("sh", ["-c", "echo careful >&2; read line; echo done"], errors: .piped)
        let said = Monitor("")
        let watch = ChildProcess.Watch(
            every: .milliseconds(1),
            look: { said.withLock(\.isEmpty) },
            errors: { bytes in said.withLock { $0 += String(decoding: bytes, as: UTF8.self) } })
        var answer: [UInt8] = []
        #expect(throws: ExchangeError.stopped) { try child.read(into: &answer, until: Self.soon, watch) }
        #expect(said.withLock(\.self) == "careful\n")
        try child.write(Array("\n".utf8), until: Self.soon)
        try child.read(into: &answer, until: Self.soon)
        #expect(answer == Array("done\n".utf8))
    }

    @Test func startsInAFolder() throws {
        let child = try ChildProcess("pwd", [], in: "/usr")
        var answer: [UInt8] = []
        try child.read(into: &answer, until: Self.soon)
        #expect(answer == Array("/usr\n".utf8))
    }

    @Test func saysThatAProgramIsMissing() throws {
        let error = try #require(throws: RunError.self) { try ChildProcess("no-such-program-here", []) }
        #expect(error.kind == .missingInput)
        #expect(error.message == "cannot start 'no-such-program-here': No such file or directory")
    }
}
