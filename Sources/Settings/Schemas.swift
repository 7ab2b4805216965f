import Reporting
import Weights

/// The schemas that `copydesk schema` prints; they are files of this repository.
public enum Schemas: String, Sendable, CaseIterable {
    /// JSON Schema of pipeline.yaml.
    case config
    /// JSON Schema of a record.
    case record
    /// Columns of the tables, with type and nullability.
    case tables

    /// The text of the schema, with a final newline.
    public var text: String {
        switch self {
        case .config:
            String(
                decoding: UnsafeBufferPointer(start: weights_config_schema(), count: weights_config_schema_count()),
                as: UTF8.self)
        case .record: ReportSchema.record
        case .tables: ReportSchema.tables
        }
    }
}
