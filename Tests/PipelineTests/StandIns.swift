import Model
import Pipeline
import Text

/// A source of numbered documents; those in `failing` cannot be loaded.
struct NumberSource: DocumentSource {
    static let signature = StageSignature(type: "numbers", reads: [], writes: [.content, .given])
    var count: Int
    var prefix = "document"
    var failing: Set<Int> = []
    var mayRepeatIDs = false
    /// All documents have the id of the first.
    var repeatsIDs = false

    func makeReader() throws(RunError) -> any DocumentReader { NumberReader(self) }
}

private final class NumberReader: DocumentReader {
    private let source: NumberSource
    private var number = 0

    init(_ source: NumberSource) { self.source = source }

    func next() throws(RunError) -> PendingDocument? {
        guard number < source.count else { return nil }
        defer { number += 1 }
        let id = "\(source.prefix)-\(source.repeatsIDs ? 0 : number)"
        let fails = source.failing.contains(number)
        return PendingDocument(
            id: id, source: SourceDescription(path: id),
            load: { () throws(DocumentError) in
                if fails { throw DocumentError(.unreadable, "cannot be read") }
                var document = Document(id: id, source: SourceDescription(path: id))
                document.content = .text(TextBuffer(id))
                document.layers = [.content, .given]
                return document
            })
    }

    func places(ofID id: String) -> [String] { ["number \(number - 1)"] }
}

/// A stage that notes its name in the document's warnings and writes the layers that it is told to.
struct NotingStage: Stage {
    static let signature = StageSignature(type: "note", reads: [.content], writes: [.claims])
    var note: String
    var failsOn: String?

    func makeWorker() throws(DocumentError) -> any StageWorker { NotingWorker(stage: self) }
}

private final class NotingWorker: StageWorker {
    private let stage: NotingStage
    init(stage: NotingStage) { self.stage = stage }

    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {
        if document.id == stage.failsOn { throw DocumentError(.noText, "nothing to note") }
        document.warnings.append(Warning(code: stage.note, message: document.id))
    }
}

/// A stage that counts documents by the last digit of their ids, and warns of digits that no document has.
struct TallyingStage: Stage {
    static let signature = StageSignature(type: "tally", reads: [.content], writes: [.text])

    func makeWorker() throws(DocumentError) -> any StageWorker { TallyingWorker() }

    func warnings(on tally: [Int]) -> [String] {
        tally.isEmpty ? ["nothing was counted"] : tally.indices.map { "\($0): \(tally[$0])" }
    }
}

private final class TallyingWorker: StageWorker {
    private(set) var tally = [0, 0, 0]

    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {
        let digit = document.id.utf8.last.map { Int($0) - 0x30 } ?? 0
        if digit < tally.count { tally[digit] += 1 }
    }
}

/// A stage that is always out of time.
struct SlowStage: Stage {
    static let signature = StageSignature(type: "slow", reads: [.content], writes: [.text])

    func makeWorker() throws(DocumentError) -> any StageWorker { SlowWorker() }
}

private final class SlowWorker: StageWorker {
    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {
        while true { try context.checkDeadline() }
    }
}

/// An output that keeps a line for each document: its id, the notes it got, and its failure.
final class LineOutput: DocumentOutput {
    static let signature = StageSignature(type: "lines", reads: [.content], writes: [])

    struct Contents {
        var lines: [String] = []
        var isPublished = false
        var isAbandoned = false
        var renderedCount = 0
    }

    let contents = Monitor(Contents())
    let needsDistinctIDs: Bool
    /// The first document is written once so many are through.
    private let patience: Int

    init(needsDistinctIDs: Bool = false, patience: Int = 0) {
        self.needsDistinctIDs = needsDistinctIDs
        self.patience = patience
    }

    var renderingOptions: String { "" }

    func render(_ finished: FinishedDocument) -> RenderedDocument {
        let notes = finished.document.warnings.map(\.code)
        let failure = finished.failure.map { "\($0.stage):\($0.error.kind.rawValue)" }
        let line = ([finished.document.id] + notes + [failure].compactMap(\.self)).joined(separator: " ")
        contents.withLock { $0.renderedCount += 1 }
        return RenderedDocument(Array(line.utf8))
    }

    func makeWriter() throws(RunError) -> any DocumentWriter { LineWriter(self) }

    fileprivate func write(_ line: String) {
        contents.wait { !$0.lines.isEmpty || $0.renderedCount >= patience }
        contents.withLock { $0.lines.append(line) }
    }

    var lines: [String] { contents.withLock(\.lines) }
    var isPublished: Bool { contents.withLock(\.isPublished) }
    var isAbandoned: Bool { contents.withLock(\.isAbandoned) }
}

private final class LineWriter: DocumentWriter {
    private let output: LineOutput
    init(_ output: LineOutput) { self.output = output }

    func accept(_ rendered: RenderedDocument) throws(RunError) {
        let rendered = String(decoding: rendered.head, as: UTF8.self)
        if rendered.hasPrefix("full") { throw RunError(.inputOutput, "disk full") }
        output.write(rendered)
    }

    func finish(_ statistics: RunStatistics) throws(RunError) { output.contents.withLock { $0.isPublished = true } }
    func abandon() { output.contents.withLock { $0.isAbandoned = true } }
}
