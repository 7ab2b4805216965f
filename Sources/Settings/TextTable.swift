/// Rows of text in columns that line up, two spaces apart.
struct TextTable: CustomStringConvertible {
    var header: [String]
    var rows: [[String]]

    /// The table, with a final newline and without spaces at the ends of lines.
    var description: String {
        let all = [header] + rows
        let widths = header.indices.map { column in all.map { $0[column].unicodeScalars.count }.max() ?? 0 }
        return all.map { row in line(row, widths) }.joined()
    }

    private func line(_ row: [String], _ widths: [Int]) -> String {
        let last = row.lastIndex { !$0.isEmpty } ?? 0
        let cells = row.indices.prefix(last + 1).map { column in
            column == last ? row[column] : row[column].padded(to: widths[column])
        }
        return cells.joined(separator: "  ") + "\n"
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - unicodeScalars.count))
    }
}
