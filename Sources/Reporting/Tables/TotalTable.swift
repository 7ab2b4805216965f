import JSON
import Model
import Numbers

/// One of the aggregate tables with its rows, to be written as CSV and as JSON alike.
struct TotalTable {
    /// A cell's value, by the kind of its column.
    enum Cell {
        case string(String?)
        case integer(Int)
    }

    let table: Table
    let rows: [[Cell]]

    static func all(of totals: RunTotals) -> [TotalTable] {
        [
            TotalTable(table: .entityTotals, rows: totals.entities.rows.map(cells)),
            TotalTable(table: .claimTotals, rows: totals.claims.rows.map(cells)),
            TotalTable(table: .outlets, rows: totals.outlets.rows.map(cells)),
        ]
    }

    private static func cells(_ row: EntityTotals.Row) -> [Cell] {
        [
            .string(row.id), .string(row.name), .string(row.type.rawValue), .integer(row.mentions),
            .integer(row.articles), .integer(row.outlets), .string(row.firstPublished), .string(row.lastPublished),
        ]
    }

    private static func cells(_ row: ClaimTotals.Row) -> [Cell] {
        [
            .string(row.sort.kind.rawValue), .string(row.sort.unit), .string(row.sort.currency),
            .string(row.sort.concept), .integer(row.claims), .integer(row.articles), .integer(row.outlets),
            .string(row.min?.description), .string(row.max?.description),
        ]
    }

    private static func cells(_ row: OutletTotals.Row) -> [Cell] {
        let counts = [row.articles, row.failed, row.words, row.entities, row.claims, row.quotes, row.speakers]
        return [.string(row.outlet)] + counts.map(Cell.integer)
    }

    /// The rows as CSV, without the header.
    var csv: [UInt8] {
        var row = CSVRow()
        for cells in rows {
            for (column, cell) in zip(table.columns, cells) {
                switch cell {
                case .integer(let value): row.cell(value)
                case .string(let value) where column.kind == .text: row.text(value)
                case .string(let value): row.cell(value)
                }
            }
            row.end()
        }
        return row.bytes
    }

    /// The rows as a JSON array of objects; an empty cell of an optional column is null.
    var json: [UInt8] {
        var json = JSONWriter(.rows)
        json.beginArray()
        for cells in rows {
            json.beginObject()
            for (column, cell) in zip(table.columns, cells) {
                json.key(column.name)
                switch cell {
                case .integer(let value): json.integer(value)
                case .string(let value) where value?.isEmpty ?? true: json.null()
                case .string(let value): json.string(value ?? "")
                }
            }
            json.endObject()
        }
        json.endArray()
        json.endLine()
        return json.bytes
    }
}
