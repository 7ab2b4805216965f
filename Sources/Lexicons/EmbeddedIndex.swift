import Glibc
import Text

/// An embedded table whose rows are found by all their cells but the last, and parsed only when asked for. A row of one cell
/// is found by that cell, and has an empty last one.
///
/// Building it passes once over the bytes, so it is the choice for tables of many thousand rows; ``WordTable`` is the one
/// for values that are ready to use.
public struct EmbeddedIndex: @unchecked Sendable {
    // The bytes are constant data of the binary, so sharing them is safe.
    private let bytes: UnsafeBufferPointer<UInt8>
    private var rows: [Row] = []
    private var slots: [Slot]

    private struct Slot {
        /// Index of a row plus one; 0 where the slot is free.
        var number: UInt32 = 0
        /// The upper half of the fingerprint of the row's key.
        var tag: UInt32 = 0
    }

    /// Offsets of a row: its start, the tab before its last cell, its end.
    private struct Row {
        var start: UInt32
        var tab: UInt32
        var end: UInt32
    }

    /// - Parameters:
    ///   - start: the first byte; it must stay valid for ever.
    ///   - count: length in bytes.
    public init(start: UnsafePointer<UInt8>, count: Int) {
        bytes = UnsafeBufferPointer(start: start, count: count)
        slots = []
        readRows()
        var size = 64
        while size < rows.count * 2 { size *= 2 }
        slots = [Slot](repeating: Slot(), count: size)
        for index in rows.indices { insert(index) }
    }

    public var count: Int { rows.count }

    /// The bytes of the last cell of the row whose other cells, with the tabs between them, are `key`; nil where there is
    /// none.
    public subscript(key: ArraySlice<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        key.withUnsafeBufferPointer { key in
            let fingerprint = fingerprint(key)
            let tag = UInt32(truncatingIfNeeded: fingerprint >> 32)
            var place = Int(truncatingIfNeeded: fingerprint) & (slots.count - 1)
            while slots[place].number != 0 {
                if slots[place].tag == tag {
                    let row = rows[Int(slots[place].number) - 1]
                    if isKey(row, key) { return bytes(from: min(row.tab + 1, row.end), to: row.end) }
                }
                place = (place + 1) & (slots.count - 1)
            }
            return nil
        }
    }

    /// The last cell of each row, top to bottom, with the cells before it.
    public func forEachRow(
        _ body: (_ key: UnsafeBufferPointer<UInt8>, _ last: UnsafeBufferPointer<UInt8>) -> Void
    ) {
        for row in rows {
            body(bytes(from: row.start, to: row.tab), bytes(from: min(row.tab + 1, row.end), to: row.end))
        }
    }

    private mutating func readRows() {
        var start = 0
        var tab = 0
        for (offset, byte) in bytes.enumerated() {
            if byte == ASCII.tab { tab = offset }
            guard byte == ASCII.lineFeed else { continue }
            if tab < start { tab = offset }
            if tab > start, bytes[start] != UInt8(ascii: "#") || tab == start + 1 {
                rows.append(Row(start: UInt32(start), tab: UInt32(tab), end: UInt32(offset)))
            }
            start = offset + 1
        }
    }

    private mutating func insert(_ index: Int) {
        let row = rows[index]
        let fingerprint = fingerprint(bytes(from: row.start, to: row.tab))
        var place = Int(truncatingIfNeeded: fingerprint) & (slots.count - 1)
        while slots[place].number != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = Slot(number: UInt32(index + 1), tag: UInt32(truncatingIfNeeded: fingerprint >> 32))
    }

    private func isKey(_ row: Row, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
        guard Int(row.tab - row.start) == key.count else { return false }
        return key.isEmpty || memcmp(bytes.baseAddress! + Int(row.start), key.baseAddress!, key.count) == 0
    }

    private func bytes(from start: UInt32, to end: UInt32) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[Int(start)..<Int(end)])
    }
}
