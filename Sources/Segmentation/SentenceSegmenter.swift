import CICU
public import Text

/// Sentence boundaries as ICU sets them (Unicode Standard Annex 29): candidates, for it knows no abbreviations.
public struct SentenceSegmenter: ~Copyable {
    private var iterator: BreakIterator

    /// - Parameter locale: BCP 47, such as "en".
    /// - Throws: ``ICUError`` where ICU's data lacks the rules.
    public init(locale: String) throws(ICUError) { iterator = try BreakIterator(ICU_SENTENCES, locale: locale) }

    /// Adds the offsets after which a sentence may start, in ascending order, to `boundaries`; the last one is the end
    /// of `range`. `bytes` are valid UTF-8.
    public mutating func boundaries(
        _ bytes: [UInt8], in range: ByteRange, into boundaries: inout [Int]
    ) throws(ICUError) {
        var failure: ICUError?
        bytes.withUnsafeBufferPointer { buffer in
            do throws(ICUError) {
                try iterator.forEachBoundary(in: UnsafeBufferPointer(rebasing: buffer[range.indices])) { end, _ in
                    boundaries.append(range.start + end)
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }
}
