import Foundation
import TestSupport
import Testing

@testable import Settings

/// `command` and the other options of `exec`: what is wrong with them shows before anything runs.
struct CommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("#!/bin/sh\n", to: "stages/topics.sh")
        try folder.write("#!/bin/sh\n", to: "run-me")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/run-me")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644], ofItemAtPath: folder.path + "/stages/topics.sh")
    }

    private func configuration(_ options: String, name: String = "topics") throws -> Configuration {
        try Configuration(
            ConfigText(
                """
                version: 1
                sources: { pages: { type: files } }
                stages:
                  clean: { type: clean.article, inputs: [pages] }
                  \(name): { type: exec, inputs: [clean], \(options) }
                outputs: { lines: { type: records, inputs: [\(name)] } }
                """, name: folder.path + "/pipeline.yaml"))
    }

    @Test(arguments: [
        ("command: [no-such-program-x]", "missing-file", "there is no program 'no-such-program-x' in PATH"),
        ("command: [run-me]", "missing-file", "there is no program 'run-me' in PATH"),
        ("command: [./none]", "missing-file", "there is no file 'FOLDER/./none'"),
        ("command: [stages/topics.sh]", "bad-file", "'FOLDER/stages/topics.sh' is not executable"),
        ("command: [./stages]", "bad-file", "'FOLDER/./stages' is no file"),
        ("command: [sh, stages/topic.sh]", "missing-file", "there is no file 'FOLDER/stages/topic.sh'"),
        ("command: []", "bad-value", "not an empty list"),
        ("command: ['']", "bad-value", "must be a list of a program and its arguments"),
        ("command: sh stages/topics.sh", "wrong-type", "must be a list of a program and its arguments, not text"),
        ("command: [sh, [a]]", "wrong-type", "must hold texts only, not a list"),
        ("timeout: 1s", "missing-key", "stage 'topics' has no 'command'"),
        ("comand: [sh]", "unknown-key", "unknown key 'comand'"),
        ("command: [sh], restarts: -1", "bad-value", "must be a whole number from 0 to 1000, not '-1'"),
        ("command: [sh], timeout: 5", "bad-value", "must be a time such as 20s, not '5'"),
    ])
    func saysWhatIsWrong(options: String, code: String, message: String) throws {
        let error = try #require(throws: ConfigError.self) { try configuration(options) }
        #expect(error.problems.map(\.code.rawValue) == [code])
        let expected = message.replacing("FOLDER", with: folder.path)
        #expect(error.problems[0].message.contains(expected), "\(error.printed())")
    }

    @Test func pointsAtTheWordThatIsWrong() throws {
        let error = try #require(throws: ConfigError.self) { try configuration("command: [sh, stages/topic.sh]") }
        #expect((error.problems[0].place.line, error.problems[0].place.column) == (5, 56))
    }

    @Test func tellsHowToWriteWhatAShellWouldRead() throws {
        let error = try #require(throws: ConfigError.self) { try configuration("command: sh -c x") }
        #expect(error.problems[0].advice == "no shell reads it: write [sh, -c, x]")
    }

    @Test(arguments: ["claims", "text", "id"]) func aFieldOfTheRecordIsNoNameForIt(name: String) throws {
        let error = try #require(throws: ConfigError.self) { try configuration("command: [sh]", name: name) }
        #expect(error.problems.map(\.code) == [.badName])
        #expect(error.problems[0].message == "the record has a field '\(name)' already")
    }

    @Test func notesTheFilesThatItNamesBelowTheFolder() throws {
        let stage = try #require(try configuration("command: [sh, stages/topics.sh, /bin/sh, x]").stages.last)
        #expect(stage.options.files.map(\.path) == [folder.path + "/stages/topics.sh"])
    }

    @Test func isKeptOnlyWithAVersionAndByWhatItDependsOn() throws {
        func fingerprint(_ options: String, name: String = "topics") throws -> String? {
            try #require(try configuration(options, name: name).stages.last).fingerprint
        }
        #expect(try fingerprint("command: [sh]") == nil)
        #expect(try fingerprint("command: [sh], version: null") == nil)
        let command = "command: [sh, stages/topics.sh], version: 1"
        let first = try #require(try fingerprint(command))
        #expect(try fingerprint(command) == first)
        #expect(try fingerprint(command, name: "others") != first)
        #expect(try fingerprint("command: [sh, stages/topics.sh], version: 2") != first)
        try folder.write("#!/bin/sh\n#\n", to: "stages/topics.sh")
        #expect(try fingerprint(command) != first)
    }
}
