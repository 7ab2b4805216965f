import Model
import Text

/// "PRAGUE, May 3 (Acme Wire) - ": where and when an article was written, in front of its first sentence.
enum Dateline {
    /// Longest dateline in tokens.
    private static let longest = 24

    /// Where the sentence's own words start: after the dash of a dateline that starts the paragraph.
    static func end(_ scanner: QuoteScanner, _ sentence: Range<Int>, paragraph: Range<Int>) -> Int {
        let start = sentence.lowerBound
        guard start == paragraph.lowerBound, let first = scanner.document.tokens[sentence].first,
            first.letterCase == .upper, first.bytes.count > 2
        else { return start }
        let dash = sentence.prefix(longest).first { scanner.codes[$0].word == .dash && isFree(scanner, $0, sentence) }
        guard let dash, !(start..<dash).contains(where: { scanner.isVerb($0) }) else { return start }
        return dash + 1
    }

    private static func isFree(_ scanner: QuoteScanner, _ index: Int, _ sentence: Range<Int>) -> Bool {
        let tokens = scanner.document.tokens
        return index + 1 < sentence.upperBound && tokens[index].followsSpace && tokens[index + 1].followsSpace
    }
}
