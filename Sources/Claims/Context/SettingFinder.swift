import Lexicons
import Model
import Text

/// Finds when and where a figure holds.
struct SettingFinder {
    let clauses: Clauses
    private var text: ClaimText { clauses.text }
    private var sentence: TokenRange { clauses.sentence }

    /// The value of the date nearest to the figure in its clause; "as of" wins.
    ///
    /// What is so now is not so as of a day to come: such a day is taken only where `isAhead` says that the figure is
    /// planned, forecast or possible.
    ///
    /// - Parameter claim: what is known of the figure's modality and of the quote that it is in.
    func asOf(_ figure: Figure, _ claim: Claim) -> String? {
        date(of: figure, claim).map { Self.withoutPartOfDay($0.reading.timex) }
    }

    /// The date that ``asOf(_:_:)`` takes; one outside the quote that holds the figure is that of saying so.
    func date(of figure: Figure, _ claim: Claim) -> DateExpression? {
        let isAhead = claim.modality != .actual && claim.modality != .estimated
        let quote = claim.attribution.map { text.document.quotes[$0.quote].content }
        var best: (distance: Int, date: DateExpression)?
        let clause = clause(around: figure)
        for date in DatesInSentence(text.document.dates, sentence) where isPoint(date) && !isOther(date, figure) {
            // Of two dates at the same distance the one behind the figure is its own: "15% in April from 16% in March".
            guard quote?.contains(where: { $0.contains(date.bytes) }) ?? true,
                let distance = distance(from: figure, to: date, inside: clause), isOfClause(date, figure),
                best.map({
                    distance < $0.distance || distance == $0.distance && date.tokens.start >= figure.tokens.upperBound
                })
                    ?? true
            else { continue }
            best = (distance, date)
        }
        guard let date = best?.date, !isBound(date), isAhead || !isFuture(date) else { return nil }
        return date
    }

    /// "2025-04-15TNI" is the day; a clock time stays.
    private static func withoutPartOfDay(_ timex: String) -> String {
        guard let mark = timex.utf8.lastIndex(of: UInt8(ascii: "T")), mark > timex.startIndex,
            case let next = timex.utf8.index(after: mark), next < timex.endIndex, !timex.utf8[next].isASCIIDigit
        else { return timex }
        return String(timex[..<mark])
    }

    private func isPoint(_ date: DateExpression) -> Bool {
        guard date.type == .date || date.type == .time, let first = date.reading.timex.utf8.first else { return false }
        // "the flood of 2023" is another thing's year, and a century tells no figure's time.
        if isOfNoun(date) || Self.isLong(date.reading.timex) { return false }
        // "PRESENT_REF" and its kin name no time.
        return first.isASCIIDigit || first == UInt8(ascii: "X") || date.reading.timex.hasPrefix("FY")
    }

    /// A decade or a century: "199X", "16XX".
    private static func isLong(_ timex: String) -> Bool {
        timex.utf8.count <= 4 && timex.utf8.last == UInt8(ascii: "X")
    }

    /// "the flood of 2023", but "as of 2023", "the end of 2023".
    private func isOfNoun(_ date: DateExpression) -> Bool {
        let link = date.tokens.start - 1
        return link > sentence.start && text.equals(link, "of") && text.tag(link - 1) == .noun
            && !text.isInTime(link - 1)
    }

    /// Whether the date lies after the day of publication.
    private func isFuture(_ date: DateExpression) -> Bool {
        guard let from = date.reading.from, let published = text.document.bestMetadata.publishedAt?.value else {
            return false
        }
        return from.prefix(10) > published.prefix(10)
    }

    /// "since 2019", "until Friday", "more than in March": the start or the end of what is told, or its other side.
    private func isBound(_ date: DateExpression) -> Bool {
        var index = date.tokens.start - 1
        while index >= sentence.start,
            text.tag(index) == .determiner || text.equals(index, "in") || text.equals(index, "on")
        {
            index -= 1
        }
        guard index >= sentence.start else { return false }
        return NounTable.bounds[text.word(index)] ?? false || isOfEventSince(index)
    }

    /// "since the end of the war in 1953": the date of what the time runs from.
    private func isOfEventSince(_ last: Int) -> Bool {
        var index = last
        while index > sentence.start, isNominal(index) { index -= 1 }
        return index < last && text.tag(index) == .adposition
            && (text.equals(index, "since") || text.equals(index, "until"))
    }

    private func isNominal(_ index: Int) -> Bool {
        switch text.tag(index) {
        case .noun, .properNoun, .adjective, .determiner, .particle: true
        case .adposition: text.equals(index, "of")
        default: false
        }
    }

    /// "46%, down from 51% in 2023": the date of a figure that this one is held against.
    private func isOther(_ date: DateExpression, _ figure: Figure) -> Bool {
        let first = max(figure.tokens.upperBound, date.tokens.start - Self.comparisonReach)
        guard first < date.tokens.start else { return false }
        return (first..<date.tokens.start).contains { index in
            guard NounTable.comparisons[text.word(index)] ?? false else { return false }
            let next = text.kind(index + 1) == .symbol ? index + 2 : index + 1
            return next < date.tokens.start && text.kind(next) == .number
        }
    }

    /// How many tokens before a date the word may stand that leads to its figure.
    private static let comparisonReach = 7

    /// The tokens around a figure up to where a semicolon or a quotation mark divides it from what stands behind.
    private func clause(around figure: Figure) -> Range<Int> {
        var start = figure.tokens.lowerBound
        while start > sentence.start, !isDivider(start - 1) { start -= 1 }
        var end = figure.tokens.upperBound
        while end < sentence.end, !isDivider(end) { end += 1 }
        return start..<end
    }

    /// Whether no other clause stands between the two: "40 people died on Monday", "On Monday 40 people died", but not
    /// "40 people died after it collapsed on Monday".
    private func isOfClause(_ date: DateExpression, _ figure: Figure) -> Bool {
        if date.tokens.start >= figure.tokens.upperBound {
            let between = finiteVerbs(figure.tokens.upperBound..<date.tokens.start)
            return between == 0
                || between == 1
                    && (isVerb(figure.phraseEnd) || finiteVerbs(sentence.start..<figure.tokens.lowerBound) == 0)
        }
        let gap = date.tokens.end..<max(date.tokens.end, figure.tokens.lowerBound)
        guard finiteVerbs(gap) <= 1 else { return false }
        return finiteVerbs(sentence.start..<date.tokens.start) == 0
            || !gap.contains { text.equals($0, ",") && !isParticiple($0 + 1) }
    }

    /// "118mm fell": the figure is the subject of the verb behind it.
    private func isVerb(_ index: Int) -> Bool {
        clauses.predicate(at: index).map { clauses.predicates[$0].form == .finite } ?? false
    }

    /// "on Monday, leaving 14 ships": what the participle tells came of it.
    private func isParticiple(_ index: Int) -> Bool {
        clauses.predicate(at: index).map { clauses.predicates[$0].form == .participle } ?? false
    }

    private func finiteVerbs(_ range: Range<Int>) -> Int {
        clauses.predicates.count { $0.form == .finite && range.contains($0.verb) }
    }

    private func isDivider(_ index: Int) -> Bool {
        text.equals(index, ";") || text.equals(index, "\u{201C}") || text.equals(index, "\u{201D}")
    }

    private func distance(from figure: Figure, to date: DateExpression, inside clause: Range<Int>) -> Int? {
        let gap =
            date.tokens.start >= figure.tokens.upperBound
            ? figure.tokens.upperBound..<date.tokens.start
            : date.tokens.end..<max(date.tokens.end, figure.tokens.lowerBound)
        guard gap.isEmpty || clause.lowerBound <= gap.lowerBound && gap.upperBound <= clause.upperBound else {
            return nil
        }
        let isAsOf =
            date.tokens.start >= 2 && text.equals(date.tokens.start - 1, "of")
            && text.equals(date.tokens.start - 2, "as")
        return isAsOf ? -1 : gap.count
    }

    /// The nearest place that a preposition of place leads in, after the figure in its sentence.
    func place(_ figure: Figure) -> ByteRange? {
        let mentions = text.document.entities.mentions
        var index = mentions.partitioningIndex { $0.tokens.start >= figure.tokens.upperBound }
        while index < mentions.count, mentions[index].tokens.end <= sentence.end {
            let mention = mentions[index]
            if isPlace(mention.type), isLed(mention.tokens.start, after: figure.tokens.upperBound) {
                return mention.bytes
            }
            index += 1
        }
        return nil
    }

    private func isPlace(_ type: EntityType) -> Bool { type == .place || type == .location || type == .facility }

    /// A preposition of place before the name, with at most an article or a direction between.
    private func isLed(_ start: Int, after first: Int) -> Bool {
        var index = start - 1
        while index >= first, text.tag(index) == .determiner || text.tag(index) == .adjective { index -= 1 }
        guard index >= first, NounTable.locative[text.word(index)] ?? false else { return false }
        return !(first..<index).contains { text.equals($0, ";") || text.tag($0) == .verb }
    }
}

/// The dates whose tokens lie in one sentence, found without a walk over all dates.
struct DatesInSentence: Sequence, IteratorProtocol {
    private let dates: [DateExpression]
    private let end: Int
    private var index: Int

    init(_ dates: [DateExpression], _ sentence: TokenRange) {
        self.dates = dates
        end = sentence.end
        index = dates.partitioningIndex { $0.tokens.start >= sentence.start }
    }

    mutating func next() -> DateExpression? {
        guard index < dates.count, dates[index].tokens.end <= end else { return nil }
        index += 1
        return dates[index - 1]
    }
}

extension [EntityMention] {
    /// The mention whose last token stands before token `end`, found in logarithmic time.
    func last(endingAt end: Int) -> EntityMention? {
        let index = partitioningIndex { $0.tokens.start >= end } - 1
        return index >= 0 && self[index].tokens.end == end ? self[index] : nil
    }
}

extension [DateExpression] {
    /// Whether token `index` is part of an expression of time, found in logarithmic time.
    func cover(_ index: Int) -> Bool {
        let next = partitioningIndex { $0.tokens.start > index }
        return next > 0 && self[next - 1].tokens.contains(index)
    }
}
