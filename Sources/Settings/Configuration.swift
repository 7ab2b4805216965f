import Hashing
public import Pipeline
public import Reporting

/// A configuration that has been read and found good: plain data, ready to be built into a ``Plan``.
public struct Configuration: Sendable {
    struct Node<Options: Sendable>: Sendable {
        var name: String
        var inputs: [String] = []
        /// Of a stage: its options as they are written, and the files that they name; nil where a document may fare
        /// differently there from one time to the next.
        var fingerprint: String? = ""
        var options: Options
    }

    var sources: [Node<any SourceType>]
    var stages: [Node<any StageType>]
    var outputs: [Node<any OutputType>]
    public var limits: Limits
    /// The file that tells Prometheus of the last run, as it is written.
    var metrics: String?
    public internal(set) var isolation = Isolation.auto
    /// Nil where nothing is kept from run to run.
    public internal(set) var cache: CacheSettings?
    /// What the command line has said so far.
    var overrides: [Overrides] = []
    /// What outputs do where another run holds them.
    public var lockPolicy = LockPolicy.fail
    /// Ends the reading of standard input, once raised.
    public var stop = StopFlag()
    /// Takes what stages tell people while they work.
    public var onMessage: StageMessage.Handler = { _ in }
    var includesTokens = false
    let text: ConfigText

    /// The folder that relative paths are resolved against.
    var folder: String { text.folder }

    var graph: Graph {
        Graph(
            nodes: sources.map { Graph.Node($0, .source, type(of: $0.options).signature) }
                + stages.map { Graph.Node($0, .stage, type(of: $0.options).signature) }
                + outputs.map { Graph.Node($0, .output, type(of: $0.options).signature) })
    }
}

extension Graph.Node {
    fileprivate init<Options>(
        _ node: Configuration.Node<Options>, _ role: Graph.Role, _ signature: StageSignature
    ) {
        self.init(name: node.name, role: role, signature: signature, inputs: node.inputs)
    }
}

extension Configuration {
    /// Builds what the configuration describes; opens nothing.
    public func makePlan() -> Plan {
        let surroundings = surroundings
        let sourceIndices = Dictionary(
            zip(sources.map(\.name), sources.indices), uniquingKeysWith: { first, _ in first })
        let stages = sortedStages()
        let stageIndices = Dictionary(zip(stages.map(\.name), stages.indices), uniquingKeysWith: { first, _ in first })
        func inputs(_ names: [String]) -> Plan.Inputs {
            Plan.Inputs(sources: names.compactMap { sourceIndices[$0] }, stages: names.compactMap { stageIndices[$0] })
        }
        return Plan(
            sources: sources.map { Plan.Source(name: $0.name, source: $0.options.makeSource(surroundings)) },
            stages: stages.map { node in
                let surroundings = StageSurroundings(name: node.name, folder: folder, tell: onMessage)
                return Plan.StageNode(
                    name: node.name, inputs: inputs(node.inputs), stage: node.options.makeStage(surroundings),
                    fingerprint: node.fingerprint)
            },
            outputs: outputs.map {
                Plan.Output(name: $0.name, inputs: inputs($0.inputs), output: $0.options.makeOutput(surroundings))
            },
            limits: limits)
    }

    private var surroundings: Surroundings {
        let versions = Versions.all.map { RunDescription.Version($0.0, $0.1) }
        let files = stages.flatMap(\.options.files).map { RunDescription.File(path: $0.path, sha256: $0.sha256) }
        let hash = SHA256Digest.hexadecimal(of: Array(text.text.utf8))
        return Surroundings(
            folder: folder, limits: limits, outputs: targets.compactMap(\.path),
            description: RunDescription(versions: versions, configuration: hash, files: files),
            lockPolicy: lockPolicy, stop: stop, includesTokens: includesTokens)
    }

    /// The stages in the order of the graph: each after those that it takes documents from.
    private func sortedStages() -> [Node<any StageType>] {
        let order = graph.order() ?? []
        return order.filter { (sources.count..<sources.count + stages.count).contains($0) }
            .map { stages[$0 - sources.count] }
    }
}
