import Pipeline
import Text

/// A table of a whole run, found by what its rows begin with: the id of an article. Only the rows that are asked for are
/// read.
final class RunTable {
    /// Header line, with its line end and a byte-order mark where there is one.
    let header: [UInt8]
    let columns: [String]
    /// What the rows begin with, in the order in which it first comes.
    private(set) var ids: [String] = []
    private var ranges: [String: [Range<Int>]] = [:]
    private var lastID = ""
    private let file: MappedFile

    /// - Throws: ``RunError`` where the file cannot be read.
    init(_ path: String) throws(RunError) {
        file = try MappedFile(path)
        let start = Self.endOfRow(file.bytes, from: 0)
        header = Array(file.bytes[..<start])
        columns = TableText(header).header
        index(from: start)
    }

    /// All rows that begin with `id`, as they were written.
    func rows(of id: String) -> [UInt8] { (ranges[id] ?? []).flatMap { Array(file.bytes[$0]) } }

    /// All rows, with the bytes that they were written in.
    var allRows: [(cells: [String], bytes: [UInt8])] {
        var rows: [(cells: [String], bytes: [UInt8])] = []
        var start = header.count
        while start < file.bytes.count {
            let end = Self.endOfRow(file.bytes, from: start)
            let bytes = Array(file.bytes[start..<end])
            rows.append((TableText(bytes).header, bytes))
            start = end
        }
        return rows
    }

    private func index(from start: Int) {
        var (start, last) = (start, 0..<0)
        while start < file.bytes.count {
            let end = Self.endOfRow(file.bytes, from: start)
            let cell = start..<Self.endOfCell(file.bytes, start..<end)
            if !last.isEmpty, file.bytes[last].elementsEqual(file.bytes[cell]) {
                extend(to: end)
            } else {
                append(TableText(Array(file.bytes[cell])).header.first ?? "", start..<end)
            }
            (start, last) = (end, cell)
        }
    }

    private func append(_ id: String, _ range: Range<Int>) {
        if ranges[id] == nil { ids.append(id) }
        ranges[id, default: []].append(range)
        lastID = id
    }

    private func extend(to end: Int) {
        guard let last = ranges[lastID]?.popLast() else { return }
        ranges[lastID]?.append(last.lowerBound..<end)
    }

    /// Behind the line feed of the row; line feeds in quotation marks are part of a cell.
    private static func endOfRow(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var (position, isQuoted) = (start, false)
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == ASCII.lineFeed, !isQuoted { break }
        }
        return position
    }

    private static func endOfCell(_ bytes: UnsafeRawBufferPointer, _ row: Range<Int>) -> Int {
        var isQuoted = false
        for position in row {
            switch bytes[position] {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ","), ASCII.lineFeed, ASCII.carriageReturn: if !isQuoted { return position }
            default: break
            }
        }
        return row.upperBound
    }
}
