import Foundation
import Model
import Pipeline
import Snapshots
import TestSupport
import Testing

@testable import Settings

/// What stages wrote can be put back from bytes, and leads to the same reports.
struct SnapshotTests {
    private static let text = """
        Ferry prices to rise by 12% in May

        By Ana Kovač

        RIJEKA, 3 March 2025 – Ticket prices on the Rijeka–Rab ferry will rise by about 12 percent on 1 May, the port
        authority said on Monday. “We have waited four years,” said Luka Perić, the authority's director, according to
        Kestrel Wire.

        More than 130,000 passengers used the line in 2024, between 10 and 15 percent fewer than a year before. A ticket
        costs €4.50 per person now.
        """

    private let plan: Plan
    private let folder: TemporaryFolder
    private let pending: PendingDocument

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.text, to: "ferry.txt")
        var configuration = try Configuration(ConfigText.builtIn)
        var overrides = Overrides()
        overrides.paths = [folder.path]
        overrides.outputFolder = "\(folder.path)/out"
        overrides.tokens = true
        try configuration.apply(overrides)
        plan = configuration.makePlan()
        pending = try #require(try plan.sources[0].source.makeReader().next())
    }

    private func work(
        known: [Int: [UInt8]], begun: @escaping (Int) -> Void = { _ in }
    ) -> (result: DocumentResult, snapshots: [Int: [UInt8]]) {
        LocalWorker(plan).work(
            on: plan.load(pending, from: 0), from: 0, known: known, takesSnapshots: true, begin: begun)
    }

    private func isAlike(_ left: DocumentResult, _ right: DocumentResult) throws -> Bool {
        // Heads hold seals, of which no two are alike: what is written of them is held against each other.
        try left.outcome == right.outcome && report(of: left) == report(of: right)
            && left.rendered.map { $0?.parts.map { $0() } } == right.rendered.map { $0?.parts.map { $0() } }
            && left.stages.map(\.tally) == right.stages.map(\.tally)
    }

    /// All files of a report of this result alone, but for the manifest, which has times.
    private func report(of result: DocumentResult) throws -> [String: String] {
        if folder.has("out") { try FileManager.default.removeItem(atPath: "\(folder.path)/out") }
        let writer = try plan.outputs[0].output.makeWriter()
        try writer.accept(try #require(result.rendered[0]))
        try writer.finish(RunStatistics())
        let names = folder.files.filter { $0.hasPrefix("out/") && $0 != "out/manifest.json" }
        try #require(names.contains("out/entity_totals.csv"))
        return Dictionary(uniqueKeysWithValues: try names.map { ($0, try folder.text(of: $0)) })
    }

    @Test func everyStageLeavesASnapshot() throws {
        let (result, snapshots) = work(known: [:])
        #expect(result.outcome.claims > 3 && result.outcome.quotes > 0 && result.outcome.entities > 2)
        #expect(snapshots.keys.sorted() == Array(plan.stages.indices))
    }

    @Test func theSameReportComesOfSnapshotsAlone() throws {
        let (result, snapshots) = work(known: [:])
        let (again, taken) = work(known: snapshots)
        #expect(try isAlike(result, again))
        #expect(taken.isEmpty, "a stage was run though it was known")
    }

    @Test(arguments: 0..<7)
    func aStageIsRunWhereItAloneIsNotKnown(stage: Int) throws {
        var (result, snapshots) = work(known: [:])
        snapshots[stage] = nil
        let (again, taken) = work(known: snapshots)
        #expect(try isAlike(result, again))
        #expect(taken.keys.sorted() == [stage])
    }

    @Test func aSnapshotThatWasCutIsNotUsed() throws {
        var (result, snapshots) = work(known: [:])
        snapshots[1]?.removeLast(5)
        let (again, taken) = work(known: snapshots)
        #expect(try isAlike(result, again))
        #expect(taken.keys.sorted() == [1])
    }

    @Test func tellsWhichStageBegins() throws {
        nonisolated(unsafe) var begun: [Int] = []
        _ = work(known: [:]) { begun.append($0) }
        #expect(begun == Array(plan.stages.indices))
    }
}
