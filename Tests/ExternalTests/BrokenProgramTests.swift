import Foundation
import Model
import Pipeline
import TestSupport
import Testing

@testable import External

/// Programs that do not answer as they should cost the document in hand, and another takes their place.
struct BrokenProgramTests {
    private static let readLines = "while read -r line; do"
    /// Answers each document but those with "bad" in them, with which it does something else.
    private static func program(_ fault: String) -> Shell {
        var shell = Shell(#"\#(readLines) case $line in *bad*) \#(fault);; *) echo '{"ok":true}';; esac; done"#)
        shell.settings.timeout = .milliseconds(300)
        shell.settings.startTimeout = .milliseconds(300)
        return shell
    }

    @Test(arguments: [
        ("echo '<html>'", "its program's answer is no JSON, at byte 0: no value begins like this: '<html>'"),
        ("echo", "its program's answer is no JSON, at byte 0: the value is missing: ''"),
        ("echo '[1]'", "its program's answer is an array, not an object or null"),
        ("echo 7", "its program's answer is a number, not an object or null"),
        (#"echo '{"x":NaN}'"#, #"its program's answer is no JSON, at byte 5: no value begins like this: '{"x":NaN}'"#),
        (#"printf '{"x":"\351"}\n'"#, "its program's answer is not UTF-8"),
        ("printf '{}\\n{}\\n'", "its program wrote more than one line, the second: '{}'"),
        (#"echo '{"error":"no such language"}'"#, "no such language"),
    ])
    func anAnswerThatMakesNoSenseCostsItsDocument(fault: String, message: String) throws {
        let outcomes = try Self.program(fault).outcomes(of: ["good", "bad", "good"])
        #expect(outcomes[0] == .success(#"{"ok":true}"#))
        #expect(outcomes[1] == .failure(DocumentError(.program, message)))
        #expect(outcomes[2] == .success(#"{"ok":true}"#))
    }

    @Test func anAnswerThatIsTooDeepCostsItsDocument() throws {
        let depth = 101
        let answer = String(repeating: #"{"a":"#, count: depth) + "1" + String(repeating: "}", count: depth)
        let failures = try Self.program("echo '\(answer)'").failures(of: ["good", "bad"])
        #expect(failures == [DocumentError(.program, "its program's answer is more than 100 levels deep")])
    }

    @Test func anAnswerWithoutEndIsNotKept() throws {
        var program = Self.program("exec cat /dev/zero")
        program.settings.timeout = .seconds(60)
        let failures = try program.failures(of: ["good", "bad"])
        #expect(failures == [DocumentError(.program, "its program's answer is longer than 16 MiB")])
    }

    @Test func oneThatOnlyWritesIsEndedThoughItNeverReads() throws {
        var program = Shell("exec yes '{}'")
        program.settings.timeout = .seconds(60)
        let failure = try #require(try program.failures(of: ["a"]).first)
        #expect(failure.kind == .program)
    }

    @Test func oneThatHangsIsEndedAndAnotherTakesItsPlace() throws {
        let outcomes = try Self.program("sleep 600").outcomes(of: ["good", "bad", "good"])
        let message = "its program did not answer within timeout (300 ms), and was ended"
        #expect(outcomes[1] == .failure(DocumentError(.timeout, message)))
        #expect(outcomes[2] == .success(#"{"ok":true}"#))
    }

    @Test func theFirstAnswerMayTakeLonger() throws {
        var program = Shell("sleep 0.4; \(Self.readLines) echo {}; done")
        program.settings.timeout = .milliseconds(100)
        #expect(try program.failures(of: ["a"]) == [])
        program.settings.startTimeout = .milliseconds(1)
        let failures = try program.failures(of: ["a"])
        let message = "its program did not answer within start_timeout (1 ms) and timeout (100 ms), and was ended"
        #expect(failures == [DocumentError(.timeout, message)])
    }

    @Test(arguments: [
        ("echo 'no table' >&2; exit 3", "exit status 3: no table"),
        ("exit 0", "exit status 0"),
        ("kill -SEGV $$", "Segmentation fault (signal 11)"),
    ])
    func saysHowItEnded(fault: String, words: String) throws {
        let failures = try Self.program(fault).failures(of: ["good", "bad", "good"])
        #expect(failures == [DocumentError(.crash, "its program ended: \(words)")])
    }

    @Test func oneThatClosesItsOutputIsEnded() throws {
        let failure = try #require(try Self.program("exec >&-; exec sleep 600").failures(of: ["good", "bad"]).first)
        #expect(failure.message == "its program closed its standard input or output and did not end")
    }

    @Test func oneThatEndsAfterEachAnswerIsStartedForEachDocument() throws {
        let program = Shell("read -r line; echo {}")
        #expect(try program.layers(of: ["a", "b", "c"]) == ["{}", "{}", "{}"])
        let message = "its program ended: exit status 0; it is started anew where that happens"
        #expect(program.messages.map(\.text) == [message])
    }

    @Test func aLineThatNobodyAskedForCostsTheNextDocument() throws {
        let program = Shell("\(Self.readLines) echo {}; sleep 0.1; echo more; done")
        let worker = try program.stage.makeWorker()
        var document = Document.read("a")
        try worker.process(&document, StageContext())
        try #require(usleep(300_000) == 0)
        #expect(throws: DocumentError(.program, "its program wrote more than it was asked for: 'more'")) {
            try worker.process(&document, StageContext())
        }
    }

    @Test func aProgramThatNeverWorksEndsTheRun() throws {
        var program = Shell("echo 'no module' >&2; exit 1")
        program.settings.restarts = 2
        let failures = try program.failures(of: ["a", "b", "c"])
        #expect(failures.map(\.kind) == [.crash, .crash, .brokenProgram])
        #expect(
            failures[2].message
                == "'sh -c echo 'no module' >&2; exit 1' failed 3 times in a row without one good answer: "
                + "its program ended: exit status 1: no module")
    }

    @Test func oneThatWorksNowAndThenMayFailForEver() throws {
        var program = Self.program("exit 1")
        program.settings.restarts = 1
        let kinds = try program.failures(of: ["good", "bad", "good", "bad", "good", "bad"]).map(\.kind)
        #expect(kinds == [.crash, .crash, .crash])
    }

    @Test func oneThatCannotBeStartedIsNamed() throws {
        var program = Shell("")
        program.settings.command = ["./no-such-program"]
        let failure = try #require(try program.failures(of: ["a"]).first)
        #expect(failure == DocumentError(.crash, "cannot start './no-such-program': No such file or directory"))
    }

    @Test func whatItHasStartedEndsWithIt() throws {
        let folder = try TemporaryFolder()
        let program = Self.program("sleep 600 & echo $! > '\(folder.path)/id'; wait")
        #expect(try program.failures(of: ["good", "bad"]).map(\.kind) == [.timeout])
        let id = try #require(Int32(try folder.text(of: "id").dropLast()))
        var tries = 0
        while isRunning(id), tries < 1000 {
            usleep(10_000)
            tries += 1
        }
        #expect(!isRunning(id))
    }
}

/// Whether a process is there and not just waiting to be counted.
private func isRunning(_ id: Int32) -> Bool {
    guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8) else { return false }
    return !text.contains(") Z ")
}
