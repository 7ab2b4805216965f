import Text

/// The way of most words: ASCII letters alone between spaces, or with a comma behind them, need no rule but that of
/// contractions.
enum PlainWord {
    /// In bytes; what is longer takes the way of chunks, which are bounded.
    private static let longest = 64

    /// Where the letters that start at `start` end, if white space, a comma with a space or the limit is behind them;
    /// else nil.
    static func end(_ bytes: [UInt8], from start: Int, limit: Int) -> Int? {
        var end = start
        while end < limit, bytes[end].isASCIILetter {
            end += 1
            guard end - start <= longest else { return nil }
        }
        guard end > start else { return nil }
        if isSpace(bytes, end, limit) { return end }
        return bytes[end] == UInt8(ascii: ",") && isSpace(bytes, end + 1, limit) ? end : nil
    }

    private static func isSpace(_ bytes: [UInt8], _ offset: Int, _ limit: Int) -> Bool {
        offset >= limit || bytes[offset].isASCIIWhitespace
    }
}
