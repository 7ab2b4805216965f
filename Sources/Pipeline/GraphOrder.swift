/// Nodes sorted so that each comes after its inputs.
struct GraphOrder {
    /// The nodes that could be sorted: wave by wave, and within a wave as written.
    private(set) var sorted: [Int] = []
    /// The nodes on cycles and behind them.
    private(set) var rest: [Int] = []

    /// - Parameter inputs: for each node the nodes that it takes documents from.
    ///
    /// Time is linear in nodes and inputs, apart from sorting the waves.
    init(inputs: [Set<Int>]) {
        var waitsFor = inputs.map(\.count)
        var consumers = [[Int]](repeating: [], count: inputs.count)
        for (node, inputs) in inputs.enumerated() {
            for input in inputs { consumers[input].append(node) }
        }
        var wave = inputs.indices.filter { waitsFor[$0] == 0 }
        while !wave.isEmpty {
            sorted += wave
            var next: [Int] = []
            for node in wave {
                for consumer in consumers[node] {
                    waitsFor[consumer] -= 1
                    if waitsFor[consumer] == 0 { next.append(consumer) }
                }
            }
            wave = next.sorted()
        }
        rest = inputs.indices.filter { waitsFor[$0] > 0 }
    }

    /// The cycle that is met by walking up from the first node that could not be sorted: each takes documents from the
    /// one before it, the first from the last. It begins with the node written first. Empty where there is none.
    func firstCycle(inputs: [Set<Int>]) -> [Int] {
        guard let start = rest.first else { return [] }
        let unsorted = Set(rest)
        var path: [Int] = []
        var seen: [Int: Int] = [:]
        var node = start
        while seen[node] == nil {
            seen[node] = path.count
            path.append(node)
            // A node that could not be sorted waits for another one of that kind.
            guard let next = inputs[node].intersection(unsorted).min() else { return [] }
            node = next
        }
        let cycle = Array(path[seen[node, default: 0]...].reversed())
        let first = cycle.indices.min { cycle[$0] < cycle[$1] } ?? 0
        return Array(cycle[first...] + cycle[..<first])
    }
}
