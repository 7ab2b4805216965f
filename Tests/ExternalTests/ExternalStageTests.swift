import Model
import Pipeline
import Synchronization
import TestSupport
import Testing
import Text

@testable import External

/// Programs that answer as they should, and what is made of it.
struct ExternalStageTests {
    private static let readLines = "while read -r line; do"

    @Test func keepsAnAnswerUnderTheStagesNameAsItWasWritten() throws {
        let answer = #"{ "z" : 0.10, "a":1e400, "n": 12345678901234567890.123456789, "é": "\u00e9" }"#
        let layers = try Shell(#"\#(Self.readLines) printf '%s\n' '\#(answer)'; done"#).layers(of: ["one"])
        #expect(layers == [#"{"z":0.10,"a":1e400,"n":12345678901234567890.123456789,"é":"é"}"#])
    }

    @Test func aProgramMayHaveNothingToSay() throws {
        #expect(try Shell("\(Self.readLines) echo null; done").layers(of: ["one"]) == ["null"])
    }

    @Test func oneProgramAnswersAllDocumentsOfAThread() throws {
        let program = Shell(#"n=0; \#(Self.readLines) n=$((n+1)); echo "{\"n\":$n}"; done"#)
        #expect(try program.layers(of: ["a", "b", "c"]) == [#"{"n":1}"#, #"{"n":2}"#, #"{"n":3}"#])
    }

    @Test func sendsTheRecordAsOneLine() throws {
        let program = Shell(#"\#(Self.readLines) printf '{"got":%s}\n' "$line"; done"#)
        #expect(try program.layers(of: ["one"]) == [#"{"got":{"text":"one"}}"#])
    }

    @Test func recordsAndAnswersMayBeLargerThanWhatAPipeHolds() throws {
        let words = String(repeating: "word ", count: 1_000_000)
        // It begins to answer before it has read all.
        #expect(try Shell("exec cat").layers(of: [words, "one"]) == [#"{"text":"\#(words)"}"#, #"{"text":"one"}"#])
    }

    @Test func handsOnWhatItWritesToStandardError() throws {
        let program = Shell(#"printf 'ready\n\n' >&2; \#(Self.readLines) echo {}; done; printf 'bye' >&2"#)
        _ = try program.layers(of: ["a"])
        #expect(program.messages == ["ready", "bye"].map { StageMessage(stage: "mine", text: $0) })
    }

    @Test func boundsWhatGoesIntoTheLog() throws {
        let flood = #"i=0; while [ $i -lt 500 ]; do printf '\033[31m%01000d\n' $i >&2; i=$((i+1)); done"#
        let program = Shell("\(flood); \(Self.readLines) echo {}; done")
        _ = try program.layers(of: ["a"])
        #expect(program.messages.count == 11)
        #expect(program.messages[0].text == " [31m" + String(repeating: "0", count: 495) + "…")
        #expect(program.messages[10].text == "… and 490 more lines")
    }

    @Test func endsTheProgramByEndingItsInput() throws {
        let folder = try TemporaryFolder()
        _ = try Shell("\(Self.readLines) echo {}; done; sleep 0.2; echo done > '\(folder.path)/end'").layers(of: ["a"])
        #expect(try folder.text(of: "end") == "done\n")
    }

    @Test func worksInTheFolderThatItIsGiven() throws {
        let folder = try TemporaryFolder()
        var program = Shell(#"\#(Self.readLines) echo "{\"here\":\"$(pwd -P)\"}"; done"#)
        program.settings.folder = folder.path
        let layer = try #require(try program.layers(of: ["a"]).first)
        #expect(layer.hasSuffix(#"\#(folder.path)"}"#))
    }

    @Test func argumentsReachTheProgramAsTheyAre() throws {
        var program = Shell("")
        program.settings.command = ["printf", #"{"a":"%s"}\n"#, "$(id) `id` ; * ~ "]
        #expect(try program.layers(of: ["a"]) == [#"{"a":"$(id) `id` ; * ~ "}"#])
    }

    @Test func takesTheAnswerOfAProgramThatHasNotReadEverything() throws {
        // More than the pipe holds, so that the rest meets nobody.
        let long = String(repeating: "a", count: 3 << 20)
        #expect(try Shell("echo '{}'").layers(of: [long, long]) == ["{}", "{}"])
    }

    @Test func givesTheTimeOfItsStartBackToTheDocument() throws {
        let worker = try Shell("sleep 1.2; \(Self.readLines) echo {}; done").stage.makeWorker()
        let deadline = ContinuousClock.now + .seconds(1)
        let context = StageContext(deadline: deadline)
        var document = Document.read("a")
        try worker.process(&document, context)
        #expect(try #require(context.deadline) > deadline + .milliseconds(1150))
        try context.checkDeadline()
    }
}
