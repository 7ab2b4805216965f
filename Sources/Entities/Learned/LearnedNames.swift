import Learning
import Model
import Pipeline
import Text
import Weights

/// Names as the learned model sees them, explained by the rules where those agree.
struct LearnedNames {
    /// The model in the binary.
    static let english = Result { () throws(ModelFileError) in
        try LinearChainModel(
            embedded: weights_entities_model(), count: weights_entities_model_count(),
            featureSet: NameFeatures.version)
    }

    private var decoder: ChainDecoder
    private var words: WordWeights
    private var features = NameFeatures()
    private var labels: [Int] = []

    init(model: LinearChainModel) {
        decoder = ChainDecoder(model: model)
        words = WordWeights(model: model, bits: 14, reach: NameFeatures.reach)
    }

    /// The names of a document, in text order.
    ///
    /// - Parameter ruled: what the rules found.
    /// - Throws: ``DocumentError`` of kind `timeout`.
    mutating func names(
        in text: NameText, _ ruled: [Candidate], _ context: StageContext
    ) throws(DocumentError) -> [Candidate] {
        var found: [Candidate] = []
        var byStart: [UInt32: Candidate] = [:]
        for candidate in ruled { byStart[UInt32(candidate.tokens.start)] = candidate }
        let spans = NameSpans(text)
        features.read(text, ruled)
        for sentence in text.document.sentences {
            try context.checkDeadline()
            let others = features.features(of: sentence, addingWordsTo: &words)
            labels.removeAll(keepingCapacity: true)
            decoder.decode(others, words, into: &labels)
            let view = SentenceView(text: text, tokens: sentence.tokens, isHeadline: false)
            for span in LabeledSpan.spans(of: labels) {
                let marked = TokenRange(
                    start: sentence.tokens.start + span.tokens.lowerBound,
                    end: sentence.tokens.start + span.tokens.upperBound)
                let tokens = spans.corrected(marked, type: span.type, limit: sentence.tokens.end)
                let known = byStart[UInt32(tokens.start)].flatMap { $0.tokens == tokens ? $0 : nil }
                if var candidate = Self.candidate(tokens, span.type, known, view) {
                    candidate.confidence = Self.calibrated(decoder.confidence(of: span))
                    found.append(candidate)
                }
            }
        }
        let all = merged(found, ruled, text.evidence)
        return VesselNames(all, in: text).leftOut(of: all)
    }

    /// The share of names that are right among those that the model gives this probability, by a line laid through the
    /// development corpora (MODELS.md): the model is too sure of what it is sure of, and of the rest not sure enough.
    private static func calibrated(_ probability: Float) -> Double { 0.28 + 0.66 * Double(probability) }

    /// The name in some tokens.
    ///
    /// - Parameter known: what the rules found in the same tokens.
    private static func candidate(
        _ tokens: TokenRange, _ type: Int, _ known: Candidate?, _ view: SentenceView
    ) -> Candidate? {
        let match = Gazetteer.longestName(in: view.text.document.words, at: tokens.start, limit: tokens.end)
        let (isPerson, isPlace) = (type == number(of: .person), type == number(of: .place))
        if match == nil, isPerson || isPlace, view.isCoined(tokens) { return nil }
        if match == nil, isPlace, view.isRoad(tokens) { return nil }
        if isPerson || isPlace, view.isDay(tokens) { return nil }
        if isPerson, view.isThing(tokens.end - 1) { return nil }
        if let known, number(of: known.type) == type || known.type == .nationality || known.rule == .typeNoun {
            return known
        }
        if let known, type == number(of: .place), isInstitution(known, view) { return known }
        if let match, match.count == tokens.count, match.isAcronym, match.nameClass == .noName { return nil }
        if let match, match.count == tokens.count, let named = match.nameClass.type {
            if named == .nationality {
                let isLanguage = view.isLanguage(tokens.start, match)
                return isLanguage ? nil : Candidate(tokens: tokens, type: named, rule: .nationalityTable, id: match.id)
            }
            if number(of: named) == type {
                return Candidate(tokens: tokens, type: named, rule: .model, id: match.id)
            }
        }
        return types[type].map { Candidate(tokens: tokens, type: $0, rule: .model) }
    }

    /// "Rahima Hospital", "Weaver Museum of Glass": corpora call them places now and then, the guideline organizations.
    private static func isInstitution(_ known: Candidate, _ view: SentenceView) -> Bool {
        known.rule == .organizationHead
            && known.tokens.indices.contains { view.roles($0).contains(.institution) && view.isName($0) }
    }

    /// What each of the model's types is where no table says more; other names are left to tables and rules.
    private static let types: [Int: EntityType] = [0: .person, 1: .organization, 2: .place]

    /// The model's number for a type.
    private static func number(of type: EntityType) -> Int {
        switch type {
        case .person: 0
        case .organization: 1
        case .place, .location, .facility: 2
        default: 3
        }
    }

    /// Rules whose names are as often right as wrong where the model finds nothing, in the development corpora.
    private static let sureRules: Set<Rule> = [.typeNoun, .locationTable]

    /// Rules that know more than the model, whatever it finds in the same words.
    private static let wholeRules: Set<Rule> = [
        .coordinatedPlace, .dateline, .countryCode, .smallLetters, .stormName,
    ]

    /// "Orsini SpA": a legal form behind a name leaves no doubt.
    private static func isCompany(_ candidate: Candidate, _ evidence: EvidenceLayer) -> Bool {
        candidate.rule == .organizationHead && candidate.tokens.count > 1
            && evidence[candidate.tokens.end - 1].roles.contains(.companyEnding)
    }

    /// What the model found, and what only the rules know: names of other kinds, and names that the guideline keeps whole.
    private func merged(_ found: [Candidate], _ ruled: [Candidate], _ evidence: EvidenceLayer) -> [Candidate] {
        var all: [Candidate] = []
        var rest = found[...]
        for candidate in ruled {
            let isWhole = Self.wholeRules.contains(candidate.rule)
            guard
                isWhole || Self.sureRules.contains(candidate.rule) || Self.number(of: candidate.type) == 3
                    || Self.isCompany(candidate, evidence)
            else { continue }
            while let next = rest.first, next.tokens.end <= candidate.tokens.start { all.append(rest.removeFirst()) }
            if isWhole {
                if var next = rest.first, next.tokens.start < candidate.tokens.start {
                    rest.removeFirst()
                    next.tokens = TokenRange(start: next.tokens.start, end: candidate.tokens.start)
                    all.append(next)
                }
                while let next = rest.first, next.tokens.end <= candidate.tokens.end { rest.removeFirst() }
            }
            if let next = rest.first, next.tokens.start < candidate.tokens.end { continue }
            all.append(candidate)
        }
        return all + rest
    }
}
