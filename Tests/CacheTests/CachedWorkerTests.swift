import Model
import Pipeline
import Snapshots
import TestSupport
import Testing
import Text

@testable import Cache

/// A stage that counts how many documents it worked on, at its place in `counts`, and leaves a warning that says what it was told.
private struct CountingStage: Stage {
    static let signature = StageSignature(type: "count", reads: [.content], writes: [])
    let place: Int
    let note: String
    let counts: Monitor<[Int]>

    func makeWorker() throws(DocumentError) -> any StageWorker { CountingWorker(self) }
}

private final class CountingWorker: StageWorker {
    private let stage: CountingStage

    init(_ stage: CountingStage) { self.stage = stage }

    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {
        stage.counts.withLock { $0[stage.place] += 1 }
        document.warnings.append(Warning(code: stage.note, message: "\(stage.place)"))
    }
}

/// What is known is not worked on again, and nothing is taken for known that is not.
struct CachedWorkerTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Works on documents of one source in a run of its own, in a chain of stages that are told `notes`.
    ///
    /// - Returns: how many documents each stage worked on, and the warnings of each document.
    private func run(
        _ notes: [String], on documents: [String: String], isForced: Bool = false
    ) throws -> (counts: [Int], warnings: [String: [String]]) {
        let counts = Monitor(notes.map { _ in 0 })
        let stages = notes.enumerated().map { place, note in
            Plan.StageNode(
                name: "stage \(place)",
                inputs: .init(sources: place == 0 ? [0] : [], stages: place == 0 ? [] : [place - 1]),
                stage: CountingStage(place: place, note: note, counts: counts), fingerprint: note)
        }
        let output = Plan.Output(
            name: "notes", inputs: .init(sources: [], stages: [notes.count - 1]), output: NotesOutput())
        let source = Plan.Source(name: "given", source: NoSource())
        let plan = Plan(sources: [source], stages: stages, outputs: [output], limits: Limits())
        let cache = try #require(ResultCache.open("\(folder.path)/cache", maxBytes: 1 << 30, identity: [1]) { _ in })
        let worker = CachedWorker(plan, cache, LocalWorker(plan), isForced: isForced)
        var warnings: [String: [String]] = [:]
        for (id, text) in documents.sorted(by: { $0.key < $1.key }) {
            let result = try worker.work(on: pending(id, text), from: 0)
            warnings[id] = result.rendered[0].map { String(decoding: $0.parts[0](), as: UTF8.self) }?
                .split(separator: " ").map(String.init)
        }
        #expect(cache.finish() == [])
        return (counts.withLock { $0 }, warnings)
    }

    private func pending(_ id: String, _ text: String) -> PendingDocument {
        PendingDocument(
            id: id, source: SourceDescription(path: id),
            load: { () throws(DocumentError) in
                var document = Document(id: id, source: SourceDescription(path: id))
                document.source.sha256 = text
                document.content = .text(TextBuffer(text))
                document.layers = [.content, .given]
                return document
            })
    }

    private let two = ["a": "one", "b": "two"]

    @Test func aSecondRunWorksOnNothing() throws {
        let first = try run(["x", "y"], on: two)
        #expect(first.counts == [2, 2])
        #expect(first.warnings == ["a": ["x", "y"], "b": ["x", "y"]])
        let second = try run(["x", "y"], on: two)
        #expect(second.counts == [0, 0])
        #expect(second.warnings == first.warnings)
    }

    @Test func aChangedStageIsRunFromThereOn() throws {
        _ = try run(["x", "y", "z"], on: two)
        let changed = try run(["x", "Y", "z"], on: two)
        #expect(changed.counts == [0, 2, 2])
        #expect(changed.warnings["b"] == ["x", "Y", "z"])
        #expect(try run(["x", "y", "z"], on: two).counts == [0, 0, 0], "what was before is not forgotten")
    }

    @Test func aChangedDocumentIsWorkedOn() throws {
        _ = try run(["x", "y"], on: two)
        #expect(try run(["x", "y"], on: ["a": "one", "b": "three", "c": "four"]).counts == [2, 2])
    }

    @Test func aDocumentThatMovedIsRenderedAnewAndNotWorkedOn() throws {
        _ = try run(["x", "y"], on: two)
        let moved = try run(["x", "y"], on: ["c": "one"])
        #expect(moved.counts == [0, 0])
        #expect(moved.warnings == ["c": ["x", "y"]])
    }

    @Test func forceWorksOnEverything() throws {
        _ = try run(["x", "y"], on: two)
        #expect(try run(["x", "y"], on: two, isForced: true).counts == [2, 2])
    }
}

/// Has nothing: documents are handed to the worker by the test.
private struct NoSource: DocumentSource {
    static let signature = StageSignature(type: "none", reads: [], writes: [.content, .given])

    func makeReader() throws(RunError) -> any DocumentReader { throw RunError(.inputOutput, "not for reading") }
}

/// Renders the codes of a document's warnings.
private struct NotesOutput: DocumentOutput {
    static let signature = StageSignature(type: "notes", reads: [.content], writes: [])
    var renderingOptions: String { "" }

    func render(_ finished: FinishedDocument) -> RenderedDocument {
        RenderedDocument([], parts: [Array(finished.document.warnings.map(\.code).joined(separator: " ").utf8)])
    }

    func makeWriter() throws(RunError) -> any DocumentWriter { throw RunError(.inputOutput, "not for writing") }
}
