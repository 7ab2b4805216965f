/// A checked graph, ready to run: sources feed stages, stages feed stages and outputs.
public struct Plan: Sendable {
    /// What a node takes its documents from: the indices of sources and of stages.
    public struct Inputs: Hashable, Sendable {
        public var sources: [Int]
        public var stages: [Int]

        public init(sources: [Int], stages: [Int]) {
            self.sources = sources
            self.stages = stages
        }
    }

    public struct Source: Sendable {
        public var name: String
        public var source: any DocumentSource

        public init(name: String, source: any DocumentSource) {
            self.name = name
            self.source = source
        }
    }

    public struct StageNode: Sendable {
        public var name: String
        public var inputs: Inputs
        public var stage: any Stage
        /// What tells this stage from others of its type: its options, and what stands in the files that they name. Nil
        /// where a document may fare differently there from one time to the next.
        public var fingerprint: String?

        public init(name: String, inputs: Inputs, stage: any Stage, fingerprint: String? = "") {
            self.name = name
            self.inputs = inputs
            self.stage = stage
            self.fingerprint = fingerprint
        }
    }

    public struct Output: Sendable {
        public var name: String
        public var inputs: Inputs
        public var output: any DocumentOutput

        public init(name: String, inputs: Inputs, output: any DocumentOutput) {
            self.name = name
            self.inputs = inputs
            self.output = output
        }
    }

    public var sources: [Source]
    /// In an order in which each comes after all that it takes documents from.
    public var stages: [StageNode]
    public var outputs: [Output]
    public var limits: Limits

    public init(sources: [Source], stages: [StageNode], outputs: [Output], limits: Limits) {
        self.sources = sources
        self.stages = stages
        self.outputs = outputs
        self.limits = limits
    }
}

/// The bounds of a run.
public struct Limits: Hashable, Sendable {
    /// Longest time for one document.
    public var documentTimeout: Duration = .seconds(20)
    /// Most bytes of one document, unpacked.
    public var documentBytes = 16 << 20
    /// Most memory of a process that works on one document, in bytes; without such processes there is no limit.
    public var documentMemory = 1 << 30
    /// How many failed documents a run may have and still exit with 0.
    public var maxFailures = FailureAllowance.share(percent: 2)

    public init() {}

    public enum FailureAllowance: Hashable, Sendable {
        case count(Int)
        case share(percent: Double)
    }
}
