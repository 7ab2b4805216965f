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

        public init(name: String, inputs: Inputs, stage: any Stage) {
            self.name = name
            self.inputs = inputs
            self.stage = stage
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
    /// How many failed documents a run may have and still exit with 0.
    public var maxFailures = FailureAllowance.share(percent: 2)

    public init() {}

    public enum FailureAllowance: Hashable, Sendable {
        case count(Int)
        case share(percent: Double)
    }
}
