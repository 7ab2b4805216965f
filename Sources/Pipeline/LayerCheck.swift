import Model

/// Checks that each node of a graph without cycles finds the layers that it needs, each written once.
///
/// A document comes from one source, so this is looked at source by source: at a node, a document of a source has the
/// layers of those nodes upstream that the source reaches.
struct LayerCheck {
    private let graph: Graph
    private let inputs: [Set<Int>]
    private let order: [Int]
    private let doubtful: Set<Int>

    /// - Parameters:
    ///   - inputs: for each node the nodes that it takes documents from.
    ///   - doubtful: nodes that have a problem already, so that nothing is known from there on.
    init(_ graph: Graph, inputs: [Set<Int>], doubtful: Set<Int>) {
        self.graph = graph
        self.inputs = inputs
        order = GraphOrder(inputs: inputs).sorted
        var doubtful = doubtful.union(graph.nodes.indices.filter { graph.nodes[$0].signature == nil })
        for node in order where !doubtful.isDisjoint(with: inputs[node]) { doubtful.insert(node) }
        self.doubtful = doubtful
    }

    func problems() -> [GraphProblem] {
        var missing: [Int: [(source: Int, layers: [Layer])]] = [:]
        var reaching: [Int: Int] = [:]
        var problems: [GraphProblem] = []
        for source in graph.nodes.indices where graph.nodes[source].role == .source {
            let flow = Flow(of: source, graph: graph, inputs: inputs, order: order)
            for node in order where flow.reaches(node) && !doubtful.contains(node) && node != source {
                reaching[node, default: 0] += 1
                let layers = flow.missingLayers(at: node)
                if !layers.isEmpty { missing[node, default: []].append((source, layers)) }
                for kind in flow.conflicts(at: node) {
                    let problem = GraphProblem(kind, node: node)
                    if !problems.contains(problem) { problems.append(problem) }
                }
            }
        }
        for node in order {
            problems += missingLayers(at: node, missing[node] ?? [], sources: reaching[node, default: 0])
        }
        return problems
    }

    /// One problem where all sources leave the same layers out, else one for each source that does.
    private func missingLayers(
        at node: Int, _ missing: [(source: Int, layers: [Layer])], sources: Int
    ) -> [GraphProblem] {
        guard let first = missing.first else { return [] }
        if missing.count == sources, missing.allSatisfy({ $0.layers == first.layers }) {
            return [GraphProblem(.missingLayers(first.layers, source: nil), node: node)]
        }
        return missing.map { source, layers in
            GraphProblem(.missingLayers(layers, source: graph.nodes[source].name), node: node)
        }
    }
}

/// The way of the documents of one source through the graph.
private struct Flow {
    private let graph: Graph
    private let inputs: [Set<Int>]
    /// For each node that the source reaches, the nodes upstream of it that the source reaches, itself included.
    private var upstream: [Int: Set<Int>] = [:]

    init(of source: Int, graph: Graph, inputs: [Set<Int>], order: [Int]) {
        self.graph = graph
        self.inputs = inputs
        upstream[source] = [source]
        for node in order where node != source {
            let reached = inputs[node].compactMap { upstream[$0] }
            if !reached.isEmpty { upstream[node] = reached.reduce([node]) { $0.union($1) } }
        }
    }

    func reaches(_ node: Int) -> Bool { upstream[node] != nil }

    func missingLayers(at node: Int) -> [Layer] {
        let written = (upstream[node] ?? []).subtracting([node]).reduce(into: Set<Layer>()) { $0.formUnion(writes($1)) }
        let needed = graph.nodes[node].signature?.reads ?? []
        return Layer.allCases.filter { needed.contains($0) && !written.contains($0) }
    }

    /// What goes wrong where ways meet at `node`, and not already upstream of it.
    func conflicts(at node: Int) -> [GraphProblem.Kind] {
        let known = inputs[node].compactMap { upstream[$0] }.reduce(into: Set<GraphProblem.Kind>()) {
            $0.formUnion(conflicts(among: $1))
        }
        return conflicts(among: upstream[node] ?? []).filter { !known.contains($0) }
    }

    private func conflicts(among nodes: Set<Int>) -> [GraphProblem.Kind] {
        let nodes = nodes.sorted()
        var doubles: [(writers: [Int], layers: [Layer])] = []
        for layer in Layer.allCases {
            let writers = nodes.filter { writes($0).contains(layer) }
            if writers.count < 2 { continue }
            if let known = doubles.firstIndex(where: { $0.writers == writers }) {
                doubles[known].layers.append(layer)
            } else {
                doubles.append((writers, [layer]))
            }
        }
        let names = doubles.map { $0.writers.map { graph.nodes[$0].name } }
        return zip(doubles, names).map { .severalWriters($0.layers, $1) } + mixedTexts(among: nodes)
    }

    private func mixedTexts(among nodes: [Int]) -> [GraphProblem.Kind] {
        guard let cleaner = nodes.first(where: { writes($0).contains(.text) }) else { return [] }
        return nodes.compactMap { node in
            guard graph.nodes[node].role == .stage, graph.nodes[node].signature?.mayRead.contains(.text) == true,
                upstream[node]?.contains(cleaner) == false
            else { return nil }
            return .mixedText(graph.nodes[node].name, cleaner: graph.nodes[cleaner].name)
        }
    }

    private func writes(_ node: Int) -> Set<Layer> { graph.nodes[node].signature?.writes ?? [] }
}
