import Text

/// Reads the user's table of aliases, as spreadsheets save it, and collects what is wrong with it.
struct AliasReader {
    private(set) var rows: [AliasRow] = []
    private(set) var problems: [AliasTableError.Problem] = []
    private var columns: [AliasColumn?] = []
    /// Rows by what they are about; renaming is apart from the rest.
    private var lineOf: [Key: Int] = [:]

    private struct Key: Hashable {
        var selector: AliasSelector
        var isRenaming: Bool
    }

    init(_ bytes: [UInt8]) {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            report("is not UTF-8 text; save it as 'CSV UTF-8'", line: 1)
            return
        }
        var reader = CSVReader(bytes, separator: Self.separator(of: bytes))
        readHeader(reader.next())
        guard problems.isEmpty else { return }
        while let row = reader.next() { read(row) }
        if reader.isCutShort { report("ends inside quotation marks", line: rows.last?.line ?? 1) }
        if problems.isEmpty { checkCircles() }
    }

    /// The comma, or what spreadsheets of some countries write instead: the first of them in the header.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        let header = bytes.prefix { $0 != ASCII.lineFeed && $0 != ASCII.carriageReturn }
        return header.first { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == ASCII.tab }
            ?? UInt8(ascii: ",")
    }

    private mutating func report(_ message: String, line: Int) {
        problems.append(AliasTableError.Problem(line: line, message: message))
    }

    private mutating func readHeader(_ row: CSVReader.Row?) {
        let names = (row?.cells ?? []).map { $0.trimmed.lowercased() }
        columns = names.map(AliasColumn.init(rawValue:))
        guard columns.contains(.action) else {
            return report("the first row must name the columns: \(AliasColumn.list)", line: 1)
        }
        for (name, column) in zip(names, columns) where column == nil && !name.isEmpty {
            report("there is no column '\(name)'; the columns are \(AliasColumn.list)", line: 1)
        }
        for column in AliasColumn.allCases where columns.filter({ $0 == column }).count > 1 {
            report("column '\(column.rawValue)' is there twice", line: 1)
        }
    }

    private mutating func read(_ row: CSVReader.Row) {
        let cells = row.cells.map(\.trimmed)
        guard cells.contains(where: { !$0.isEmpty }) else { return }
        guard cells.dropFirst(columns.count).allSatisfy(\.isEmpty) else {
            return report("has more cells than the header; a cell with a comma needs quotation marks", line: row.line)
        }
        func cell(_ column: AliasColumn) -> String {
            columns.firstIndex(of: column).flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? ""
        }
        guard let action = AliasRow.Action(rawValue: cell(.action).lowercased()) else {
            let known = AliasRow.Action.allCases.map(\.rawValue).joined(separator: ", ")
            return report("'\(cell(.action))' is no action; the actions are \(known)", line: row.line)
        }
        add(
            AliasRow(
                action: action, name: cell(.name), entityID: cell(.entityID), newName: cell(.newName),
                newEntityID: cell(.newEntityID), line: row.line))
    }

    private mutating func add(_ row: AliasRow) {
        if let complaint = row.complaint { return report(complaint, line: row.line) }
        let key = Key(selector: row.selector, isRenaming: row.action == .rename)
        if let line = lineOf[key] { return report("is about the same as line \(line)", line: row.line) }
        lineOf[key] = row.line
        rows.append(row)
    }

    /// Finds rows that lead to each other, so that none of them says what the thing is.
    private mutating func checkCircles() {
        let table = AliasTable(rows, path: "")
        for start in rows.indices {
            var next = table.next(after: start)
            var steps = 0
            while let row = next, row > start, steps < rows.count {
                (next, steps) = (table.next(after: row), steps + 1)
            }
            if next == start { report("leads back to itself", line: rows[start].line) }
        }
    }
}

extension AliasTable {
    /// Reads a table from CSV with the columns of ``AliasColumn``.
    ///
    /// - Parameter path: how messages name the file.
    public init(csv bytes: [UInt8], path: String) throws(AliasTableError) {
        let reader = AliasReader(bytes)
        guard reader.problems.isEmpty else { throw AliasTableError(problems: reader.problems) }
        self.init(reader.rows, path: path)
    }
}

extension String {
    fileprivate var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
