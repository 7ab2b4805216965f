import Model

/// Reports inside what is reported: "The mayor said the agency had said that …".
///
/// They are kept where the inner one has a clause of its own or a name for its speaker; "the mayor said her office had
/// warned of leaks" says nothing more than its outer quote.
enum NestedQuotes {
    /// - Parameter count: how many tokens the document has. Linear.
    static func filtered(_ quotes: [FoundQuote], inside ranges: [Range<Int>], count: Int) -> [FoundQuote] {
        var steps = [Int](repeating: 0, count: count + 1)
        for range in ranges {
            steps[min(range.lowerBound, count)] += 1
            steps[min(range.upperBound, count)] -= 1
        }
        var depth = 0
        let depths = steps.map { step in
            depth += step
            return depth
        }
        return quotes.filter { quote in quote.mayBeNested || quote.cue.map { depths[$0] == 0 } ?? true }
    }

    static func mayBeNested(_ scanner: QuoteScanner, _ match: Attribution) -> Bool {
        guard let source = match.source, match.rule != SpeechNounRule.name else { return false }
        // "Duarte said she believes …": nobody thinks here but the one who speaks.
        if scanner.isWord(source.tokens.lowerBound, .pronoun),
            !scanner.code(match.cue.lowerBound).traits.contains(.quotation)
        {
            return false
        }
        guard source.mention == nil, let first = match.content.first?.lowerBound else { return true }
        if first > match.cue.lowerBound, scanner.isWord(first - 1, .that) { return scanner.equals(first - 1, "that") }
        return match.content.contains { scanner.hasVerb($0) } && !scanner.isWord(first, .to)
            && scanner.code(match.cue.lowerBound).traits.contains(.clause)
    }
}
