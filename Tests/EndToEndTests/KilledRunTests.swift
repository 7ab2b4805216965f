import Foundation
import TestSupport
import Testing

/// Runs that are killed at random moments: what was published stays whole, and the next run is as if nothing had been.
///
/// `COPYDESK_KILLS=200` kills more often than every test run does, `COPYDESK_SEED` at other moments.
struct KilledRunTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let kills = environment["COPYDESK_KILLS"].flatMap(Int.init) ?? 6
    private static let seed = environment["COPYDESK_SEED"].flatMap(UInt64.init) ?? 1

    private let folder: TemporaryFolder
    private let expected: (old: Output, new: Output)
    /// How long a run over the new documents takes.
    private let span: TimeInterval

    /// What readers find: all files but the manifest, which alone tells times.
    private struct Output: Equatable {
        var files: [String: String]
        var lines: String
    }

    init() throws {
        folder = try TemporaryFolder()
        for (name, count) in [("old", 12), ("new", 36)] {
            for number in 0..<count { try folder.write(Self.article(number, name), to: "\(name)/\(number).txt") }
            try folder.write(Self.pipeline(reading: name), to: "\(name).yaml")
        }
        let start = Date()
        try Self.run("new", in: folder)
        span = Date().timeIntervalSince(start)
        let new = try Self.output(in: folder)
        try Self.run("old", in: folder)
        expected = (try Self.output(in: folder), new)
    }

    private static func article(_ number: Int, _ name: String) -> String {
        """
        Ferry number \(number) kept in port over \(name) rules

        “We lost \(number + 40) passengers in one day,” said Mara Velin, who runs the harbor of Osterby.

        The Harbor Office of Osterby expects \(number * 3 + 2) percent fewer trips until Friday, May \(number % 28 + 1).
        """
    }

    private static func pipeline(reading name: String) -> String {
        """
        version: 1
        sources: { articles: { type: files, include: [\(name)] } }
        stages:
          clean:    { type: clean.article, inputs: [articles] }
          tokens:   { type: tokenize.icu,  inputs: [clean] }
          syntax:   { type: tag.syntax,    inputs: [tokens] }
          entities: { type: tag.entities,  inputs: [syntax] }
        outputs:
          reports: { type: report.tables, inputs: [entities], dir: out }
          lines:   { type: records, inputs: [entities], path: lines.jsonl }
        """
    }

    private static func run(_ name: String, in folder: TemporaryFolder) throws {
        let result = try Copydesk.run(["run", "-q", "-c", "\(name).yaml"], in: folder.path)
        try #require(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    }

    private static func output(in folder: TemporaryFolder) throws -> Output {
        let names = folder.files.filter { $0.hasPrefix("out/") && $0 != "out/manifest.json" }
        let files = try names.map { ($0, try folder.text(of: $0)) }
        return Output(
            files: Dictionary(files, uniquingKeysWith: { first, _ in first }), lines: try folder.text(of: "lines.jsonl")
        )
    }

    @Test func leaveOneOfTwoOutputsWholeAtWhateverMoment() throws {
        var random = SplitMix(state: Self.seed)
        var published = 0
        for kill in 0..<Self.kills {
            try killRun(over: "new", around: Moment.allCases[kill % Moment.allCases.count], &random)
            let verification = try Copydesk.run(["verify", "out"], in: folder.path)
            #expect(verification.status == 0, "\(verification.output)\(verification.errors)")
            let found = try Self.output(in: folder)
            #expect(found.files == expected.old.files || found.files == expected.new.files, "kill \(kill)")
            #expect(found.lines == expected.old.lines || found.lines == expected.new.lines, "kill \(kill)")
            if found != expected.old {
                published += 1
                try Self.run("old", in: folder)
                #expect(try Self.output(in: folder) == expected.old)
            }
        }
        print("\(Self.kills) kills, \(published) of them after something was published")
        try Self.run("new", in: folder)
        #expect(try Self.output(in: folder) == expected.new)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix(".") } == [])
    }

    @Test func leaveAnOutputWholeOfWhichOnlyTheManifestIsNew() throws {
        var random = SplitMix(state: Self.seed)
        let before = identity(of: "out")
        for kill in 0..<Self.kills {
            try killRun(over: "old", around: kill.isMultiple(of: 2) ? .publication : .any, &random)
            let verification = try Copydesk.run(["verify", "out"], in: folder.path)
            #expect(verification.status == 0, "\(verification.output)\(verification.errors)")
            #expect(try Self.output(in: folder) == expected.old, "kill \(kill)")
        }
        try Self.run("old", in: folder)
        #expect(identity(of: "out") == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix(".") } == [])
    }

    /// When a run is killed.
    private enum Moment: CaseIterable {
        case any
        /// After the manifest was written: what is staged is flushed, then the folders change places.
        case publication
        /// After the folders have changed places: the old one is removed, the next output follows.
        case removal
    }

    /// Begins a run over documents and kills it.
    private func killRun(over name: String, around moment: Moment, _ random: inout SplitMix) throws {
        let process = Process()
        process.executableURL = Copydesk.binary
        process.arguments = ["run", "-q", "-c", "\(name).yaml"]
        process.currentDirectoryURL = URL(filePath: folder.path)
        process.standardError = FileHandle.nullDevice
        try process.run()
        let pid = process.processIdentifier
        switch moment {
        case .any: Thread.sleep(forTimeInterval: Double.random(in: 0..<span * 1.05, using: &random))
        case .publication:
            let manifest = "\(folder.path)/.out.staging/manifest.json"
            while access(manifest, F_OK) != 0, process.isRunning { usleep(50) }
            usleep(UInt32.random(in: 0..<30_000, using: &random))
        case .removal:
            let before = identity(of: "out")
            while identity(of: "out") == before, process.isRunning { usleep(20) }
            usleep(UInt32.random(in: 0..<4_000, using: &random))
        }
        kill(pid, SIGKILL)
        process.waitUntilExit()
    }

    private func identity(of name: String) -> ino_t {
        var status = stat()
        return stat("\(folder.path)/\(name)", &status) == 0 ? status.st_ino : 0
    }
}
