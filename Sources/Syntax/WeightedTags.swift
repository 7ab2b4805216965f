import Text

/// Tags with weights, read from a cell such as "23:1250 7:40".
struct WeightedTags: Sequence, IteratorProtocol {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0

    init(_ cell: UnsafeBufferPointer<UInt8>) { bytes = cell }

    mutating func next() -> (tag: Int, weight: Int)? {
        guard offset < bytes.count else { return nil }
        let tag = number()
        return (tag, number())
    }

    /// Reads digits and the one byte behind them.
    private mutating func number() -> Int {
        var value = 0
        while offset < bytes.count, bytes[offset].isASCIIDigit {
            value = value * 10 + bytes[offset].digitValue
            offset += 1
        }
        offset += 1
        return value
    }
}
