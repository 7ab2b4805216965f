import Pipeline
import Quotes

/// `type: tag.quotes`.
struct TagQuotes: StageType {
    static let signature = QuoteTagger.signature
    static let summary = "Finds quotes and who said them."
    static let example = "quotes: { type: tag.quotes, inputs: [entities] }"
    static let options: [OptionDescription] = []

    init(_ values: OptionValues) {}

    func makeStage(_ surroundings: StageSurroundings) -> any Stage { QuoteTagger() }
}
