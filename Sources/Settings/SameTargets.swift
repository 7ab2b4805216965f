/// Finds outputs that would write over each other: to one place, or one into a folder that another replaces whole.
struct SameTargets {
    private let nodes: [TypedDeclaration]
    /// The file of metrics, and where it is named.
    private let metrics: (path: String, place: ConfigPlace)?
    private let diagnostics: Diagnostics

    init(_ nodes: [TypedDeclaration], metrics: (path: String, place: ConfigPlace)?, _ diagnostics: Diagnostics) {
        self.nodes = nodes
        self.metrics = metrics
        self.diagnostics = diagnostics
    }

    func report() {
        var earlier: [(name: String, target: String)] = []
        for node in nodes {
            guard let output = node.options as? any OutputType else { continue }
            let target = output.target.map(Self.normalized) ?? "-"
            if let other = earlier.first(where: { Self.meet($0.target, target) }) {
                let place = node.declaration.mapping[output.targetKey]?.value.place ?? node.declaration.place
                diagnostics.report(
                    .sameTarget, message((node.name, target), other), at: place,
                    advice: "give it another '\(output.targetKey)'")
            }
            earlier.append((node.name, target))
        }
        reportMetrics(among: earlier)
    }

    private func reportMetrics(among outputs: [(name: String, target: String)]) {
        guard let metrics else { return }
        let path = Self.normalized(metrics.path)
        guard let output = outputs.first(where: { Self.meet($0.target, path) }) else { return }
        diagnostics.report(
            .sameTarget, "the metrics would lie in the place of output '\(output.name)'", at: metrics.place,
            advice: "give them a file outside of it")
    }

    private func message(_ output: (name: String, target: String), _ other: (name: String, target: String)) -> String {
        if output.target == other.target {
            let place = output.target == "-" ? "standard output" : "'\(output.target)'"
            return "outputs '\(other.name)' and '\(output.name)' both write to \(place)"
        }
        let (inner, outer) = Self.lies(output.target, in: other.target) ? (output, other) : (other, output)
        return "output '\(inner.name)' writes into the folder that output '\(outer.name)' replaces whole"
    }

    private static func meet(_ first: String, _ second: String) -> Bool {
        first == second || lies(first, in: second) || lies(second, in: first)
    }

    /// Whether a file or folder lies below a folder, as far as the paths tell.
    private static func lies(_ path: String, in folder: String) -> Bool {
        guard path != "-", folder != "-" else { return false }
        return folder.isEmpty ? !path.hasPrefix("/") : path.hasPrefix(folder + "/")
    }

    /// A path without ".", empty parts and a final slash, so that two ways to write one path are seen as one.
    private static func normalized(_ path: String) -> String {
        let parts = path.split(separator: "/").filter { $0 != "." }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }
}
