import CICU
public import Text

/// Word boundaries as ICU sets them.
///
/// Text of letters, digits and marks that English news is written in takes a way of its own, many times as fast; tests
/// hold it against ICU.
public struct WordSegmenter: ~Copyable {
    private var iterator: BreakIterator

    /// - Parameter locale: BCP 47, such as "en".
    /// - Throws: ``ICUError`` where ICU's data lacks the rules.
    public init(locale: String) throws(ICUError) { iterator = try BreakIterator(ICU_WORDS, locale: locale) }

    /// Adds the segments of `range` of `bytes`, which are valid UTF-8, to `segments`; linear.
    public mutating func segment(
        _ bytes: [UInt8], in range: ByteRange, into segments: inout [WordSegment]
    ) throws(ICUError) {
        let before = segments.count
        if SimpleWordBreaks.segment(bytes, in: range.indices, into: &segments) { return }
        segments.removeSubrange(before...)
        try segmentWithICU(bytes, in: range, into: &segments)
    }

    /// The same by ICU alone.
    mutating func segmentWithICU(
        _ bytes: [UInt8], in range: ByteRange, into segments: inout [WordSegment]
    ) throws(ICUError) {
        var start = range.start
        var failure: ICUError?
        bytes.withUnsafeBufferPointer { buffer in
            do throws(ICUError) {
                try iterator.forEachBoundary(in: UnsafeBufferPointer(rebasing: buffer[range.indices])) { end, status in
                    let shape = Self.shape(status: status, first: buffer.scalar(at: start).scalar)
                    segments.append(WordSegment(start: start, end: range.start + end, shape: shape))
                    start = range.start + end
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }

    private static func shape(status: Int32, first: Unicode.Scalar) -> WordSegment.Shape {
        if first == "_" { return .word }
        if first.properties.numericType == .decimal { return .number }
        // Below 100 (UBRK_WORD_NONE_LIMIT) are spaces and marks.
        return status < 100 ? .mark : .word
    }
}
