import Yams

extension TypedDeclaration {
    /// The options as they are written, in the order of their names, and hashes of the files that they name. Two stages
    /// of one type with one fingerprint do the same. Nil where one stage does not always do the same.
    func fingerprint(of stage: any StageType) -> String? {
        guard stage.isRepeatable else { return nil }
        let options = declaration.mapping.members.filter { $0.key != "type" && $0.key != "inputs" }
        let lines = options.map { "\($0.key): \($0.value.yaml.canonical)" }.sorted()
        let names = stage.writesUnderItsName ? [name] : []
        return (names + lines + stage.files.map(\.sha256)).joined(separator: "\n")
    }
}

extension Node {
    /// One way to write each value.
    fileprivate var canonical: String {
        switch self {
        case .scalar(let scalar): "\"\(scalar.string.replacing("\"", with: "\\\""))\""
        case .sequence(let sequence): "[\(sequence.map(\.canonical).joined(separator: ","))]"
        case .mapping(let mapping):
            "{\(mapping.map { "\($0.key.canonical):\($0.value.canonical)" }.joined(separator: ","))}"
        case .alias: ""
        }
    }
}
