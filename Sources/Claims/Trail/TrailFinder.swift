import Model
import Numbers
import Text

/// Makes a claim once more and writes down what told each of its fields.
struct TrailFinder {
    private let document: Document
    private let builder: ClaimBuilder
    private var text: ClaimText { builder.text }

    init(_ document: Document) {
        self.document = document
        builder = ClaimBuilder(ClaimText(document))
    }

    /// - Returns: nil where the claim is not one that this version of the rules makes.
    func trail(of index: Int) -> ClaimTrail? {
        let claim = document.claims[index]
        var isBounded = false
        let (figures, concepts) = builder.figures(in: document.sentences[claim.sentence].tokens, &isBounded)
        guard let concepts, let figure = figures.first(where: { text.bytes($0.tokens) == claim.bytes }) else {
            return nil
        }
        let steps =
            amount(figure, claim) + matter(figure, claim, concepts) + status(figure, claim, concepts)
            + source(claim)
        return ClaimTrail(index: index, claim: claim, steps: steps)
    }

    // MARK: - The figure

    private func amount(_ figure: Figure, _ claim: Claim) -> [ClaimTrail.Step] {
        let quantity = claim.quantity
        let range = "\(quantity.min?.description ?? "")..\(quantity.max?.description ?? "")"
        var steps = [step("value", quantity.value?.description ?? range, figure.number, claim.rule)]
        steps.append(step("kind", claim.kind.rawValue, nil, claim.rule))
        if let modifier = figure.modifier {
            steps.append(step("comparator", quantity.comparator.rawValue, modifier, "modifier"))
        } else {
            steps.append(step("comparator", quantity.comparator.rawValue, nil, quantity.isVague ? "vague" : ""))
        }
        if let name = claim.unit.name { steps.append(step("unit", unit(claim.unit, name), unitWords(figure), "unit")) }
        return steps
    }

    private func unit(_ unit: Unit, _ name: String) -> String {
        let code = (unit.currency ?? unit.code).map { " (\($0))" } ?? ""
        return name + code + (unit.per.map { " per \($0)" } ?? "")
    }

    /// The words around the number inside the figure, where the unit is a sign or a word beside it.
    private func unitWords(_ figure: Figure) -> Range<Int>? {
        if figure.number.upperBound < figure.tokens.upperBound {
            return figure.number.upperBound..<figure.tokens.upperBound
        }
        if figure.tokens.lowerBound < figure.number.lowerBound {
            return figure.tokens.lowerBound..<figure.number.lowerBound
        }
        return figure.kind == .count ? figure.concept : nil
    }

    // MARK: - What it is about

    private func matter(_ figure: Figure, _ claim: Claim, _ concepts: ConceptFinder) -> [ClaimTrail.Step] {
        var steps: [ClaimTrail.Step] = []
        if let concept = figure.concept {
            steps.append(step("concept", "", concept, figure.conceptRule?.rawValue ?? ""))
        }
        if let holder = HolderFinder(concepts: concepts).holder(of: figure, claim.attribution) {
            steps.append(.init(field: "holder", value: "", words: holder.bytes, rule: holder.rule.rawValue))
        }
        if let change = claim.change {
            let value = "\(change.direction.rawValue), \(change.role.rawValue)"
            steps.append(step("change", value, verb(of: figure, concepts), "change"))
        }
        return steps
    }

    /// The verb that governs the figure.
    private func verb(of figure: Figure, _ concepts: ConceptFinder) -> Range<Int>? {
        concepts.governor(of: figure).map { concepts.clauses.predicates[$0].tokens }
    }

    // MARK: - How sure, when and where

    private func status(_ figure: Figure, _ claim: Claim, _ concepts: ConceptFinder) -> [ClaimTrail.Step] {
        let isPlain = (claim.polarity == .asserted, claim.modality == .actual)
        var steps = [
            step("polarity", claim.polarity.rawValue, nil, isPlain.0 ? "" : "status"),
            step(
                "modality", claim.modality.rawValue, isPlain.1 ? nil : verb(of: figure, concepts),
                isPlain.1 ? "" : "status"),
        ]
        if let asOf = claim.asOf, let date = SettingFinder(clauses: concepts.clauses).date(of: figure, claim) {
            steps.append(.init(field: "as_of", value: asOf, words: date.bytes, rule: "nearest date: \(date.rule)"))
        }
        if let place = claim.place {
            steps.append(.init(field: "place", value: "", words: place, rule: "preposition of place"))
        }
        return steps
    }

    private func source(_ claim: Claim) -> [ClaimTrail.Step] {
        guard let attribution = claim.attribution else { return [] }
        let quote = document.quotes[attribution.quote]
        var steps = [
            ClaimTrail.Step(
                field: "attribution", value: attribution.form.rawValue, words: attribution.source.bytes,
                rule: "quote: \(quote.rule)")
        ]
        if let cue = attribution.cue { steps.append(.init(field: "cue", value: "", words: cue, rule: quote.rule)) }
        if let via = attribution.via { steps.append(.init(field: "via", value: "", words: via.bytes, rule: "chain")) }
        return steps
    }

    private func step(_ field: String, _ value: String, _ words: Range<Int>?, _ rule: String) -> ClaimTrail.Step {
        ClaimTrail.Step(field: field, value: value, words: words.map(text.bytes), rule: rule)
    }
}
