import Model

/// Takes documents through the stages of a plan; each thread has one, with workers of its own.
public final class DocumentProcessor {
    private let plan: Plan
    private var workers: [(any StageWorker)?]
    /// For each stage what its worker has counted so far.
    private var tallies: [[Int]]

    public init(_ plan: Plan) {
        self.plan = plan
        workers = Array(repeating: nil, count: plan.stages.count)
        tallies = Array(repeating: [], count: plan.stages.count)
    }

    /// Loads a document of source `source` and runs every stage that it reaches.
    ///
    /// - Returns: for each output of the plan what arrives there, nil where nothing of this source does.
    public func process(_ pending: PendingDocument, source: Int) -> [FinishedDocument?] {
        process(plan.load(pending, from: source), from: source, nil).arrivals
    }

    /// Runs every stage that a loaded document of source `source` reaches, but those that `memory` has a result of.
    ///
    /// - Returns: for each output of the plan what arrives there, and what each stage spent and counted.
    func process(
        _ loaded: FinishedDocument, from source: Int, _ memory: (any StageMemory)?
    ) -> (arrivals: [FinishedDocument?], stages: [DocumentResult.StageShare]) {
        let context = StageContext(deadline: ContinuousClock.now + plan.limits.documentTimeout)
        var states: [FinishedDocument?] = []
        var shares: [DocumentResult.StageShare] = []
        for index in plan.stages.indices {
            var share = DocumentResult.StageShare()
            let arriving = join(plan.stages[index].inputs, loaded, source, states)
            states.append(arriving.map { run(index, on: $0, context, memory, &share) })
            shares.append(share)
        }
        return (plan.outputs.map { join($0.inputs, loaded, source, states) }, shares)
    }

    /// Brings together what a node's inputs hold; nil where the document reaches none of them.
    private func join(
        _ inputs: Plan.Inputs, _ loaded: FinishedDocument, _ source: Int, _ states: [FinishedDocument?]
    ) -> FinishedDocument? {
        var joined = inputs.sources.contains(source) ? loaded : nil
        for stage in inputs.stages {
            guard let state = states[stage] else { continue }
            guard var before = joined.take() else {
                joined = state
                continue
            }
            before.document.adoptLayers(of: state.document)
            before.failure = before.failure ?? state.failure
            joined = before
        }
        return joined
    }

    private func run(
        _ index: Int, on arriving: FinishedDocument, _ context: StageContext, _ memory: (any StageMemory)?,
        _ share: inout DocumentResult.StageShare
    ) -> FinishedDocument {
        guard arriving.failure == nil else { return arriving }
        let start = ProcessorClock.nanoseconds
        defer { share.nanoseconds = ProcessorClock.nanoseconds - start }
        var state = arriving
        let record: StageRecord
        if let known = memory?.recall(index, into: &state.document) {
            record = known
        } else {
            record = run(index, on: &state.document, context)
            memory?.note(index, before: arriving.document, after: state.document, record)
        }
        share.tally = record.tally
        guard let failure = record.failure else { return state }
        return FinishedDocument(
            document: arriving.document, failure: .init(stage: plan.stages[index].name, error: failure))
    }

    private func run(_ index: Int, on document: inout Document, _ context: StageContext) -> StageRecord {
        do {
            try context.checkDeadline()
            try worker(index).process(&document, context)
            document.layers.formUnion(type(of: plan.stages[index].stage).signature.writes)
            return StageRecord(tally: takeTally(index))
        } catch {
            return StageRecord(failure: error, tally: takeTally(index))
        }
    }

    private func worker(_ index: Int) throws(DocumentError) -> any StageWorker {
        if let worker = workers[index] { return worker }
        let made = try plan.stages[index].stage.makeWorker()
        workers[index] = made
        return made
    }

    /// What a stage's worker has counted since this was asked last.
    private func takeTally(_ index: Int) -> [TallyEntry] {
        let tally = workers[index]?.tally ?? []
        let before = tallies[index].isEmpty ? Array(repeating: 0, count: tally.count) : tallies[index]
        tallies[index] = tally
        return tally.indices.filter { tally[$0] != before[$0] }.map {
            TallyEntry(place: $0, count: tally[$0] - before[$0])
        }
    }
}
