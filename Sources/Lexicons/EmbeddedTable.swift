/// A table of tab-separated rows that lives in the binary; `#` starts a comment line, empty lines are skipped.
public struct EmbeddedTable: @unchecked Sendable {
    // The bytes are constant data of the binary, so sharing them is safe.
    private let bytes: UnsafeBufferPointer<UInt8>

    /// - Parameters:
    ///   - start: the first byte; it must stay valid for ever.
    ///   - count: length in bytes.
    public init(start: UnsafePointer<UInt8>, count: Int) { bytes = UnsafeBufferPointer(start: start, count: count) }

    /// Calls `body` with the cells of each row, top to bottom.
    public func forEachRow(_ body: (_ cells: [Substring]) -> Void) {
        // Bytes, not characters: finding where those end would cost more than all else.
        for line in String(decoding: bytes, as: UTF8.self).utf8.split(separator: UInt8(ascii: "\n"))
        where line.first != UInt8(ascii: "#") {
            body(line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map(Substring.init))
        }
    }
}
