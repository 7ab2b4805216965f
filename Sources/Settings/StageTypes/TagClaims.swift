import Claims
import Pipeline

/// `type: tag.claims`.
struct TagClaims: StageType {
    static let signature = ClaimTagger.signature
    static let summary = "Finds numeric claims: the figure, what it counts, and who said it."
    static let example = "claims: { type: tag.claims, inputs: [quotes, dates] }"
    static let options: [OptionDescription] = []

    init(_ values: OptionValues) {}

    func makeStage(_ surroundings: StageSurroundings) -> any Stage { ClaimTagger() }
}
