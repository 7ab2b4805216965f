extension RowLayer {
    /// The rows of a table in CSV, the article's id in front left out.
    ///
    /// - Parameters:
    ///   - columns: the header.
    ///   - bytes: the rows without the header.
    init(_ name: String, columns: [String], rows bytes: [UInt8]) {
        self.name = name
        let skipped = columns.first == "article_id" ? 1 : 0
        self.columns = Array(columns.dropFirst(skipped))
        // An empty header row would be read as one.
        var reader = TableText.Rows(bytes)
        while let cells = reader.next() {
            let row = cells.dropFirst(skipped).prefix(self.columns.count).map(Self.unguarded)
            rows.append(row + Array(repeating: "", count: self.columns.count - row.count))
        }
    }

    /// A cell without the apostrophe that keeps spreadsheets from running it as a formula.
    private static func unguarded(_ cell: String) -> String {
        guard cell.first == "'", let second = cell.dropFirst().first, "=+-@\t\r".contains(second) else { return cell }
        return String(cell.dropFirst())
    }
}

extension ArticleContent {
    /// The content of tables: the row of `articles` gives the facts, each other table is a layer.
    init(tables: [RowLayer]) {
        for table in tables {
            guard table.name == "articles" else {
                layers.append(table)
                continue
            }
            guard let row = table.rows.first else { continue }
            facts = zip(table.columns, row).map { Fact(name: $0, value: $1) }
        }
    }
}
