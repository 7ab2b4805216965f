import Pipeline
import Text

extension Configuration {
    /// Reads and checks a configuration and the files that its options name; opens no input and no output.
    ///
    /// - Throws: ``ConfigError`` with everything that is wrong with it.
    public init(_ text: ConfigText) throws(ConfigError) {
        let diagnostics = Diagnostics(text)
        let reader = ConfigurationReader(diagnostics)
        let configuration = reader.read()
        try diagnostics.throwProblems()
        guard let configuration else { preconditionFailure("a configuration was refused without a reason") }
        self = configuration
    }
}

/// Reads the sections of a configuration and checks them against each other.
struct ConfigurationReader {
    private static let sections = ["version", "sources", "stages", "outputs", "limits", "cache"]

    private let diagnostics: Diagnostics

    init(_ diagnostics: Diagnostics) { self.diagnostics = diagnostics }

    /// The configuration; not to be used where a problem was reported.
    func read() -> Configuration? {
        var yaml = YAMLReader(diagnostics)
        guard let root = yaml.read(), let mapping = rootMapping(root) else { return nil }
        let values = OptionValues(
            mapping, of: "the configuration", options: RunOptions.options, otherKeys: Self.sections, diagnostics)
        checkVersion(mapping)
        let declarations = readDeclarations(mapping)
        checkNames(declarations)
        let nodes = declarations.map { TypedDeclaration($0, diagnostics) }
        GraphReport(nodes, diagnostics).report()
        RecordNames(nodes, diagnostics).report()
        let metrics = values[RunOptions.metrics].flatMap { path in mapping["metrics"].map { (path, $0.value.place) } }
        SameTargets(nodes, metrics: metrics, diagnostics).report()
        var configuration = configuration(nodes, limits: readLimits(mapping))
        configuration.isolation = values[RunOptions.isolation]
        configuration.metrics = values[RunOptions.metrics]
        configuration.cache = readCache(mapping)
        return configuration
    }

    private func rootMapping(_ root: ConfigNode) -> ConfigMapping? {
        if root.isNull {
            diagnostics.report(
                .empty, "there is no configuration in this file", at: root.place, advice: "begin with 'version: 1'")
            return nil
        }
        return mapping(root, what: "the configuration")
    }

    private func checkVersion(_ mapping: ConfigMapping) {
        guard let version = mapping["version"] else {
            diagnostics.report(
                .missingKey, "the configuration has no 'version'", at: mapping.place, advice: "add 'version: 1'")
            return
        }
        if version.value.scalar?.string != "1" || version.value.scalar?.isQuoted == true {
            diagnostics.report(
                .badVersion, "this version of copydesk reads configurations of version 1 only", at: version.value.place,
                advice: "write 'version: 1'")
        }
    }

    private func readLimits(_ mapping: ConfigMapping) -> Limits {
        let limits = mapping.section("limits").flatMap { self.mapping($0.value, what: "'limits'") }
        return LimitOptions.limits(
            OptionValues(limits, of: "'limits'", options: LimitOptions.options, otherKeys: [], diagnostics))
    }

    /// Nil where there is no such section; one that is there with nothing in it has the defaults.
    private func readCache(_ mapping: ConfigMapping) -> CacheSettings? {
        guard let member = mapping["cache"] else { return nil }
        let cache = member.value.isNull ? nil : self.mapping(member.value, what: "'cache'")
        return CacheOptions.settings(
            OptionValues(cache, of: "'cache'", options: CacheOptions.options, otherKeys: [], diagnostics))
    }

    private func configuration(_ nodes: [TypedDeclaration], limits: Limits) -> Configuration {
        Configuration(
            sources: nodes.compactMap { node in
                (node.options as? any SourceType).map { Configuration.Node(name: node.name, options: $0) }
            },
            stages: nodes.compactMap { node in
                (node.options as? any StageType).map {
                    Configuration.Node(
                        name: node.name, inputs: node.inputs.map(\.name), fingerprint: node.fingerprint(of: $0),
                        options: $0)
                }
            },
            outputs: nodes.compactMap { node in
                (node.options as? any OutputType).map {
                    Configuration.Node(name: node.name, inputs: node.inputs.map(\.name), options: $0)
                }
            },
            limits: limits, text: diagnostics.text)
    }

    private func mapping(_ node: ConfigNode, what: String) -> ConfigMapping? {
        do throws(Rejection) {
            return try ConfigMapping(node, what: what, diagnostics)
        } catch {
            diagnostics.report(error)
            return nil
        }
    }
}

extension ConfigurationReader {
    /// The members of `sources`, `stages` and `outputs`, one after the other.
    private func readDeclarations(_ mapping: ConfigMapping) -> [Declaration] {
        [Graph.Role.source, .stage, .output].flatMap { role -> [Declaration] in
            guard let section = mapping.section(role.section) else {
                if role != .stage { reportMissing(role, at: mapping.place) }
                return []
            }
            guard let members = self.mapping(section.value, what: "'\(role.section)'")?.members else { return [] }
            if members.isEmpty, role != .stage { reportMissing(role, at: section.keyPlace) }
            return members.compactMap { member in
                self.mapping(member.value, what: "\(role.rawValue) '\(member.key)'").map {
                    Declaration(name: member.key, place: member.keyPlace, role: role, mapping: $0)
                }
            }
        }
    }

    private func reportMissing(_ role: Graph.Role, at place: ConfigPlace) {
        diagnostics.report(
            .missingKey, "the configuration has no \(role.section)", at: place,
            advice: "add '\(role.section):' with at least one \(role.rawValue)")
    }

    private func checkNames(_ declarations: [Declaration]) {
        var first: [String: Declaration] = [:]
        for declaration in declarations {
            if !declaration.name.isNodeName {
                diagnostics.report(
                    .badName, "'\(declaration.name)' is no name for a \(declaration.role.rawValue)",
                    at: declaration.place, advice: "a name is a letter of a to z, then letters, digits, - and _")
            }
            if let other = first[declaration.name] {
                diagnostics.report(
                    .duplicateName, "'\(declaration.name)' is already the name of a \(other.role.rawValue)",
                    at: declaration.place, advice: "that one is in line \(other.place.line)")
            } else {
                first[declaration.name] = declaration
            }
        }
    }
}

extension ConfigMapping {
    /// The section under a key; one with nothing in it, or with remarks only, counts as left out.
    fileprivate func section(_ key: String) -> Member? { self[key].flatMap { $0.value.isNull ? nil : $0 } }
}

extension Graph.Role {
    /// The key of the section that holds nodes of this role.
    var section: String { rawValue + "s" }
}

extension String {
    /// An ASCII letter, then ASCII letters, digits, hyphens and underscores: names stand in tables, logs and drawings.
    fileprivate var isNodeName: Bool {
        guard utf8.first?.isASCIILetter == true else { return false }
        return utf8.allSatisfy {
            $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
    }
}
