import JSON
import Reporting

/// Finds stages that would write over a field of the record, because what they write bears their name.
struct RecordNames {
    private let nodes: [TypedDeclaration]
    private let diagnostics: Diagnostics

    init(_ nodes: [TypedDeclaration], _ diagnostics: Diagnostics) {
        self.nodes = nodes.filter { ($0.options as? any StageType)?.writesUnderItsName ?? false }
        self.diagnostics = diagnostics
    }

    func report() {
        guard !nodes.isEmpty else { return }
        let fields = Self.fields
        for node in nodes where fields.contains(node.name) {
            diagnostics.report(
                .badName, "the record has a field '\(node.name)' already", at: node.declaration.place,
                advice: "the program's answers lie under the stage's name: give it another, such as 'my_\(node.name)'")
        }
    }

    /// The fields that the schema of the record names.
    private static var fields: Set<String> {
        let schema = try? JSONReader.read(Array(ReportSchema.record.utf8)[...])
        return Set(schema?["properties"]?.members?.map(\.key) ?? [])
    }
}
