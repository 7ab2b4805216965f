/// Turns byte offsets of a text into code-point offsets, which is what the record and the tables hold.
///
/// Building reads the text once; a look-up reads at most 63 bytes.
public struct CodePointOffsets: Sendable {
    private static let blockSize = 64

    private let bytes: [UInt8]
    /// Code points before each block of 64 bytes.
    private let before: [UInt32]

    public init(_ text: TextBuffer) {
        bytes = text.bytes
        var before: [UInt32] = []
        before.reserveCapacity(bytes.count / Self.blockSize + 1)
        var total: UInt32 = 0
        for (index, byte) in bytes.enumerated() {
            if index % Self.blockSize == 0 { before.append(total) }
            if !byte.isUTF8Continuation { total += 1 }
        }
        if bytes.count % Self.blockSize == 0 { before.append(total) }
        self.before = before
    }

    /// The byte at which the code point `number`, counted from 0, starts; nil where the text ends before.
    public func byte(atCodePoint number: Int) -> Int? {
        guard number >= 0, let block = before.lastIndex(where: { $0 <= number }) else { return nil }
        var left = number - Int(before[block])
        for index in block * Self.blockSize..<bytes.count where !bytes[index].isUTF8Continuation {
            if left == 0 { return index }
            left -= 1
        }
        return nil
    }

    /// The number of code points before byte `offset`, which lies between 0 and the text's length.
    public func codePoint(atByte offset: Int) -> Int {
        let block = offset / Self.blockSize
        var total = Int(before[block])
        for index in block * Self.blockSize..<offset where !bytes[index].isUTF8Continuation { total += 1 }
        return total
    }
}
