import Model

/// Takes documents through the stages of a plan; each thread has one, with workers of its own.
public final class DocumentProcessor {
    private let plan: Plan
    private var workers: [(any StageWorker)?]
    /// Processor time spent in each stage so far.
    private(set) var stageNanoseconds: [UInt64]
    /// Processor time spent reading documents so far.
    private(set) var readingNanoseconds: UInt64 = 0
    /// Processor time spent in ``rendering(_:)`` so far.
    private(set) var renderingNanoseconds: UInt64 = 0

    /// For each stage what its worker counted so far.
    var tallies: [[Int]] { workers.map { $0?.tally ?? [] } }

    public init(_ plan: Plan) {
        self.plan = plan
        workers = Array(repeating: nil, count: plan.stages.count)
        stageNanoseconds = Array(repeating: 0, count: plan.stages.count)
    }

    /// Loads a document of source `source` and runs every stage that it reaches.
    ///
    /// - Returns: for each output of the plan what arrives there, nil where nothing of this source does.
    public func process(_ pending: PendingDocument, source: Int) -> [FinishedDocument?] {
        let context = StageContext(deadline: ContinuousClock.now + plan.limits.documentTimeout)
        let loaded = load(pending, sourceName: plan.sources[source].name)
        var states: [FinishedDocument?] = []
        for index in plan.stages.indices {
            let arriving = join(plan.stages[index].inputs, loaded, source, states)
            states.append(arriving.map { run(index, on: $0, context) })
        }
        return plan.outputs.map { join($0.inputs, loaded, source, states) }
    }

    /// Does what turns documents into bytes, and notes how long that takes.
    func rendering<Result>(_ body: () -> Result) -> Result {
        let start = ProcessorClock.nanoseconds
        defer { renderingNanoseconds += ProcessorClock.nanoseconds - start }
        return body()
    }

    private func load(_ pending: PendingDocument, sourceName: String) -> FinishedDocument {
        let start = ProcessorClock.nanoseconds
        defer { readingNanoseconds += ProcessorClock.nanoseconds - start }
        do {
            return FinishedDocument(document: try pending.load(), failure: nil)
        } catch {
            let document = Document(id: pending.id, source: pending.source)
            return FinishedDocument(document: document, failure: .init(stage: sourceName, error: error))
        }
    }

    /// Brings together what a node's inputs hold; nil where the document reaches none of them.
    private func join(
        _ inputs: Plan.Inputs, _ loaded: FinishedDocument, _ source: Int, _ states: [FinishedDocument?]
    ) -> FinishedDocument? {
        var arriving = (inputs.sources.contains(source) ? [loaded] : []) + inputs.stages.compactMap { states[$0] }
        guard !arriving.isEmpty else { return nil }
        var joined = arriving.removeFirst()
        for state in arriving {
            joined.document.adoptLayers(of: state.document)
            joined.failure = joined.failure ?? state.failure
        }
        return joined
    }

    private func run(_ index: Int, on arriving: FinishedDocument, _ context: StageContext) -> FinishedDocument {
        guard arriving.failure == nil else { return arriving }
        var state = arriving
        let start = ProcessorClock.nanoseconds
        do {
            try context.checkDeadline()
            try worker(index).process(&state.document, context)
            state.document.layers.formUnion(type(of: plan.stages[index].stage).signature.writes)
        } catch {
            state = arriving
            state.failure = .init(stage: plan.stages[index].name, error: error)
        }
        stageNanoseconds[index] += ProcessorClock.nanoseconds - start
        return state
    }

    private func worker(_ index: Int) throws(DocumentError) -> any StageWorker {
        if let worker = workers[index] { return worker }
        let made = try plan.stages[index].stage.makeWorker()
        workers[index] = made
        return made
    }
}
