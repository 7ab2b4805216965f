/// One column of a table that the product writes.
public struct Column: Hashable, Sendable {
    /// What its cells hold.
    public enum Kind: String, Sendable, CaseIterable {
        /// Free text, guarded against spreadsheet formulas.
        case text
        /// An identifier, code or fixed word.
        case code
        case integer
        /// An exact decimal, `-?\d+(\.\d+)?`.
        case decimal
        /// `true` or `false`.
        case boolean
        /// ISO 8601.
        case time
        /// Several values, joined by "; ".
        case list
    }

    public var name: String
    public var kind: Kind
    /// Whether a cell may be empty.
    public var isOptional: Bool
    /// What the column tells, in a few words.
    public var summary: String
}

/// One table that the product writes, as CSV.
public struct Table: Hashable, Sendable {
    /// File name without its extension, such as "entity_totals".
    public var name: String
    /// What a row stands for.
    public var summary: String
    public var columns: [Column]

    /// The header line, with its line feed.
    var header: [UInt8] { Array(columns.map(\.name).joined(separator: ",").utf8) + [0x0A] }

    /// The same table with the article's id in front of each row.
    var ofAllArticles: Table {
        let id = Column(name: "article_id", kind: .code, isOptional: false, summary: "the article's `id`")
        return Table(name: name, summary: summary, columns: [id] + columns)
    }
}
