import Text

/// A table as it was written: CSV by RFC 4180.
struct TableText {
    var header: [String]
    var rows: [[String]]

    /// Cells may hold quoted commas, quotation marks and line feeds; a byte-order mark is skipped.
    init(_ bytes: [UInt8]) {
        var reader = CSVReader(bytes)
        header = reader.next()?.cells ?? []
        rows = []
        while let row = reader.next() { rows.append(row.cells) }
    }
}
