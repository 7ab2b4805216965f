import Lexicons
import Model
import Numbers
import Text

/// Turns the figures of a sentence into claims: finds them, links them, and asks around each what it is about.
struct ClaimBuilder {
    let text: ClaimText
    private let finder: FigureFinder
    private let attributions: AttributionFinder

    init(_ text: ClaimText) {
        self.text = text
        finder = FigureFinder(text: text, mask: ClaimMask(text))
        attributions = AttributionFinder(text)
    }

    /// - Parameter isBounded: set where the sentence has more figures than are read.
    func claims(in sentence: TokenRange, index: Int, _ isBounded: inout Bool) -> [Claim] {
        let (figures, concepts) = figures(in: sentence, &isBounded)
        guard let concepts else { return [] }
        return figures.map { claim($0, concepts, index) }
    }

    /// The figures of a sentence with what is known of each, and who found it out; nil where there are none.
    func figures(in sentence: TokenRange, _ isBounded: inout Bool) -> ([Figure], ConceptFinder?) {
        var found = finder.figures(in: sentence)
        guard !found.isEmpty else { return ([], nil) }
        if found.count > FigureFinder.mostFigures {
            found.removeLast(found.count - FigureFinder.mostFigures)
            isBounded = true
        }
        let linker = FigureLinker(text: text, sentence: sentence)
        var figures = linker.link(found)
        let concepts = ConceptFinder(clauses: Clauses(text, sentence))
        for position in figures.indices {
            enrich(&figures, position, concepts)
            if position > 0 { ChangeFinder.completeStep(&figures, position, text) }
        }
        linker.shareUnits(&figures)
        linker.shareRates(&figures)
        EllipsisFinder(clauses: concepts.clauses).complete(&figures)
        PartLinker(text: text).link(&figures)
        for position in figures.indices {
            concepts.applySubject(to: &figures[position])
            concepts.applyUnitOfChange(to: &figures[position])
            concepts.applyUnitOfGroup(to: &figures[position])
        }
        return (figures, concepts)
    }

    private func enrich(_ figures: inout [Figure], _ position: Int, _ concepts: ConceptFinder) {
        let sentence = concepts.sentence
        let start = position == 0 ? sentence.start : figures[position - 1].tokens.upperBound
        var figure = figures[position]
        ModifierFinder(text: text, sentence: sentence, start: start).apply(to: &figure)
        let changes = ChangeFinder(text: text, sentence: sentence)
        figure.change = changes.change(of: figure, after: figures[..<position])
        if figure.change != nil, !isFollowedByConcept(figure, concepts) {
            let earlier = figures[..<position]
            if isApposedChange(figure) {
                figure.fillConcept(.figureBefore) { _ in
                    earlier.last { $0.concept != nil && isObject($0, sentence) }?.concept
                }
                figure.fillConcept(.changed) { concepts.changedBefore($0) }
            }
            figure.fillConcept(.changed) { concepts.changedByNoun(behind: $0) ?? concepts.changedByNoun(before: $0) }
            figure.fillConcept(.figureBefore) { figure in
                earlier.last { $0.change != nil && concepts.shareVerb($0, figure) }?.concept
            }
            figure.fillConcept(.changed) { concepts.changed(by: $0) }
        }
        if let last = figures[..<position].last, isNextAge(figure, after: last) {
            figure.setConcept(last.concept, .figureBefore)
        }
        concepts.apply(to: &figure)
        if figure.concept == nil, let last = former(of: figure, figures[..<position]), isToldAgain(figure, after: last)
        {
            figure.setConcept(
                last.concept ?? concepts.sizedNoun(last) ?? concepts.figuredObject(last)
                    ?? concepts.measuredSubject(of: last), .figureBefore)
            if figure.kind == .count, figure.unit.name == nil { figure.unit = last.unit }
        }
        if let last = figures[..<position].last, isNextShare(figure, after: last) {
            figure.setConcept(last.concept, .figureBefore)
        }
        if isOfThem(figure) || isOfTheSame(figure) {
            let counted = figures[..<position].last {
                $0.kind == .count && $0.concept != nil && (isOfThem(figure) || isAnother(figure) || isHarmed($0))
            }
            let parts = counted == nil ? concepts.nounOfParts(figure) : nil
            figure.setConcept(counted?.concept ?? parts, .figureBefore)
            if figure.kind == .count { figure.unit = counted?.unit ?? parts.map(concepts.unit) ?? Unit() }
        }
        readRate(of: &figure, sentence)
        if figure.kind == .rate { concepts.applyBehindRate(to: &figure) }
        figures[position] = figure
    }

    /// The figure that another one may tell again: the one before, or the last of its kind where the two are compared.
    private func former(of figure: Figure, _ earlier: ArraySlice<Figure>) -> Figure? {
        let isCompared =
            text.equals(figure.start - 1, "versus") || text.equals(figure.start - 1, "against")
            || text.equals(figure.start - 2, "compared")
        return isCompared ? earlier.last { $0.kind == figure.kind } : earlier.last
    }

    /// "52 million zlotys ($14 million)", "96%, against 38% a year earlier": the same in another unit or at another time.
    private func isToldAgain(_ figure: Figure, after last: Figure) -> Bool {
        let start = figure.start
        guard start > last.tokens.upperBound else { return false }
        let isNext = start - last.phraseEnd <= 2
        if text.equals(start - 1, "or"), isNext, figure.kind != .count, last.kind != .count { return true }
        guard figure.kind == last.kind else { return false }
        if text.equals(start - 1, "(") || text.equals(start - 1, "or") { return isNext }
        if text.equals(start - 1, "with") || text.equals(start - 1, "to") { return text.equals(start - 2, "compared") }
        return text.equals(start - 1, "against") || text.equals(start - 1, "versus")
    }

    /// "40% of voters agreed, while 38% did not", "half of income to rent, 30% to food": more shares of one whole.
    private func isNextShare(_ figure: Figure, after last: Figure) -> Bool {
        guard figure.kind == .percent, figure.concept == nil, figure.change == nil, last.change == nil,
            last.conceptRule == .shareOf || last.conceptRule == .figureBefore && last.kind == .percent,
            !text.equals(figure.tokens.upperBound, "of")
        else { return false }
        var before = figure.start - 1
        if text.equals(before, "another") { before -= 1 }
        return text.equals(before, ",") || text.equals(before, "and") || text.equals(before, "while")
            || text.equals(before, "but") || text.equals(before, ";") || text.equals(before, "whereas")
    }

    /// "three swimmers, aged 17, 19 and 61".
    private func isNextAge(_ figure: Figure, after last: Figure) -> Bool {
        guard figure.kind == .age, last.kind == .age, figure.tokens == figure.number else { return false }
        let gap = last.tokens.upperBound..<max(last.tokens.upperBound, figure.tokens.lowerBound)
        return (1...2).contains(gap.count) && gap.allSatisfy { text.equals($0, ",") || text.equals($0, "and") }
    }

    /// "some 15 of them", "and damaged 163 more": what the figure before counts.
    private func isOfThem(_ figure: Figure) -> Bool {
        let next = figure.tokens.upperBound
        if figure.kind == .count, figure.unit.name == nil, text.equals(next, "more") || text.equals(next, "others") {
            return true
        }
        let isShare = figure.kind == .fraction || figure.kind == .percent
        guard isShare || figure.kind == .count && figure.unit.name == nil, text.equals(figure.tokens.upperBound, "of")
        else { return false }
        var index = figure.tokens.upperBound + 1
        if text.equals(index, "all") { index += 1 }
        if text.equals(index, "those") || text.equals(index, "these") {
            return !text.isCounted(after: index + 1, before: text.tokens.count)
        }
        return text.equals(index, "them") || text.equals(index, "whom") || text.equals(index, "which")
    }

    /// "killed eight people and wounded 15", "and arrested another 11": who was hurt or taken before.
    private func isOfTheSame(_ figure: Figure) -> Bool {
        figure.kind == .count && figure.unit.name == nil && figure.concept == nil && isHarmed(figure)
    }

    private func isAnother(_ figure: Figure) -> Bool { text.equals(figure.tokens.lowerBound - 1, "another") }

    /// Whether the figure is the object of a verb of killing, hurting or taking.
    private func isHarmed(_ figure: Figure) -> Bool {
        let verb = isAnother(figure) ? figure.tokens.lowerBound - 2 : figure.start - 1
        return HarmTable.verbs[text.word(verb)] ?? false
    }

    /// Whether a verb has the figure for its object, or the sentence begins with it.
    private func isObject(_ figure: Figure, _ sentence: TokenRange) -> Bool {
        let before = figure.start - 1
        let isParticle = text.tag(before) == .adposition || text.tag(before) == .adverb
        return figure.start == sentence.start || text.tag(before) == .verb
            || isParticle && text.tag(before - 1) == .verb && !text.equals(before, "in") && !text.equals(before, "from")
    }

    /// "delivered 10,643 cars, a fall of 21%": the change of what was told before.
    private func isApposedChange(_ figure: Figure) -> Bool {
        // "carried 57.9m passengers, 4% more than a year earlier"
        if text.equals(figure.start - 1, ","), ChangeTable.comparatives[text.word(figure.tokens.upperBound)] != nil {
            return text.equals(figure.tokens.upperBound + 1, "than")
        }
        let noun = figure.start - 2
        guard text.equals(noun + 1, "of"), ChangeTable.nouns[text.word(noun)] != nil else { return false }
        var before = noun - 1
        while text.tag(before) == .adjective { before -= 1 }
        return text.tag(before) == .determiner && text.equals(before - 1, ",")
    }

    /// "40 more ships", "lost a tenth of its value"; but "cut to a quarter of their presence" is a step of a change.
    private func isFollowedByConcept(_ figure: Figure, _ concepts: ConceptFinder) -> Bool {
        switch figure.kind {
        case .count: concepts.nounPhrase(at: figure.tokens.upperBound) != nil
        case .fraction, .percent:
            figure.change?.role == .by
                && (text.equals(figure.tokens.upperBound, "of") || text.equals(figure.tokens.upperBound, "fewer"))
        default: false
        }
    }

    /// "40 deaths a day": the second half of a rate follows what is counted.
    private func readRate(of figure: inout Figure, _ sentence: TokenRange) {
        let reader = FigureReader(text, limit: sentence.end)
        switch figure.kind {
        case .money, .measure: _ = reader.readRate(of: &figure, at: figure.tokens.upperBound)
        case .count:
            guard let concept = figure.concept, concept.lowerBound >= figure.tokens.upperBound else { return }
            _ = reader.readRate(of: &figure, at: concept.upperBound)
        default: break
        }
    }

    func claim(_ figure: Figure, _ concepts: ConceptFinder, _ index: Int) -> Claim {
        let bytes = text.bytes(figure.tokens)
        var claim = Claim(
            bytes: bytes, phrase: phrase(of: figure), kind: figure.kind, quantity: quantity(of: figure),
            unit: figure.unit, sentence: index, rule: "\(figure.rule)")
        claim.concept = figure.concept.map(text.bytes)
        claim.change = figure.change
        if let whole = figure.whole { claim.change?.of = text.bytes(whole) }
        claim.attribution = attributions.attribution(of: bytes)
        claim.holder = HolderFinder(concepts: concepts).holder(of: figure, claim.attribution)?.bytes
        let status = StatusFinder(clauses: concepts.clauses)
        claim.polarity = status.polarity(of: figure, cue: claim.attribution?.cue)
        claim.modality = status.modality(
            of: figure, isReported: claim.attribution.map { $0.form != .direct } ?? false)
        let setting = SettingFinder(clauses: concepts.clauses)
        claim.asOf = setting.asOf(figure, claim)
        claim.place = setting.place(figure)
        return claim
    }

    private func phrase(of figure: Figure) -> ByteRange {
        let start = min(figure.tokens.lowerBound, figure.start)
        return text.bytes(start..<max(figure.phraseEnd, figure.tokens.upperBound))
    }

    private func quantity(of figure: Figure) -> Quantity {
        Quantity(
            value: figure.value, min: figure.min, max: figure.max, comparator: figure.comparator,
            modifier: figure.modifier.map(text.bytes), isVague: figure.isVague)
    }
}
