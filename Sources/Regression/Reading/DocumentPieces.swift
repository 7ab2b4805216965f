/// All that an output holds of one document, as bytes.
struct DocumentPieces {
    /// Rows of a table that are about the document.
    struct Rows: Hashable {
        /// Shared by all documents.
        var columns: [String]
        var bytes: [UInt8]
    }

    /// `article.json`, or its line of JSON Lines.
    var record: [UInt8]?
    /// The tables of its own folder, by name without extension.
    var ownTables: [String: Rows] = [:]
    /// Its rows in the tables of the run, by name without extension.
    var runTables: [String: Rows] = [:]
    /// Files of its folder that are none of these.
    var others: [String: [UInt8]] = [:]

    /// What an output says of a document, from one kind of piece.
    enum Source: CaseIterable {
        case record
        case ownTables
        case runTables
    }

    /// What stands in one kind of piece; nil where there is none.
    func content(_ source: Source) -> ArticleContent? {
        switch source {
        case .record: record.flatMap(ArticleContent.init(record:))
        case .ownTables: ownTables.isEmpty ? nil : ArticleContent(tables: Self.layers(ownTables))
        case .runTables: runTables.isEmpty ? nil : ArticleContent(tables: Self.layers(runTables))
        }
    }

    /// The best that is known of the document; empty where there is nothing.
    var content: ArticleContent { content(.record) ?? content(.runTables) ?? content(.ownTables) ?? ArticleContent() }

    func isSame(as other: DocumentPieces, in source: Source) -> Bool {
        switch source {
        case .record: record == other.record
        case .ownTables: ownTables == other.ownTables
        case .runTables: runTables == other.runTables
        }
    }

    private static func layers(_ tables: [String: Rows]) -> [RowLayer] {
        tables.sorted { $0.key < $1.key }.map { RowLayer($0.key, columns: $0.value.columns, rows: $0.value.bytes) }
    }
}
