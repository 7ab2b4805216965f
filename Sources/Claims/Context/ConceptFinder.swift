import Lexicons
import Model
import Numbers
import Text

/// Finds what a figure counts or measures.
struct ConceptFinder {
    let clauses: Clauses
    var text: ClaimText { clauses.text }
    var sentence: TokenRange { clauses.sentence }

    func apply(to figure: inout Figure) {
        switch figure.kind {
        case .count: applyCounted(to: &figure)
        case .rate where figure.unit.name == nil: applyCounted(to: &figure)
        case .percent, .fraction, .multiple: applyShare(to: &figure)
        case .age: figure.fillConcept(.aged) { agedPerson($0) }
        case .vote, .score, .ordinal: break
        default: applyMeasured(to: &figure)
        }
    }

    // MARK: - Counts

    /// "130,000 troops and offensive weapons", "dozens of people", "30 injured".
    private func applyCounted(to figure: inout Figure) {
        guard figure.concept == nil else { return }
        if text.isHyphen(figure.tokens.upperBound), text.touches(figure.tokens.upperBound) {
            return applyCompound(to: &figure)
        }
        let index = afterPartitive(figure.tokens.upperBound, figure)
        if isExpected(index) { return }
        if let phrase = nounPhrase(at: index) {
            figure.unit.name = singular(phrase.head)
            // Points are of the index that has them.
            if phrase.range.count > 1 || !(Self.abstract[text.word(phrase.head)] ?? false) || isOfMatch(figure) {
                figure.setConcept(phrase.range, .countedNoun)
            }
            // The phrase of a quoted figure stays within its quotation marks.
            if !isQuotationMark(figure.tokens.upperBound) {
                figure.phraseEnd = max(figure.phraseEnd, phrase.range.upperBound)
            }
        } else if let done = doneTo(index) {
            figure.setConcept(done..<done + 1, .participle)
        } else if text.equals(index, "times") {
            figure.unit.name = "time"
        } else if text.equals(index, "others"), !text.equals(index - 1, "the") {
            figure.setConcept(index..<index + 1, .countedNoun)
        }
    }

    /// "fewer than the 175,000 economists had forecast": who expects it is not what is counted.
    private func isExpected(_ index: Int) -> Bool {
        SubjectTable.speakers[text.word(index)] ?? false
            && (text.tag(index + 1) == .auxiliary || text.tag(index + 1) == .verb)
            && (index + 1...index + 2).contains { SubjectTable.tells(text.lemmaBytes($0)) }
            && text.equals(index - 2, "the")
            && (text.equals(index - 3, "than") || text.equals(index - 3, "of") && text.equals(index - 4, "short"))
    }

    /// The lemma of what is counted; peoples are names, which keep their letters as lemmas: "two Iraqis".
    private func singular(_ head: Int) -> String {
        guard let mention = text.document.entities.mentions.last(endingAt: head + 1), mention.type == .nationality
        else {
            return text.lemma(head)
        }
        let name = String(decoding: text.document.text[text.bytes(mention.tokens.indices)], as: UTF8.self)
        return name.count > 3 && name.hasSuffix("s") && !name.hasSuffix("ss") ? String(name.dropLast()) : name
    }

    /// "193-member assembly", "3,000-strong force", "hundred-odd migrants": what stands behind the hyphen is counted,
    /// and what comes after it has so many of them.
    private func applyCompound(to figure: inout Figure) {
        let unit = figure.tokens.upperBound + 1
        let whole = nounPhrase(at: unit + 1)
        if isUnitOfCompound(unit), FigureReader.dimensionWords[text.word(unit)] == nil {
            figure.unit.name = text.lemma(unit)
            figure.setConcept(whole?.range ?? unit..<unit + 1, .compound)
        } else {
            figure.setConcept(whole?.range, .compound)
            if let part = NounTable.part(ofCompound: text.word(unit)) { figure.unit.name = part }
            if text.equals(unit, "odd"), let whole { figure.unit.name = text.lemma(whole.head) }
        }
        figure.phraseEnd = max(figure.phraseEnd, figure.concept?.upperBound ?? 0)
    }

    /// "a three-set win": what is tagged as a verb is a noun, but for a participle ("two-wheeled").
    private func isUnitOfCompound(_ index: Int) -> Bool {
        text.isNoun(index) || text.tag(index) == .verb && !text.isParticiple(index) && text.isNoun(index + 1)
    }

    /// Where nothing after the figure is counted: the subject of its verb.
    func applySubject(to figure: inout Figure) {
        switch figure.kind {
        case .vote, .score, .ordinal, .age: return
        case .duration: figure.fillConcept(.subject) { lastingSubject(of: $0) ?? pausedSubject(of: $0) }
        default:
            figure.fillConcept(.nounBefore) { bracketed($0) ?? inserted($0) ?? nounBeforeOf($0) }
            figure.fillConcept(.object) { figuredObject($0) }
            if figure.change == nil {
                figure.fillConcept(.subject) { measuredSubject(of: $0) ?? index(of: $0) }
            } else {
                figure.fillConcept(.changed) { changed(by: $0) }
            }
        }
    }

    /// "The Nasdaq gained 156 points": points are of the index that moves.
    private func index(of figure: Figure) -> Range<Int>? {
        guard figure.unit.name == "point", figure.value.map({ $0 >= Self.fewestOfIndex || !$0.isInteger }) ?? true,
            let governor = governor(of: figure),
            ChangeTable.verbs[text.word(clauses.predicates[governor].verb)] != nil,
            let subject = clauses.subject(of: governor), isThing(subject), !isPerson(subject)
        else { return nil }
        return named(subject, before: figure.start)
    }

    /// Fewer whole points are those of a match: "City gained 3 points".
    private static let fewestOfIndex = ExactDecimal(20)

    /// "the participation rate (68%)", "the weight (up to 100 pounds)": the noun before the brackets.
    private func bracketed(_ figure: Figure) -> Range<Int>? {
        let bracket = figure.start - 1
        guard figure.kind != .count, text.equals(bracket, "("), text.equals(figure.phraseEnd, ")"),
            let chunk = clauses.chunk(endingAt: bracket), isThing(chunk),
            !chunk.contains(where: { text.tag($0) == .numeral })
        else { return nil }
        // "the rate in the nation (14%)", but "was highest in the nation (14%)"
        let head = clauses.head(of: chunk)
        return text.tag(head.lowerBound - 1) == .adposition ? nil : named(head, before: bracket)
    }

    /// "Beef exports, at 54,700 tonnes, were lower": the noun before the first comma.
    private func inserted(_ figure: Figure) -> Range<Int>? {
        let comma = figure.start - 2
        // "At 8 billion, the population is high"
        if comma + 1 == sentence.start, text.equals(comma + 1, "at"), text.equals(figure.phraseEnd, ","),
            isLevel(figure),
            let chunk = text.chunk(startingAt: figure.phraseEnd + 1), isThing(chunk), !isPerson(chunk)
        {
            return named(chunk, before: sentence.end)
        }
        guard text.equals(comma + 1, "at") || text.equals(comma + 1, "on") && figure.kind == .percent,
            text.equals(comma, ","), text.equals(figure.phraseEnd, ","),
            let chunk = clauses.chunk(endingAt: comma), isThing(chunk)
        else { return nil }
        let head = clauses.head(of: chunk)
        return text.tag(head.lowerBound - 1) == .adposition ? nil : named(head, before: comma)
    }

    /// Money, a share or a large count, and no place or time where something happens.
    private func isLevel(_ figure: Figure) -> Bool {
        switch figure.kind {
        case .money, .percent: true
        default: figure.kind == .count && !figure.traits.isDisjoint(with: [.scaled, .grouped])
        }
    }

    /// "a population of 4,000": the noun that the figure is the size of.
    private func nounBeforeOf(_ figure: Figure) -> Range<Int>? {
        // "the detention of hundreds"
        figure.isVague || ChangeTable.nouns[text.word(figure.start - 2)] != nil ? nil : sizedNoun(figure)
    }

    /// "a staff of 390", "a crowd of 90,133": persons.
    func applyUnitOfGroup(to figure: inout Figure) {
        guard figure.kind == .count, figure.unit.name == nil else { return }
        let isGroup = text.equals(figure.start - 1, "of") && Self.groups[text.word(figure.start - 2)] ?? false
        if isGroup || text.lemmaBytes(figure.start - 1).elementsEqual("employ".utf8) { figure.unit.name = "person" }
    }

    private static let groups = WordTable<Bool>(
        listing: "crowd staff workforce headcount audience attendance turnout membership congregation")

    /// "Deaths rose by 1,000", "brought the number of deaths to 41": a count of what the change is of.
    func applyUnitOfChange(to figure: inout Figure) {
        guard figure.kind == .count, figure.unit.name == nil, let concept = figure.concept, isOfSeveral(figure) else {
            return
        }
        // "membership of golf clubs", "deaths in the camp"
        let head = (concept.first { text.tag($0) == .adposition } ?? concept.upperBound) - 1
        guard head >= concept.lowerBound, isPlural(head), text.isNoun(head), !NounTable.isAmount(text.word(head)) else {
            return
        }
        figure.unit.name = text.lemma(head)
    }

    /// "Strikers at the plant, all 1,300 of them", "doctors, 9,000 of whom": the noun before the comma.
    func nounOfParts(_ figure: Figure) -> Range<Int>? {
        let next = figure.tokens.upperBound + 1
        guard text.equals(next, "them") || text.equals(next, "whom") || text.equals(next, "which") else { return nil }
        let comma = text.equals(figure.start - 1, "all") ? figure.start - 2 : figure.start - 1
        guard text.equals(comma, ","), let chunk = clauses.chunk(endingAt: comma), isThing(chunk) else { return nil }
        let head = clauses.head(of: chunk)
        // "After the vote, two of them left": what stands behind a preposition is when or where.
        if text.tag(head.lowerBound - 1) == .adposition { return nil }
        return isPlural(head.upperBound - 1) ? named(head, before: comma) : nil
    }

    /// The unit of a count of what a noun phrase names.
    func unit(of concept: Range<Int>) -> Unit {
        let head = (concept.first { text.tag($0) == .adposition } ?? concept.upperBound) - 1
        return Unit(name: text.lemma(max(head, concept.lowerBound)))
    }

    private func isOfSeveral(_ figure: Figure) -> Bool {
        switch figure.conceptRule {
        case .object, .changed: true
        case .subject
        where figure.concept.map({
            text.tag($0.lowerBound - 1) != .adposition && text.tag($0.lowerBound - 1) != .coordinatingConjunction
        }) ?? false:
            governor(of: figure).map { SubjectTable.reaches(text.lemmaBytes(clauses.predicates[$0].verb)) } ?? false
        default: figure.change != nil
        }
    }

    /// Behind "of", "of the", "more", "such": between an amount and what is counted.
    func afterPartitive(_ index: Int, _ figure: Figure) -> Int {
        // "no fewer than 20,000" supporters: a quoted figure may end before what it counts.
        var next = isQuotationMark(index) ? index + 1 : index
        while next < sentence.end, Self.fillers[text.word(next)] ?? false, !text.equals(next + 1, ",") { next += 1 }
        // "40 fewer pupils"
        if text.equals(next, "fewer"), !text.equals(next + 1, "than") { next += 1 }
        if text.equals(next, "of"), next + 1 < sentence.end {
            next += 1
            while next < sentence.end,
                text.tag(next) == .determiner || text.tag(next) == .numeral || text.isPossessive(next)
                    || text.equals(next, "other") || text.equals(next, "more") || isBeforeNumeral(next)
            {
                next += 1
            }
            // "18 of the 5,000 or so orcas"
            if text.equals(next, "or"), text.equals(next + 1, "so") || text.equals(next + 1, "more") { next += 2 }
        }
        return next
    }

    /// "four of their last 15 games"
    private func isBeforeNumeral(_ index: Int) -> Bool {
        text.tag(index + 1) == .numeral
            && (text.equals(index, "last") || text.equals(index, "first") || text.equals(index, "past")
                || text.equals(index, "previous") || text.equals(index, "next") || text.equals(index, "final"))
    }

    /// "scored 15 points", "Wright added 15 points": those of a match, which are counted.
    private func isOfMatch(_ figure: Figure) -> Bool {
        guard figure.change == nil, let governor = clauses.governor(before: figure.start) else { return false }
        let verb = text.lemmaBytes(clauses.predicates[governor].verb)
        if SubjectTable.wins(verb) { return true }
        return clauses.subject(of: governor).map(isPerson) ?? false
    }

    private static let abstract = WordTable<Bool>(["point", "points"].map { ($0, true) })

    private func isQuotationMark(_ index: Int) -> Bool { text.equals(index, "”") || text.equals(index, "\"") }

    private static let fillers = WordTable<Bool>(
        ["more", "such", "other", "additional", "extra", "further", "new", "different", "separate"].map { ($0, true) })

    /// "30 injured", "dozens were hurt": a participle right after the figure, perhaps with "were" between.
    private func doneTo(_ index: Int) -> Int? {
        let next = Self.passives[text.word(index)] ?? false ? index + 1 : index
        let isDone = text.isParticiple(next) && (!text.word(next).hasSuffix("ing") || text.equals(next, "missing"))
        return next < sentence.end && isDone ? next : nil
    }

    private static let passives = WordTable<Bool>(["was", "were", "are", "is", "been", "be"].map { ($0, true) })
}
