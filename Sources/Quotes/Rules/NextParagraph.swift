import Model

/// "The mayor added:" at the end of a paragraph: the next one is what was said.
enum NextParagraph {
    static func content(_ scanner: QuoteScanner, after colon: Int) -> [Range<Int>]? {
        let next = scanner.paragraph + 1
        guard scanner.paragraphs.indices.contains(next), scanner.paragraphs[scanner.paragraph].upperBound == colon + 1
        else { return nil }
        let words = scanner.paragraphs[next]
        if let span = scanner.span(at: words.lowerBound), scanner.spans[span].open == words.lowerBound {
            return ContentFinder.chain(scanner, from: span)
        }
        return words.count <= ClauseFinder.longest && !words.isEmpty ? [words] : nil
    }
}
