import Pipeline

/// A source, a stage or an output as it is written, before its type is looked at.
struct Declaration {
    var name: String
    /// Where the name stands.
    var place: ConfigPlace
    var role: Graph.Role
    var mapping: ConfigMapping

    /// How messages name it: "stage 'tokens'".
    var title: String { "\(role.rawValue) '\(name)'" }
}

/// A declaration with the options of its type, and its inputs.
struct TypedDeclaration {
    struct Input {
        var name: String
        var place: ConfigPlace
    }

    let declaration: Declaration
    /// Nil where the type is missing or not known.
    let options: (any NodeType)?
    let inputs: [Input]
    /// False where `inputs` is there but cannot be read, which is reported already.
    let hasReadableInputs: Bool

    var name: String { declaration.name }
    var signature: StageSignature? { options.map { type(of: $0).signature } }

    /// Where problems with what comes in are shown: the key `inputs`, else the name.
    var inputsPlace: ConfigPlace { declaration.mapping["inputs"]?.keyPlace ?? declaration.place }

    init(_ declaration: Declaration, _ diagnostics: Diagnostics) {
        self.declaration = declaration
        options = Self.readOptions(declaration, diagnostics)
        let inputs = Self.readInputs(declaration, diagnostics)
        self.inputs = inputs ?? []
        hasReadableInputs = inputs != nil
    }

    private static func readOptions(_ declaration: Declaration, _ diagnostics: Diagnostics) -> (any NodeType)? {
        guard let type = readType(declaration, diagnostics) else { return nil }
        let values = OptionValues(
            declaration.mapping, of: declaration.title, options: type.options,
            otherKeys: declaration.role == .source ? ["type"] : ["type", "inputs"], diagnostics)
        return type.init(values)
    }

    private static func readType(_ declaration: Declaration, _ diagnostics: Diagnostics) -> (any NodeType.Type)? {
        let types = declaration.role.types
        let names = types.map { $0.signature.type }
        guard let member = declaration.mapping["type"] else {
            diagnostics.report(
                .missingType, "\(declaration.title) has no 'type'", at: declaration.place,
                advice: "add one of \(names.joined(separator: ", "))")
            return nil
        }
        guard let written = member.value.scalar?.string, !member.value.isNull else {
            diagnostics.report(
                .wrongType, "'type' of \(declaration.title) must be text, not \(member.value.kind)",
                at: member.value.place)
            return nil
        }
        let hidden: [any NodeType.Type] = declaration.role == .stage ? NodeTypes.hidden : []
        if let type = (types + hidden).first(where: { $0.signature.type == written }) { return type }
        diagnostics.report(
            .unknownType, "unknown \(declaration.role.rawValue) type '\(written)'", at: member.value.place,
            advice: adviceForUnknownType(written, declaration.role))
        return nil
    }

    private static func adviceForUnknownType(_ written: String, _ role: Graph.Role) -> String {
        let others = [Graph.Role.source, .stage, .output].filter { $0 != role }
        if let home = others.first(where: { $0.types.contains { $0.signature.type == written } }) {
            return "that is a type of \(home.section)"
        }
        let names = role.types.map { $0.signature.type }
        return suggestion(for: written, among: names) ?? "known here: \(names.joined(separator: ", "))"
    }

    /// The inputs; nil where they cannot be read.
    private static func readInputs(_ declaration: Declaration, _ diagnostics: Diagnostics) -> [Input]? {
        guard declaration.role != .source else { return [] }
        guard let member = declaration.mapping["inputs"] else {
            // A misspelled key is reported as such; that there are no inputs then follows from it.
            return declaration.mapping.members.contains { suggestion(for: $0.key, among: ["inputs"]) != nil } ? nil : []
        }
        guard let elements = member.value.elements else {
            let name = member.value.isNull ? nil : member.value.scalar?.string
            diagnostics.report(
                .wrongType, "'inputs' of \(declaration.title) must be a list of names, not \(member.value.kind)",
                at: member.value.place, advice: name.map { "put it in brackets: [\($0)]" })
            return nil
        }
        let inputs = elements.compactMap { element -> Input? in
            guard let name = element.scalar?.string, !element.isNull else {
                diagnostics.report(
                    .wrongType, "an input of \(declaration.title) must be a name, not \(element.kind)",
                    at: element.place)
                return nil
            }
            return Input(name: name, place: element.place)
        }
        return inputs.count == elements.count ? inputs : nil
    }
}

extension Graph.Role {
    var types: [any NodeType.Type] {
        switch self {
        case .source: NodeTypes.sources
        case .stage: NodeTypes.stages
        case .output: NodeTypes.outputs
        }
    }
}
