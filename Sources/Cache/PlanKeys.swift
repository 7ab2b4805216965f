import Model
import Pipeline

/// The keys of all steps of a plan, for documents of one source: what a step makes of a document depends on the step, on
/// all steps before it, and on nothing else.
struct PlanKeys: Sendable {
    /// For each stage; nil where documents of the source do not get there, or where its results cannot be kept.
    let stages: [CacheKey?]
    /// For the outputs together; nil where one of them cannot be kept.
    let outputs: CacheKey?

    init(_ plan: Plan, source: Int) {
        var stages: [(isReached: Bool, key: CacheKey?)] = []
        for node in plan.stages {
            let inputs = node.inputs.stages.map { stages[$0] }.filter(\.isReached)
            let isReached = node.inputs.sources.contains(source) || !inputs.isEmpty
            let key = isReached ? Self.key(node, inputs.map(\.key)) : nil
            stages.append((isReached, key))
        }
        self.stages = stages.map(\.key)
        outputs = Self.key(of: plan.outputs, stages)
    }

    private static func key(_ node: Plan.StageNode, _ inputs: [CacheKey?]) -> CacheKey? {
        guard let fingerprint = node.fingerprint, !inputs.contains(nil) else { return nil }
        let type = Array(type(of: node.stage).signature.type.utf8)
        return CacheKey([type, Array(fingerprint.utf8)] + inputs.compactMap { $0?.bytes })
    }

    private static func key(
        of outputs: [Plan.Output], _ stages: [(isReached: Bool, key: CacheKey?)]
    ) -> CacheKey? {
        var parts: [[UInt8]] = []
        for output in outputs {
            let inputs = output.inputs.stages.map { stages[$0] }.filter(\.isReached)
            guard !inputs.contains(where: { $0.key == nil }) else { return nil }
            parts.append(Array("\(type(of: output.output).signature.type) \(output.output.renderingOptions)".utf8))
            parts.append(inputs.flatMap { $0.key?.bytes ?? [] })
        }
        return CacheKey(parts)
    }
}
