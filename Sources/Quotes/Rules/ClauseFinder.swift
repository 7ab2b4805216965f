import Model

/// Finds where the clause before or after a cue starts and ends.
enum ClauseFinder {
    /// Longest clause in tokens; what is longer is no clause but a line without end.
    static let longest = 256

    /// From the sentence's start to the comma before `index`; nil where nothing is there.
    static func before(_ scanner: QuoteScanner, _ index: Int) -> Range<Int>? {
        var end = index
        while end > scanner.sentence.lowerBound, isEdge(scanner, end - 1) { end -= 1 }
        let start = scanner.sentence.lowerBound
        return end > start && end - start <= longest ? start..<end : nil
    }

    /// What goes on after "…, the ministry said, …" or "…, according to X, because …".
    static func continuation(_ scanner: QuoteScanner, after index: Int) -> Range<Int>? {
        guard scanner.isWord(index, .comma), scanner.span(at: index) == nil, index + 2 < scanner.sentence.upperBound
        else {
            return nil
        }
        let rest = index + 1..<end(scanner, from: index + 1)
        guard !rest.isEmpty, !isOwnCue(scanner, rest.lowerBound), !scanner.isWord(rest.lowerBound, .who),
            scanner.hasVerb(rest)
        else { return nil }
        return rest
    }

    /// Whether a new cue starts at `index`: "adding that …", "according to …".
    static func isOwnCue(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        if scanner.isWord(index, .according) { return true }
        return scanner.isWord(index, .verb) && scanner.code(index).traits.contains(.participle)
    }

    /// The end of the clause that starts at `start`: the sentence's end, or the comma before another cue.
    ///
    /// - Parameter crossesSemicolons: whether statements after a semicolon belong to it.
    static func end(_ scanner: QuoteScanner, from start: Int, crossesSemicolons: Bool = false) -> Int {
        let limit = min(scanner.sentence.upperBound, start + longest)
        let isFronted = startsInFrontedClause(scanner, start)
        var index = start
        while index < limit {
            if let span = scanner.span(at: index) {
                index = max(scanner.spans[span].end, index + 1)
                // `said it was "weak," but he added that …`
                if ContentFinder.hasOwnCue(scanner, span), endsClause(scanner, at: index - 1) { break }
                continue
            }
            if scanner.isWord(index, .comma), isFronted || endsClause(scanner, at: index) { break }
            if scanner.equals(index, ";") && !crossesSemicolons || startsClosingCue(scanner, at: index, from: start) {
                break
            }
            if scanner.equals(index, "and") || scanner.equals(index, "but"), startsSharedCue(scanner, index + 1) {
                break
            }
            index += 1
        }
        return trimmedEnd(scanner, start..<min(index, max(limit, start))).upperBound
    }

    /// The end of an infinitive that starts at `start`: a finite clause after a comma and "but" or "and" is another sentence.
    static func infinitiveEnd(_ scanner: QuoteScanner, from start: Int) -> Int {
        let end = end(scanner, from: start)
        let comma = (start..<max(start, end)).first { index in
            guard scanner.isWord(index, .comma), scanner.span(at: index) == nil,
                scanner.isWord(index + 1, .conjunction)
            else { return false }
            let subject = index + 2..<min(index + 8, max(index + 2, end))
            guard let verb = subject.first(where: { scanner.isVerb($0) }), verb > index + 2 else { return false }
            return !scanner.isWord(verb - 1, .to) && !scanner.isParticiple(verb)
        }
        return comma ?? end
    }

    /// "spoke of a coup and said that …": the subject goes on with another verb of speech and its clause.
    private static func startsSharedCue(_ scanner: QuoteScanner, _ first: Int) -> Bool {
        let index = scanner.isWord(first, .adverb) ? first + 1 : first
        guard scanner.isWord(index, .verb), scanner.isVerb(index), scanner.span(at: index) == nil,
            scanner.code(index).traits.isSuperset(of: [.that, .quotation]),
            scanner.code(index).traits.isDisjoint(with: [.base, .participle])
        else { return false }
        let next = scanner.isWord(index + 1, .comma) ? index + 2 : index + 1
        return scanner.equals(first - 1, "but") || scanner.isWord(next, .that) || scanner.isWord(next, .pronoun)
            || scanner.span(at: next) != nil
    }

    private static func isFinite(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        scanner.code(index).traits.contains(.quotation)
            && scanner.code(index).traits.isDisjoint(with: [.base, .participle])
    }

    /// "…, the source added": after a whole clause comes who said it, and nothing of what was said.
    private static func startsClosingCue(_ scanner: QuoteScanner, at comma: Int, from start: Int) -> Bool {
        guard scanner.isWord(comma, .comma), !scanner.isWord(comma + 1, .who), scanner.hasVerb(start..<comma) else {
            return false
        }
        let ahead = comma + 2..<max(comma + 2, min(comma + 9, scanner.sentence.upperBound))
        guard let verb = ahead.first(where: { scanner.isVerb($0) || scanner.span(at: $0) != nil }),
            scanner.isSpeechVerb(verb), scanner.span(at: verb) == nil,
            scanner.code(verb).traits.isSuperset(of: [.that, .quotation])
                || scanner.code(verb).traits.contains(.documentary),
            scanner.code(verb).traits.isDisjoint(with: [.base, .participle])
        else { return false }
        let next = verb + 1
        return !scanner.isInside(next) || scanner.isWord(next, .fullStop) || scanner.isWord(next, .time)
            || scanner.isInside(next + 1) && scanner.span(at: next + 1) != nil
                && (scanner.isWord(next, .comma) || scanner.isWord(next, .colon))
    }

    /// Whether `index` lies in the first clause of "While the town denied the charges, it paid": the comma ends it.
    private static func startsInFrontedClause(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        let start = scanner.sentence.lowerBound
        guard index > start, index - start <= 24, scanner.isWord(start, .conjunction), !scanner.equals(start, "and"),
            !scanner.equals(start, "but")
        else { return false }
        return (start..<index).allSatisfy { !scanner.isWord($0, .comma) && scanner.span(at: $0) == nil }
    }

    /// Whether a comma is followed by another cue, or by "but" and a subject with its own verb of speech.
    private static func endsClause(_ scanner: QuoteScanner, at comma: Int) -> Bool {
        if isOwnCue(scanner, comma + 1) { return true }
        // ", calls critics fools"
        if scanner.isSpeechVerb(comma + 1), isFinite(scanner, comma + 1) { return true }
        // ", which he said was old"
        if scanner.isWord(comma + 1, .who), scanner.isWord(comma + 2, .pronoun), scanner.isSpeechVerb(comma + 3) {
            return true
        }
        guard scanner.isWord(comma + 1, .conjunction) else { return false }
        for index in comma + 2..<max(comma + 2, min(comma + 10, scanner.sentence.upperBound)) {
            if scanner.span(at: index) != nil || scanner.isWord(index, .comma) { return false }
            if scanner.isWord(index, .verb), scanner.code(index).traits.contains(.quotation), scanner.isVerb(index) {
                return true
            }
            if scanner.tag(index) == .verb { return false }
        }
        return false
    }

    /// `range` without commas and full stops at its end.
    static func trimmedEnd(_ scanner: QuoteScanner, _ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, isEdge(scanner, end - 1) { end -= 1 }
        return range.lowerBound..<end
    }

    /// A comma, full stop, colon or dash outside quotation marks.
    static func isEdge(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        guard scanner.span(at: index) == nil else { return false }
        switch scanner.word(index) {
        case .comma, .fullStop, .colon, .dash: return true
        default: return false
        }
    }
}
