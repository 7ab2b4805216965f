import Text

/// Writes rows of comma-separated values by RFC 4180: UTF-8, line feeds, quotation marks where they are needed.
struct CSVRow {
    private(set) var bytes: [UInt8] = []
    private var isFirst = true

    /// Ends the row; the next cell begins another.
    mutating func end() {
        bytes.append(ASCII.lineFeed)
        isFirst = true
    }

    /// A cell of a typed column (identifier, number, code): numbers as they are, all else guarded as free text is, for ids,
    /// paths and addresses come from outside.
    mutating func cell(_ value: String?) {
        var value = value ?? ""
        value.withUTF8 { Self.isNumber($0) ? number($0) : text($0) }
    }

    mutating func cell(_ value: Int) { cell(String(value)) }

    /// A cell of free text. A text that a spreadsheet would run as a formula gets a leading apostrophe.
    mutating func text(_ value: ArraySlice<UInt8>) { value.withUnsafeBufferPointer { text($0) } }

    mutating func text(_ value: String?) {
        var value = value ?? ""
        value.withUTF8 { text($0) }
    }

    private mutating func text(_ value: UnsafeBufferPointer<UInt8>) {
        divide()
        if Self.startsFormula(value) {
            append([UInt8(ascii: "'")] + value)
        } else {
            append(value)
        }
    }

    private mutating func number(_ value: UnsafeBufferPointer<UInt8>) {
        divide()
        bytes.append(contentsOf: value)
    }

    /// What spreadsheets take for the start of a formula (OWASP, CSV injection), full-width forms too.
    private static let fullWidthStarts = ["＝", "＋", "－", "＠"].map { Array($0.utf8) }

    private static func startsFormula(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = value.first else { return false }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
            UInt8(ascii: "\r"), UInt8(ascii: "\n"):
            return true
        case 0x80...: return fullWidthStarts.contains { value.starts(with: $0) }
        default: return false
        }
    }

    /// `-?\d+(\.\d+)?`
    private static func isNumber(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        let digits = value.drop { $0 == UInt8(ascii: "-") }
        return value.count - digits.count <= 1 && digits.first?.isASCIIDigit == true
            && digits.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
    }

    /// Puts the comma before a cell, unless it is the first of its row.
    mutating func divide() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    private mutating func append(_ value: some Collection<UInt8>) {
        guard value.contains(where: Self.needsQuotes) else { return bytes.append(contentsOf: value) }
        bytes.append(UInt8(ascii: "\""))
        for byte in value {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
        default: false
        }
    }
}
