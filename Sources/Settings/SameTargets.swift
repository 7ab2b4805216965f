/// Finds outputs that would write over each other.
struct SameTargets {
    private let nodes: [TypedDeclaration]
    private let diagnostics: Diagnostics

    init(_ nodes: [TypedDeclaration], _ diagnostics: Diagnostics) {
        self.nodes = nodes
        self.diagnostics = diagnostics
    }

    func report() {
        var first: [String: TypedDeclaration] = [:]
        for node in nodes {
            guard let output = node.options as? any OutputType else { continue }
            let target = output.target.map(Self.normalized) ?? "-"
            guard let other = first[target] else {
                first[target] = node
                continue
            }
            let place = node.declaration.mapping[output.targetKey]?.value.place ?? node.declaration.place
            diagnostics.report(
                .sameTarget, "outputs '\(other.name)' and '\(node.name)' both write to \(name(target))", at: place,
                advice: "give it another '\(output.targetKey)'")
        }
    }

    private func name(_ target: String) -> String { target == "-" ? "standard output" : "'\(target)'" }

    /// A path without ".", empty parts and a final slash, so that two ways to write one path are seen as one.
    private static func normalized(_ path: String) -> String {
        let parts = path.split(separator: "/").filter { $0 != "." }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }
}
