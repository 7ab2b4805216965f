import Lexicons
import Model
import Text

/// Tells from the verbs of a sentence whether an expression of time in it lies ahead of publication or behind it.
///
/// The nearest verb before the expression in its clause decides, else the nearest after it there, else those of the other
/// clauses. The walk is bounded, so that a line without end stays cheap.
struct TenseFinder {
    let scanner: DateScanner
    private var words: PackedWords { scanner.words }
    private var syntax: Syntax { scanner.syntax }
    private var sentence: Range<Int> { scanner.sentence }
    /// How many tokens away from the expression a verb still tells its tense.
    private static let reach = 48

    func direction(at index: Int) -> TimeResolver.Direction {
        if isLedBackward(index) || isDateline(index) { return .past }
        if isDelivery(index) || isAhead(index) { return .future }
        let direction = clauseDirection(at: index)
        if direction != .past, isLedForward(index) { return .future }
        // "Sunday's crash is the deadliest": what a day is known for has happened.
        return direction == .present && scanner.equals(index + 1, "'s") ? .past : direction
    }

    private func clauseDirection(at index: Int) -> TimeResolver.Direction {
        let first = max(sentence.lowerBound, index - Self.reach)
        let last = min(sentence.upperBound, index + Self.reach)
        let start = (first..<max(first, index)).last { isBoundary($0) } ?? first - 1
        if let (direction, verb) = lastVerb(in: start + 1..<index) {
            let isOther = isReporting(verb) && (direction == .present || opensClause(verb + 1, before: index))
            guard isOther else { return direction }
            return firstVerb(in: index..<end(ofClauseAt: index, last)) ?? (direction == .present ? .past : direction)
        }
        let end = end(ofClauseAt: index, last)
        if let direction = firstVerb(in: index..<end) { return direction }
        return lastVerb(in: first..<max(first, start))?.direction ?? firstVerb(in: end..<last) ?? .unknown
    }

    private func lastVerb(in range: Range<Int>) -> (direction: TimeResolver.Direction, verb: Int)? {
        for token in range.reversed() {
            if let direction = direction(ofVerb: token) { return (direction, token) }
        }
        return nil
    }

    private func firstVerb(in range: Range<Int>) -> TimeResolver.Direction? {
        var reported: TimeResolver.Direction?
        for token in range {
            guard let direction = direction(ofVerb: token) else { continue }
            guard direction == .present, isReporting(token) else { return direction }
            reported = .past
        }
        return reported
    }

    private func tag(_ index: Int) -> PartOfSpeech? { scanner.tag(index) }

    /// Where a clause may start: "that", "after he …", a comma.
    private func isBoundary(_ index: Int) -> Bool {
        switch tag(index) {
        case .subordinatingConjunction: true
        case .punctuation: !Self.isInClause(words[index])
        case .pronoun: ClauseWords.relative[words[index]] ?? false
        default: false
        }
    }

    /// A hyphen, a full stop of an abbreviation, marks around a word: "called it “a mess” in a Thursday letter".
    private static func isInClause(_ mark: ArraySlice<UInt8>) -> Bool { inner[mark] ?? false }

    private static let inner = WordTable<Bool>(["-", ".", "\"", "“", "”", "‘", "’"].map { ($0, true) })

    private func end(ofClauseAt index: Int, _ last: Int) -> Int {
        (index + 1..<max(index + 1, last)).first {
            isBoundary($0) && tag($0) != .pronoun
        } ?? last
    }

    /// "said the vote on Friday will": a noun phrase right behind the verb starts what was said.
    private func opensClause(_ token: Int, before index: Int) -> Bool {
        // "told reporters Friday" has whom it was told.
        guard token < index - 1, syntax.lemmas.indices.contains(token - 1), !Self.isTelling(syntax.lemmas[token - 1])
        else {
            return false
        }
        switch tag(token) {
        case .determiner, .noun, .pronoun, .properNoun, .adjective, .numeral: return true
        default: return false
        }
    }

    private static func isTelling(_ lemma: ArraySlice<UInt8>) -> Bool { lemma.elementsEqual("tell".utf8) }

    private func isReporting(_ index: Int) -> Bool {
        index < syntax.lemmas.count && ClauseWords.reporting[syntax.lemmas[index]] ?? false
    }

    /// "since Monday", "since early May": whatever the verb, the time lies behind.
    private func isLedBackward(_ index: Int) -> Bool {
        scanner.equals(index - 1, "since") || scanner.equals(index - 2, "since")
    }

    /// "PARIS, April 8 — The games …": the day of the report, at the start of its text.
    private func isDateline(_ index: Int) -> Bool {
        let start = sentence.lowerBound
        guard index > start, index - start <= Self.longestDateline, scanner.tokens[start].letterCase == .upper else {
            return false
        }
        return (index..<min(index + 4, sentence.upperBound)).contains {
            words.equals($0, "—") || words.equals($0, "–") || words.equals($0, "-") && scanner.tokens[$0].followsSpace
        }
    }

    /// Most tokens of a place before the date of a report: "SAN JOSE DE LA MONTAÑA, Costa Rica,".
    private static let longestDateline = 9

    /// "ahead of Sunday's vote", "in anticipation of Sunday's vote".
    private func isAhead(_ index: Int) -> Bool {
        scanner.equals(index - 1, "of")
            && (scanner.equals(index - 2, "ahead") || scanner.equals(index - 2, "anticipation"))
    }

    /// "until Friday".
    private func isLedForward(_ index: Int) -> Bool {
        scanner.equals(index - 1, "until") || scanner.equals(index - 1, "before") || scanner.equals(index - 1, "by")
    }

    /// "oil for March delivery", "delivery in March": what commodities are traded for lies ahead.
    private func isDelivery(_ index: Int) -> Bool {
        scanner.equals(index + 1, "delivery") || scanner.equals(index - 2, "delivery")
    }
}

extension TenseFinder {
    private func direction(ofVerb index: Int) -> TimeResolver.Direction? {
        // Of "announced" the words before it tell more: "will be announced Saturday".
        if let cue = TenseWords.table[words[index]], !isName(index), cue != .past || tag(index) != .verb {
            // "to" is a cue only as the infinitive's particle: "plans to meet", not "went to Kyiv".
            if cue == .infinitive { return nil }
            return cue == .present && isPlanned(index + 1) ? .future : cue.direction
        }
        guard tag(index) == .verb else { return nil }
        return tense(ofVerb: index)
    }

    /// "is expected", "are due".
    private func isPlanned(_ index: Int) -> Bool {
        scanner.isInside(index)
            && (TenseWords.table[words[index]] == .future || ClauseWords.pending[words[index]] ?? false)
    }

    /// "May" inside a sentence is the month.
    private func isName(_ index: Int) -> Bool {
        index > sentence.lowerBound && scanner.tokens[index].letterCase == .capitalized
    }

    private func tense(ofVerb index: Int) -> TimeResolver.Direction? {
        let word = words[index]
        if word.suffix(3).elementsEqual("ing".utf8) {
            // "after pounding the coast Sunday"
            return scanner.equals(index - 1, "after") ? .past : nil
        }
        if let (cue, token) = cue(before: index) {
            guard cue == .infinitive else { return cue.direction }
            // "were told to expect"
            if ClauseWords.planning[syntax.lemmas[index]] ?? false { return .future }
            return direction(ofInfinitive: token)
        }
        if TenseWords.unchanging[word] ?? false { return .past }
        let lemma = syntax.lemmas[index]
        guard word == lemma || word.last == UInt8(ascii: "s") && word.dropLast() == lemma else { return .past }
        return TenseWords.scheduled[lemma] ?? false ? .future : .present
    }

    /// "will", "to", "had": the last such word up to three words before the verb.
    private func cue(before index: Int) -> (TenseWords.Cue, Int)? {
        for token in stride(from: index - 1, through: max(sentence.lowerBound, index - 3), by: -1) {
            if let cue = TenseWords.table[words[token]], !isName(token) { return (cue, token) }
            switch tag(token) {
            case .verb, .noun, .properNoun, .punctuation: return nil
            default: break
            }
        }
        return nil
    }

    /// "plans to meet" lies ahead, "failed to win" behind; nil where the word that governs the infinitive does not tell.
    private func direction(ofInfinitive particle: Int) -> TimeResolver.Direction? {
        for token in stride(from: particle - 1, through: max(sentence.lowerBound, particle - 4), by: -1) {
            if isBoundary(token) { return nil }
            if ClauseWords.pending[words[token]] ?? false { return .future }
            if token < syntax.lemmas.count, ClauseWords.planning[syntax.lemmas[token]] ?? false { return .future }
            switch TenseWords.table[words[token]] {
            case .infinitive?: return direction(ofInfinitive: token)
            case .past? where token == particle - 1 && tag(token) == .auxiliary: return .future
            case let cue?: return cue == .present ? .future : cue.direction
            case nil where tag(token) == .verb:
                guard let direction = tense(ofVerb: token) else { return nil }
                return direction == .present ? .future : direction
            case nil: break
            }
        }
        return nil
    }
}
