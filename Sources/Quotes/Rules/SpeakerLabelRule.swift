import Model

/// "Ana Reyes: “…”", "REYES: We will not pay.": a transcript's or headline's way to name who speaks.
enum SpeakerLabelRule: AttributionRule {
    static let name = "speaker-label"

    /// Longest label in tokens, with title and party.
    private static let longest = 8

    static func match(_ scanner: QuoteScanner, cue: Int) -> Attribution? {
        let start = firstWord(scanner, scanner.sentence.lowerBound)
        guard cue > start, cue - start <= longest, cue + 1 < scanner.sentence.upperBound else { return nil }
        if label(scanner, scanner.paragraph)?.upperBound == cue, isInDialog(scanner, scanner.paragraph) {
            return turn(scanner, label: start..<cue)
        }
        guard scanner.span(at: cue) == nil, let source = SourceFinder(scanner: scanner).phrase(endingAt: cue - 1),
            let mention = source.mention, source.tokens.lowerBound == start
        else { return nil }
        if let span = scanner.spanOpening(at: cue + 1) {
            let content = ContentFinder.chain(scanner, from: span)
            return Attribution(cue: cue..<cue + 1, source: source, content: content, rule: name)
        }
        // "NEW DELHI: The protest goes on", "Harbor Wolves: 7-3, averaging 92 points": a dateline, a table's row.
        let rest = cue + 1..<ClauseFinder.end(scanner, from: cue + 1)
        guard scanner.hasVerb(rest), scanner.document.tokens[cue + 1].kind != .number,
            !isUpper(scanner, start..<cue) || cue == start + 1,
            scanner.document.entities.mentions[mention].type == .person || isHeadline(scanner)
        else { return nil }
        return Attribution(cue: cue..<cue + 1, source: source, content: [rest], rule: name)
    }

    /// Whether the paragraph is a line without a full stop: "Ministry: Dam will hold".
    private static func isHeadline(_ scanner: QuoteScanner) -> Bool {
        let words = scanner.paragraphs[scanner.paragraph]
        return words.isEmpty || scanner.codes[words.upperBound - 1].word != .fullStop
    }

    private static func isUpper(_ scanner: QuoteScanner, _ words: Range<Int>) -> Bool {
        words.allSatisfy { index in
            let token = scanner.document.tokens[index]
            return token.kind == .punctuation || token.letterCase == .upper
        }
    }

    /// A turn of a dialog is the rest of its paragraph.
    private static func turn(_ scanner: QuoteScanner, label: Range<Int>) -> Attribution? {
        let paragraph = scanner.paragraphs[scanner.paragraph]
        var end = paragraph.upperBound
        if let span = scanner.span(at: label.lowerBound), scanner.spans[span].end == end {
            end = scanner.spans[span].inner.upperBound
        }
        let words = label.upperBound + 1..<max(label.upperBound + 1, end)
        guard !words.isEmpty else { return nil }
        let mention = scanner.mention(at: label.upperBound - 1)
        let source = SourcePhrase(tokens: label, speaker: label, mention: mention)
        return Attribution(cue: label.upperBound..<label.upperBound + 1, source: source, content: [words], rule: name)
    }

    /// Whether a neighbor of the paragraph starts with a label in capitals as well.
    private static func isInDialog(_ scanner: QuoteScanner, _ paragraph: Int) -> Bool {
        [1, -1, 2, -2].contains { label(scanner, paragraph + $0) != nil }
    }

    /// The words in capitals before the colon that starts a paragraph, behind an opening mark or none.
    private static func label(_ scanner: QuoteScanner, _ paragraph: Int) -> Range<Int>? {
        guard scanner.paragraphs.indices.contains(paragraph) else { return nil }
        let words = scanner.paragraphs[paragraph]
        let start = firstWord(scanner, words.lowerBound)
        guard
            let colon = (start..<max(start, words.upperBound)).prefix(longest).first(where: {
                scanner.codes[$0].word == .colon
            }), colon > start
        else { return nil }
        return isUpper(scanner, start..<colon) ? start..<colon : nil
    }

    private static func firstWord(_ scanner: QuoteScanner, _ index: Int) -> Int {
        let isMark = scanner.span(at: index).map { scanner.spans[$0].open == index } ?? scanner.isStrayMark(index)
        return isMark ? index + 1 : index
    }
}
