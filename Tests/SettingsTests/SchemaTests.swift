import JSON
import Pipeline
import Testing

@testable import Settings

/// Holds `config.schema.json` against the tables of options, which the configuration is really read by.
@Suite struct SchemaTests {
    private let schema: JSONValue

    init() throws { schema = try JSONReader.read(Array(Schemas.config.text.utf8)[...]) }

    private static let types: [any NodeType.Type] =
        NodeTypes.sources.map { $0 as any NodeType.Type } + NodeTypes.stages.map { $0 as any NodeType.Type }
        + NodeTypes.outputs.map { $0 as any NodeType.Type }

    @Test func describesEveryTypeAndNoOther() throws {
        let sections = [
            ("sources", NodeTypes.sources as [Any]), ("stages", NodeTypes.stages), ("outputs", NodeTypes.outputs),
        ]
        for (section, types) in sections {
            let choices = schema["properties"]?[section]?["additionalProperties"]?["oneOf"]?.array ?? []
            let names = types.compactMap { ($0 as? any NodeType.Type)?.signature.type }
            #expect(choices.compactMap { $0["$ref"]?.string } == names.map { "#/$defs/\($0)" })
        }
    }

    @Test func describesTheOptionsOfEachType() throws {
        for type in Self.types {
            let definition = try #require(schema["$defs"]?[type.signature.type])
            #expect(definition["description"]?.string == type.summary)
            #expect(definition["properties"]?["type"]?["const"]?.string == type.signature.type)
            let isSource = NodeTypes.sources.contains { $0 == type }
            try compare(definition, type.options, besides: isSource ? ["type"] : ["type", "inputs"])
        }
    }

    @Test func describesTheLimits() throws {
        try compare(try #require(schema["$defs"]?["limits"]), LimitOptions.options, besides: [])
    }

    @Test func describesTheCache() throws {
        try compare(try #require(schema["$defs"]?["cache"]), CacheOptions.options, besides: [])
    }

    @Test func describesTheOptionsOfARun() throws {
        let sections = ["version", "sources", "stages", "outputs", "limits", "cache"]
        try compare(schema, RunOptions.options, besides: sections)
    }

    private func compare(_ definition: JSONValue, _ options: [OptionDescription], besides others: [String]) throws {
        let properties = try #require(definition["properties"]?.members)
        #expect(properties.map(\.key) == others + options.map(\.name))
        #expect(definition["additionalProperties"]?.boolean == false)
        for option in options {
            let property = try #require(definition["properties"]?[option.name])
            #expect(property["description"]?.string == option.summary)
            let isRequired = definition["required"]?.array?.contains(.string(option.name)) ?? false
            #expect(isRequired == (option.standard == nil))
            #expect(property["default"] == (try option.standard.map(json)))
            for member in shape(option.shape) { #expect(property[member.key] == member.value, "\(option.name)") }
        }
    }

    /// What the schema must say of an option of this shape.
    private func shape(_ shape: OptionShape) -> [(key: String, value: JSONValue)] {
        switch shape {
        case .flag: [("type", .string("boolean"))]
        case .file, .folder: [("$ref", .string("#/$defs/path"))]
        case .optionalFile: [("$ref", .string("#/$defs/optionalPath"))]
        case .fraction: [("$ref", .string("#/$defs/fraction"))]
        case .globs(canBeEmpty: false): [("$ref", .string("#/$defs/globs"))]
        case .globs(canBeEmpty: true): [("$ref", .string("#/$defs/globsOrNone"))]
        case .choices(let words):
            [("minItems", .number("1")), ("items", .object([("enum", .array(words.map { .string($0) }))]))]
        case .choice(let words): [("enum", .array(words.map { .string($0) }))]
        case .language: [("$ref", .string("#/$defs/language"))]
        case .size: [("$ref", .string("#/$defs/size"))]
        case .largeSize: [("$ref", .string("#/$defs/largeSize"))]
        case .duration: [("$ref", .string("#/$defs/duration"))]
        case .failureAllowance: [("$ref", .string("#/$defs/failureAllowance"))]
        case .count(let most):
            [("type", .string("integer")), ("minimum", .number("0")), ("maximum", .number("\(most)"))]
        case .optionalText: [("type", .array([.string("string"), .string("number"), .string("null")]))]
        case .command: [("type", .string("array")), ("minItems", .number("1"))]
        }
    }

    /// A default, as it is written in YAML, as JSON.
    private func json(_ yaml: String) throws -> JSONValue {
        var reader = YAMLReader(Diagnostics(ConfigText(yaml, name: "default")))
        let root = reader.read()
        let node = try #require(root)
        if let elements = node.elements { return .array(elements.map { .string($0.scalar?.string ?? "") }) }
        if node.isNull { return .null }
        let scalar = try #require(node.scalar)
        if node.kind == "a number" { return .number(scalar.string) }
        return ["true", "false"].contains(scalar.string) && !scalar.isQuoted
            ? .boolean(scalar.string == "true") : .string(scalar.string)
    }

    @Test func everyExampleIsAGoodDeclaration() throws {
        for type in Self.types {
            let diagnostics = Diagnostics(ConfigText(type.example, name: "example"))
            var reader = YAMLReader(diagnostics)
            let root = reader.read()
            let example = try ConfigMapping(try #require(root), what: "the example", diagnostics)
            let node = try #require(example.members.first)
            let mapping = try ConfigMapping(node.value, what: node.key, diagnostics)
            #expect(mapping["type"]?.value.scalar?.string == type.signature.type)
            _ = type.init(
                OptionValues(mapping, of: node.key, options: type.options, otherKeys: ["type", "inputs"], diagnostics))
            try diagnostics.throwProblems()
        }
    }

    @Test func printsEverySchemaAsJSONWithAFinalNewline() throws {
        for schema in Schemas.allCases {
            #expect(schema.text.hasSuffix("}\n"))
            #expect(throws: Never.self) { try JSONReader.read(Array(schema.text.utf8)[...]) }
        }
    }
}
