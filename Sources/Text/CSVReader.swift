/// Reads rows of comma-separated values by RFC 4180 and as spreadsheets save them: cells in quotation marks may hold
/// commas, quotation marks and line ends; a row ends with LF, CR LF or CR. Linear in the length of the text.
public struct CSVReader: Sendable {
    public struct Row: Hashable, Sendable {
        /// Where it begins; counts from 1.
        public var line: Int
        public var cells: [String]
    }

    /// Whether the text ended inside quotation marks.
    public private(set) var isCutShort = false

    private var rest: ArraySlice<UInt8>
    private var line = 1
    private let separator: UInt8

    /// - Parameters:
    ///   - bytes: UTF-8; a byte-order mark is skipped.
    ///   - separator: what stands between two cells.
    public init(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) {
        rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        self.separator = separator
    }

    /// The next row; nil behind the last.
    public mutating func next() -> Row? {
        guard !rest.isEmpty else { return nil }
        var row = Row(line: line, cells: [])
        var isLast = false
        while !isLast { row.cells.append(nextCell(&isLast)) }
        return row
    }

    /// - Parameter isLast: whether the row ends behind the cell.
    private mutating func nextCell(_ isLast: inout Bool) -> String {
        var cell: [UInt8] = []
        if rest.first == Self.quote { appendQuoted(to: &cell) }
        while let byte = rest.popFirst() {
            if byte == separator { return String(decoding: cell, as: UTF8.self) }
            if byte == ASCII.lineFeed || byte == ASCII.carriageReturn {
                if byte == ASCII.carriageReturn, rest.first == ASCII.lineFeed { rest.removeFirst() }
                line += 1
                break
            }
            cell.append(byte)
        }
        isLast = true
        return String(decoding: cell, as: UTF8.self)
    }

    /// What stands between quotation marks; two of them in a row stand for one.
    private mutating func appendQuoted(to cell: inout [UInt8]) {
        rest.removeFirst()
        while let byte = rest.popFirst() {
            if byte == Self.quote {
                guard rest.first == Self.quote else { return }
                rest.removeFirst()
            }
            if byte == ASCII.lineFeed { line += 1 }
            cell.append(byte)
        }
        isCutShort = true
    }

    private static let quote = UInt8(ascii: "\"")
}
