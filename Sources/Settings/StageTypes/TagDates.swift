import Dates
import Pipeline

/// `type: tag.dates`.
struct TagDates: StageType {
    static let signature = DateTagger.signature
    static let summary = "Finds expressions of time and resolves them against the day of publication."
    static let example = "dates: { type: tag.dates, inputs: [syntax] }"
    static let options: [OptionDescription] = []

    init(_ values: OptionValues) {}

    func makeStage(_ surroundings: StageSurroundings) -> any Stage { DateTagger() }
}
