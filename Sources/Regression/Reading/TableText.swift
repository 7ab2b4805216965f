import Text

/// A table as it was written: CSV by RFC 4180.
struct TableText {
    /// Its rows, one at a time.
    struct Rows {
        private var reader: CSVReader

        init(_ bytes: [UInt8]) { reader = CSVReader(bytes) }

        mutating func next() -> [String]? { reader.next()?.cells }
    }

    var header: [String]
    var rows: [[String]]

    /// Cells may hold quoted commas, quotation marks and line feeds; a byte-order mark is skipped.
    init(_ bytes: [UInt8]) {
        var reader = Rows(bytes)
        header = reader.next() ?? []
        rows = []
        while let row = reader.next() { rows.append(row) }
    }
}
