import Model

/// Takes documents from where they were found to the bytes that outputs write; used by one thread at a time.
public protocol DocumentWorker: AnyObject {
    /// What goes wrong with the document is in its result.
    ///
    /// - Throws: ``RunError`` where no document can be worked on any more.
    func work(on pending: PendingDocument, from source: Int) throws(RunError) -> DocumentResult
}

/// Works on documents in this process.
public final class LocalWorker: DocumentWorker {
    public let plan: Plan
    private let processor: DocumentProcessor

    public init(_ plan: Plan) {
        self.plan = plan
        processor = DocumentProcessor(plan)
    }

    public func work(on pending: PendingDocument, from source: Int) -> DocumentResult {
        work(on: plan.load(pending, from: source), from: source, nil)
    }

    /// - Parameter memory: what is known of the document already, and who is to be told what is new.
    public func work(
        on loaded: FinishedDocument, from source: Int, _ memory: (any StageMemory)?
    ) -> DocumentResult {
        let (arrivals, stages) = processor.process(loaded, from: source, memory)
        let start = ProcessorClock.nanoseconds
        let rendered = zip(plan.outputs, arrivals).map { output, arrival in arrival.map(output.output.render) }
        var result = DocumentResult(outcome: DocumentOutcome(arrivals), rendered: rendered, stages: stages)
        result.renderingNanoseconds = ProcessorClock.nanoseconds - start
        return result
    }
}

extension Plan {
    /// Reads a document that was found by source `source`, and opens it.
    public func load(_ pending: PendingDocument, from source: Int) -> FinishedDocument {
        do throws(DocumentError) {
            return FinishedDocument(document: try pending.load(), failure: nil)
        } catch {
            return failed(pending, from: source, error)
        }
    }

    /// A document that was found by source `source` and could not be read.
    public func failed(_ pending: PendingDocument, from source: Int, _ error: DocumentError) -> FinishedDocument {
        FinishedDocument(
            document: Document(id: pending.id, source: pending.source),
            failure: .init(stage: sources[source].name, error: error))
    }

    /// The result of a document of source `source` that gave nothing, without any stage having seen it.
    public func result(of failed: FinishedDocument, from source: Int) -> DocumentResult {
        LocalWorker(self).work(on: failed, from: source, nil)
    }
}
