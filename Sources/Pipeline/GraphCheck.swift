extension Graph {
    /// Everything that keeps this graph from running; empty for a good one.
    ///
    /// A node is not blamed for what follows from another problem upstream.
    public func problems() -> [GraphProblem] {
        var check = GraphCheck(self)
        check.checkInputs()
        check.checkCycles()
        check.checkUse()
        return check.problems + LayerCheck(self, inputs: check.inputs, doubtful: check.doubtful).problems()
    }
}

/// Checks how the nodes of a graph are connected.
private struct GraphCheck {
    private let graph: Graph
    private let resolved: [[Int?]]
    /// For each node the nodes that it takes documents from, without those that close a cycle.
    private(set) var inputs: [Set<Int>]
    /// Nodes of which it is not known what comes to them.
    private(set) var doubtful: Set<Int> = []
    private(set) var problems: [GraphProblem] = []

    init(_ graph: Graph) {
        self.graph = graph
        resolved = graph.resolveInputs()
        inputs = resolved.map { Set($0.compactMap(\.self)) }
    }

    mutating func checkInputs() {
        let outputs = Set(graph.nodes.filter { $0.role == .output }.map(\.name))
        for (node, declaration) in graph.nodes.enumerated() where declaration.role != .source {
            if declaration.inputs.isEmpty { report(.noInputs, node: node) }
            var seen: Set<String> = []
            for (input, name) in declaration.inputs.enumerated() {
                if !seen.insert(name).inserted {
                    report(.repeatedInput(name), node: node, input: input, isDoubtful: false)
                } else if resolved[node][input] == nil {
                    report(
                        outputs.contains(name) ? .outputAsInput(name) : .unknownInput(name), node: node, input: input)
                }
            }
        }
    }

    /// Finds a cycle, cuts it open where it was found, and looks for the next one.
    mutating func checkCycles() {
        while true {
            let cycle = GraphOrder(inputs: inputs).firstCycle(inputs: inputs)
            guard let first = cycle.first, let last = cycle.last else { return }
            inputs[first].remove(last)
            let names = cycle.map { graph.nodes[$0].name }
            let input = graph.nodes[first].inputs.firstIndex(of: graph.nodes[last].name)
            report(.cycle(names), node: first, input: input)
        }
    }

    mutating func checkUse() {
        let used = resolved.reduce(into: Set<Int>()) { $0.formUnion($1.compactMap(\.self)) }
        for (node, declaration) in graph.nodes.enumerated() where declaration.role != .output && !used.contains(node) {
            report(.unused, node: node, isDoubtful: false)
        }
    }

    private mutating func report(
        _ kind: GraphProblem.Kind, node: Int, input: Int? = nil, isDoubtful: Bool = true
    ) {
        problems.append(GraphProblem(kind, node: node, input: input))
        if isDoubtful { doubtful.insert(node) }
    }
}
