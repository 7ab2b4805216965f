/// A pipeline as it is written down: named nodes that name the nodes they take documents from. Nothing is checked yet.
public struct Graph: Sendable {
    public enum Role: String, Hashable, Sendable {
        case source
        case stage
        case output
    }

    public struct Node: Sendable {
        public var name: String
        public var role: Role
        /// Nil where the type is not known; then nobody knows what it writes.
        public var signature: StageSignature?
        /// Names of sources and stages, as written.
        public var inputs: [String]

        public init(name: String, role: Role, signature: StageSignature?, inputs: [String] = []) {
            self.name = name
            self.role = role
            self.signature = signature
            self.inputs = inputs
        }
    }

    public var nodes: [Node]

    public init(nodes: [Node]) { self.nodes = nodes }

    /// For each node its inputs as indices of nodes; nil for a name that is no source and no stage.
    ///
    /// Of several nodes with one name the first is meant.
    func resolveInputs() -> [[Int?]] {
        let producers = nodes.indices.filter { nodes[$0].role != .output }
        let indices = Dictionary(producers.map { (nodes[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
        return nodes.map { node in node.inputs.map { indices[$0] } }
    }

    /// All nodes, each after those that it takes documents from, else as written; nil where the graph has a cycle.
    public func order() -> [Int]? {
        let order = GraphOrder(inputs: resolveInputs().map { Set($0.compactMap(\.self)) })
        return order.rest.isEmpty ? order.sorted : nil
    }
}
