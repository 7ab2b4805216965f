import Lexicons
import Model
import Text

/// What told whose a figure is. One case a way of telling.
enum HolderRule: String, Sendable {
    /// A possessive before the figure or before what it is about.
    case possessive
    /// A name behind "of".
    case ofName = "of-name"
    /// What is said to be with it.
    case companion = "with"
    /// The subject of a verb of having.
    case subject
    /// "We" and "our" in somebody's own words.
    case speaker
}

/// Finds whose the figure is: the possessor of it or of what it is about, who is said to be with it, else the subject that
/// has, gets or gives it.
struct HolderFinder {
    let concepts: ConceptFinder
    private var clauses: Clauses { concepts.clauses }
    private var text: ClaimText { concepts.text }
    private var sentence: TokenRange { concepts.sentence }

    /// - Parameter attribution: of the figure; whose own words "we" and "our" are the source.
    func holder(of figure: Figure, _ attribution: Attribution?) -> (bytes: ByteRange, rule: HolderRule)? {
        if let (tokens, rule) = holder(of: figure) { return (text.bytes(tokens), rule) }
        guard let attribution, attribution.isInOwnWords, isOfSpeaker(figure) else { return nil }
        return (attribution.source.bytes, .speaker)
    }

    /// "We lost 40 men", "our 40 men".
    private func isOfSpeaker(_ figure: Figure) -> Bool {
        let start = figure.start
        if isFirstPerson(start - 1) || figure.concept.map({ isFirstPerson($0.lowerBound - 1) }) ?? false { return true }
        guard canBeHad(figure.kind), let governor = concepts.governor(of: figure),
            SubjectTable.has(text.lemmaBytes(clauses.predicates[governor].verb)),
            let subject = clauses.subject(of: governor)
        else { return false }
        return isFirstPerson(subject.upperBound - 1)
    }

    private func isFirstPerson(_ index: Int) -> Bool { Self.firstPersons[text.word(index)] ?? false }

    private static let firstPersons = WordTable<Bool>(["i", "we", "my", "our"].map { ($0, true) })

    private func holder(of figure: Figure) -> (Range<Int>, HolderRule)? {
        let start = figure.start
        if let owner = possessor(before: start) { return (owner, .possessive) }
        if figure.kind == .age { return nil }
        if let concept = figure.concept {
            if let owner = possessor(before: concept.lowerBound) { return (owner, .possessive) }
            if let owner = nameBehindOf(concept) { return (owner, .ofName) }
        }
        if let owner = companion(of: figure, start) { return (owner, .companion) }
        return subject(of: figure, start).map { ($0, .subject) }
    }

    /// "Russia's 130,000 troops", "its 40 ships", "Kenya's inflation rate".
    private func possessor(before start: Int) -> Range<Int>? {
        // "its other two reservoirs"
        var start = start
        while start > sentence.start, text.tag(start - 1) == .numeral || text.tag(start - 1) == .adjective {
            start -= 1
        }
        guard start > sentence.start else { return nil }
        if text.isPossessiveMark(start - 1) { return concepts.phrase(endingAt: start - 1) }
        return text.isPossessive(start - 1) ? owner(ofPronoun: start - 1) : nil
    }

    /// "shares of Orsini".
    private func nameBehindOf(_ concept: Range<Int>) -> Range<Int>? {
        guard let link = concept.first(where: { text.equals($0, "of") }),
            let mention = text.document.entities.mentions.last(endingAt: concept.upperBound),
            mention.tokens.start > link,
            mention.type == .organization || mention.type == .place || mention.type == .person
        else { return nil }
        return mention.tokens.indices
    }

    /// Whom "its" and "their" stand for: the subject of the verb before, where that is no pronoun.
    private func owner(ofPronoun pronoun: Int) -> Range<Int>? {
        guard let subject = clauses.subject(before: pronoun), subject.upperBound <= pronoun,
            canStand(pronoun, for: subject)
        else { return nil }
        let isPronoun = text.tag(subject.upperBound - 1) == .pronoun
        return isPronoun ? nil : concepts.named(subject, before: pronoun)
    }

    /// "His" and "her" stand for no body, place or plural, "its" for no person.
    private func canStand(_ pronoun: Int, for subject: Range<Int>) -> Bool {
        let mention = text.document.entities.mentions.last(endingAt: subject.upperBound)
        let type = mention?.type
        // One word alone may be a company that looks like a person.
        if text.equals(pronoun, "its") { return type != .person || mention?.tokens.count == 1 }
        guard text.equals(pronoun, "his") || text.equals(pronoun, "her") else { return true }
        let last = text.word(subject.upperBound - 1)
        let isPlural = text.tag(subject.upperBound - 1) == .noun && NounTable.isPlural(last) && !last.hasSuffix("ss")
        return type == .person || type == nil && !isPlural
    }

    /// "Russia has deployed 130,000 troops", "the company earned $5m".
    private func subject(of figure: Figure, _ start: Int) -> Range<Int>? {
        guard canBeHad(figure.kind), text.tag(start - 1) != .adposition || isSizeOfObject(figure, start),
            let governor = concepts.governor(of: figure), let subject = concepts.subject(of: figure),
            subject != figure.concept, !clauses.predicates[governor].isPassive,
            !startsClause(behind: governor, before: start)
        else { return nil }
        let verb = text.lemmaBytes(clauses.predicates[governor].verb)
        let isPronoun = text.tag(subject.upperBound - 1) == .pronoun
        return SubjectTable.has(verb) && !isPronoun && !text.equals(subject.lowerBound - 1, "no") ? subject : nil
    }

    /// "has 750,000 refugees, while 1.4 million have fled": the figure behind is the subject of a clause of its own.
    private func startsClause(behind predicate: Int, before end: Int) -> Bool {
        clauses.predicates[predicate].tokens.upperBound < end
            && (clauses.predicates[predicate].tokens.upperBound..<end).contains {
                text.tag($0) == .subordinatingConjunction
            }
    }

    /// "get a discount of 2.5%": the figure is the size of what is had.
    private func isSizeOfObject(_ figure: Figure, _ start: Int) -> Bool {
        guard text.equals(start - 1, "of"), let concept = figure.concept, concept.upperBound == start - 1,
            let chunk = text.chunk(endingAt: start - 1), let governor = concepts.governor(of: figure)
        else { return false }
        return clauses.predicates[governor].tokens.upperBound == chunk.lowerBound
    }

    /// "a business with annual sales of $3bn", "the club folded with debts of $1m": who has what "with" leads in.
    private func companion(of figure: Figure, _ start: Int) -> Range<Int>? {
        guard let concept = figure.concept, !text.equals(concept.lowerBound, "others") else { return nil }
        var index = min(concept.lowerBound, start) - 1
        while index > sentence.start, text.tag(index) == .adjective || text.tag(index) == .determiner { index -= 1 }
        guard index > sentence.start, text.equals(index, "with") else { return nil }
        guard
            let owner = newcomer(before: index) ?? clauses.governor(before: index).flatMap({ clauses.subject(of: $0) }),
            text.tag(owner.upperBound - 1) != .pronoun, text.kind(owner.lowerBound) != .number,
            text.kind(owner.lowerBound - 1) != .number
        else { return nil }
        return concepts.named(owner, before: index)
    }

    /// "a start-up from Trondheim with 85 employees": a thing that is told of for the first time; what is known already
    /// ("watches the water with four radars") is not what has it.
    private func newcomer(before index: Int) -> Range<Int>? {
        guard !text.isInTime(index - 1), let last = text.chunk(endingAt: index) else { return nil }
        let first = clauses.governor(before: index).map { clauses.predicates[$0].tokens.upperBound } ?? sentence.start
        let head = clauses.head(of: last, from: first)
        let isKnown =
            text.tag(head.lowerBound) == .determiner && !text.equals(head.lowerBound, "a")
            && !text.equals(head.lowerBound, "an")
        return isKnown || text.isPossessive(head.lowerBound) ? nil : head
    }

    private func canBeHad(_ kind: ClaimKind) -> Bool {
        switch kind {
        case .count, .money, .measure, .rate, .percent, .fraction: true
        default: false
        }
    }
}
