/// A table as it was written: CSV by RFC 4180.
struct TableText {
    var header: [String]
    var rows: [[String]]

    /// Cells may hold quoted commas, quotation marks and line feeds; a byte-order mark is skipped.
    init(_ bytes: [UInt8]) {
        var parser = Parser(bytes: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...])
        header = parser.nextRow() ?? []
        rows = []
        while let row = parser.nextRow() { rows.append(row) }
    }

    private struct Parser {
        var bytes: ArraySlice<UInt8>

        mutating func nextRow() -> [String]? {
            guard !bytes.isEmpty else { return nil }
            var cells: [String] = []
            while true {
                let (cell, isLast) = nextCell()
                cells.append(cell)
                if isLast { return cells }
            }
        }

        private mutating func nextCell() -> (cell: String, isLast: Bool) {
            var cell: [UInt8] = []
            var isQuoted = false
            while let byte = bytes.popFirst() {
                switch byte {
                case UInt8(ascii: "\"") where isQuoted && bytes.first == UInt8(ascii: "\""):
                    cell.append(byte)
                    bytes.removeFirst()
                case UInt8(ascii: "\""): isQuoted.toggle()
                case UInt8(ascii: ",") where !isQuoted: return (String(decoding: cell, as: UTF8.self), false)
                case UInt8(ascii: "\n") where !isQuoted: return (String(decoding: cell, as: UTF8.self), true)
                default: cell.append(byte)
                }
            }
            return (String(decoding: cell, as: UTF8.self), true)
        }
    }
}
