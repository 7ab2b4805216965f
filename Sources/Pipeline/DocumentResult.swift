/// What came of one document: what is to be written, and what is to be counted. It can be kept, and sent to another
/// process.
public struct DocumentResult: Sendable {
    /// What one stage spent and counted on the document.
    public struct StageShare: Hashable, Sendable {
        /// Processor time.
        public var nanoseconds: UInt64
        /// What its worker counted: of each place in the tally how much was added, where that is not nothing.
        public var tally: [TallyEntry]

        public init(nanoseconds: UInt64 = 0, tally: [TallyEntry] = []) {
            self.nanoseconds = nanoseconds
            self.tally = tally
        }
    }

    public var outcome: DocumentOutcome
    /// For each output of the plan what it made of the document; nil where the document does not get there.
    public var rendered: [RenderedDocument?]
    /// For each stage of the plan.
    public var stages: [StageShare]
    /// Processor time spent turning it into ``rendered``.
    public var renderingNanoseconds: UInt64 = 0
    /// Whether it was known from an earlier run, and nothing was worked on.
    public var isReused = false

    public init(outcome: DocumentOutcome, rendered: [RenderedDocument?], stages: [StageShare]) {
        self.outcome = outcome
        self.rendered = rendered
        self.stages = stages
    }
}

/// One place of a tally (``StageWorker/tally``) and a number to be added there.
public struct TallyEntry: Hashable, Sendable {
    public var place: Int
    public var count: Int

    public init(place: Int, count: Int) {
        self.place = place
        self.count = count
    }
}
