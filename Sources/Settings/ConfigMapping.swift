import Yams

/// The members of a YAML mapping, in the order in which they are written, merge keys (`<<`) resolved.
struct ConfigMapping {
    struct Member {
        var key: String
        var keyPlace: ConfigPlace
        var value: ConfigNode
    }

    private(set) var members: [Member] = []
    /// Where the mapping begins.
    let place: ConfigPlace

    /// Merges within merges further down than this are not followed: a file that has them means harm.
    private static let deepestMerge = 8

    /// - Throws: ``Rejection`` where `node` is no mapping.
    init(_ node: ConfigNode, what: String, _ diagnostics: Diagnostics) throws(Rejection) {
        guard let mapping = node.yaml.mapping else {
            throw Rejection(
                code: .wrongType, message: "\(what) must be a mapping ('key: value'), not \(node.kind)",
                place: node.place)
        }
        place = node.place
        add(mapping, depth: 0, diagnostics)
    }

    subscript(key: String) -> Member? { members.first { $0.key == key } }

    private mutating func add(_ mapping: Node.Mapping, depth: Int, _ diagnostics: Diagnostics) {
        var merged: [Node.Mapping] = []
        for (key, value) in mapping {
            let keyNode = ConfigNode(yaml: key, text: diagnostics.text)
            let valueNode = ConfigNode(yaml: value, text: diagnostics.text)
            guard let (name, isQuoted) = keyNode.scalar else {
                diagnostics.report(.wrongType, "a key must be text, not \(keyNode.kind)", at: keyNode.place)
                continue
            }
            if name == "<<", !isQuoted {
                merged += mergeSources(valueNode, diagnostics)
            } else {
                add(Member(key: name, keyPlace: keyNode.place, value: valueNode), depth: depth, diagnostics)
            }
        }
        if depth < Self.deepestMerge {
            for source in merged { add(source, depth: depth + 1, diagnostics) }
        }
    }

    /// A key that is there already wins over a merged one, and is an error where both are written in one mapping.
    private mutating func add(_ member: Member, depth: Int, _ diagnostics: Diagnostics) {
        var member = member
        member.key = diagnostics.renamedKeys[member.key] ?? member.key
        if self[member.key] == nil {
            members.append(member)
        } else if depth == 0 {
            diagnostics.report(
                .duplicateKey, "key '\(member.key)' is there twice", at: member.keyPlace,
                advice: "leave one of them out")
        }
    }

    private func mergeSources(_ value: ConfigNode, _ diagnostics: Diagnostics) -> [Node.Mapping] {
        let candidates = value.elements ?? [value]
        let mappings = candidates.compactMap(\.yaml.mapping)
        if mappings.count < candidates.count {
            diagnostics.report(
                .wrongType, "'<<' takes a mapping or a list of mappings, not \(value.kind)", at: value.place)
        }
        return mappings
    }
}
