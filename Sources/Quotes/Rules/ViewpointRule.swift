import Model

/// "In the words of Ana Duarte, …", "by the bank's own account": the sentence is what somebody holds.
enum ViewpointRule: AttributionRule {
    static let name = "viewpoint"

    static func match(_ scanner: QuoteScanner, cue index: Int) -> Attribution? {
        guard scanner.codes[index].nominal.contains(.viewpoint), let found = source(scanner, index) else { return nil }
        let content = AccordingToRule.content(scanner, cue: found.cue.lowerBound, after: found.end)
        return content.isEmpty
            ? nil : Attribution(cue: found.cue, source: found.source, content: content, rule: name)
    }

    private static func source(
        _ scanner: QuoteScanner, _ index: Int
    ) -> (cue: Range<Int>, source: SourcePhrase, end: Int)? {
        let finder = SourceFinder(scanner: scanner)
        if scanner.equals(index - 2, "in"), scanner.equals(index - 1, "the"), scanner.equals(index + 1, "of") {
            guard let source = finder.phraseWithApposition(startingAt: index + 2) else { return nil }
            return (index - 2..<index + 2, source, source.tokens.upperBound)
        }
        let mark = scanner.equals(index - 1, "own") ? index - 2 : index - 1
        guard let source = finder.possessor(endingAt: mark) else { return nil }
        let opening = source.tokens.lowerBound - 1
        guard scanner.equals(opening, "by") || scanner.equals(opening, "in") else { return nil }
        return (opening..<index + 1, source, index + 1)
    }
}
