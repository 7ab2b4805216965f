import Model
import Pipeline

/// The graph of a configuration, told to people or drawn.
public enum Explanation: String, Sendable, CaseIterable {
    /// A table: what each node reads and writes.
    case text
    /// A flow chart for Mermaid.
    case mermaid
    /// A graph for Graphviz.
    case dot

    /// The text, with a final newline.
    public func describe(_ configuration: Configuration) -> String {
        let graph = configuration.graph
        let nodes = (graph.order() ?? []).map { graph.nodes[$0] }
        switch self {
        case .text: return Self.table(nodes)
        case .mermaid: return Self.mermaid(nodes)
        case .dot: return Self.dot(nodes)
        }
    }

    private static func table(_ nodes: [Graph.Node]) -> String {
        let header = ["name", "type", "inputs", "reads", "may read", "writes"]
        let rows = nodes.map { node in
            [
                node.name, node.signature?.type ?? "", node.inputs.joined(separator: " "),
                list(node.signature?.reads), list(node.signature?.mayRead), list(node.signature?.writes),
            ]
        }
        return TextTable(header: header, rows: rows).description
    }

    /// Layers in the order in which a pipeline writes them.
    private static func list(_ layers: Set<Layer>?) -> String {
        let layers = layers ?? []
        if layers.isEmpty { return "-" }
        if layers.count == Layer.allCases.count { return "all" }
        return Layer.allCases.filter { layers.contains($0) }.map(\.rawValue).joined(separator: " ")
    }

    private static func mermaid(_ nodes: [Graph.Node]) -> String {
        let declarations = nodes.map { node in
            let (open, close) =
                switch node.role {
                case .source: ("([", "])")
                case .stage: ("[", "]")
                case .output: ("[/", "/]")
                }
            return "  \(node.name)\(open)\"\(node.name)<br/>\(node.signature?.type ?? "")\"\(close)"
        }
        let arrows = nodes.flatMap { node in node.inputs.map { "  \($0) --> \(node.name)" } }
        return lines(["flowchart TD"] + declarations + arrows)
    }

    private static func dot(_ nodes: [Graph.Node]) -> String {
        let declarations = nodes.map { node in
            let shape =
                switch node.role {
                case .source: "ellipse"
                case .stage: "box"
                case .output: "note"
                }
            return "  \"\(node.name)\" [shape=\(shape), label=\"\(node.name)\\n\(node.signature?.type ?? "")\"];"
        }
        let arrows = nodes.flatMap { node in node.inputs.map { "  \"\($0)\" -> \"\(node.name)\";" } }
        return lines(["digraph pipeline {"] + declarations + arrows + ["}"])
    }

    private static func lines(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }
}
