import Model
import Pipeline

/// Says in words, and with places in the file, what the check of the graph has found.
struct GraphReport {
    private let nodes: [TypedDeclaration]
    private let diagnostics: Diagnostics
    private let graph: Graph

    init(_ nodes: [TypedDeclaration], _ diagnostics: Diagnostics) {
        self.nodes = nodes
        self.diagnostics = diagnostics
        graph = Graph(
            nodes: nodes.map {
                Graph.Node(
                    name: $0.name, role: $0.declaration.role, signature: $0.signature, inputs: $0.inputs.map(\.name))
            })
    }

    func report() {
        // Where inputs could not be read, names that are mentioned nowhere else may well be in them.
        let isPartial = nodes.contains { !$0.hasReadableInputs }
        for problem in graph.problems() {
            let node = nodes[problem.node]
            if problem.kind == .unused, isPartial { continue }
            if problem.kind == .noInputs, !node.hasReadableInputs { continue }
            report(problem, node)
        }
    }

    private func report(_ problem: GraphProblem, _ node: TypedDeclaration) {
        let (code, message, advice) = words(problem.kind, node)
        let place: ConfigPlace
        switch problem.kind {
        case .unused, .noInputs: place = node.declaration.place
        default: place = problem.input.map { node.inputs[$0].place } ?? node.inputsPlace
        }
        diagnostics.report(code, message, at: place, advice: advice)
    }

    private func words(
        _ kind: GraphProblem.Kind, _ node: TypedDeclaration
    ) -> (ConfigProblem.Code, message: String, advice: String?) {
        let title = node.declaration.title
        switch kind {
        case .unknownInput(let name):
            return (.unknownInput, "unknown input '\(name)' of \(title)", adviceForInput(name, of: node))
        case .outputAsInput(let name):
            return (.unknownInput, "'\(name)' is an output; \(title) cannot take documents from it", nil)
        case .repeatedInput(let name):
            return (.duplicateInput, "\(title) takes '\(name)' twice", "leave one of them out")
        case .noInputs:
            return (.noInputs, "\(title) has no inputs", "add 'inputs: [NAME]'")
        case .cycle(let names):
            let way = (names + names.prefix(1)).joined(separator: " → ")
            return (.cycle, "these wait for each other: \(way)", "take this input away")
        case .unused:
            let advice = "name it in the inputs of a stage or an output, or remove it"
            return (.unused, "nobody takes documents from \(title)", advice)
        case .missingLayers(let layers, let source):
            return missingLayers(layers, source: source, title)
        case .severalWriters(let layers, let names):
            let writers = names.map { "'\($0)'" }.joined(separator: " and ")
            let layers = layers.map { "'\($0.rawValue)'" }.joined(separator: ", ")
            return (
                .layerConflict, "\(title) would see \(layers) from \(writers)", "keep one of them upstream"
            )
        case .mixedText(let name, let cleaner):
            let message = "\(title) would see what '\(name)' made of the raw content beside the text of '\(cleaner)'"
            return (.layerConflict, message, "put '\(cleaner)' before '\(name)'")
        }
    }

    private func adviceForInput(_ name: String, of node: TypedDeclaration) -> String {
        let names = nodes.filter { $0.declaration.role != .output && $0.name != node.name }.map(\.name)
        return suggestion(for: name, among: names) ?? "known here: \(names.joined(separator: ", "))"
    }

    private func missingLayers(
        _ layers: [Layer], source: String?, _ title: String
    ) -> (ConfigProblem.Code, message: String, advice: String?) {
        let names = layers.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let documents = source.map { " for documents of '\($0)'" } ?? ""
        var writers: [String] = []
        for type in NodeTypes.stages where !type.signature.writes.isDisjoint(with: layers) {
            writers.append(type.signature.type)
        }
        let advice = writers.isEmpty ? nil : "connect it behind \(writers.joined(separator: ", "))"
        return (.missingLayer, "\(title) reads \(names), which nobody upstream writes\(documents)", advice)
    }
}
