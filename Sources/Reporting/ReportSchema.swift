import Weights

/// The schemas of what reports hold, as files of the repository: `Sources/Weights/data/*.schema.json`.
public enum ReportSchema {
    /// JSON Schema of a record.
    public static var record: String { text(weights_record_schema(), weights_record_schema_count()) }
    /// The tables with their columns, types and nullability.
    public static var tables: String { text(weights_tables_schema(), weights_tables_schema_count()) }

    private static func text(_ start: UnsafePointer<UInt8>?, _ count: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }
}
