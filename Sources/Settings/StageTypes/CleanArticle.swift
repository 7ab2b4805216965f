import Cleaning
import Pipeline

/// `type: clean.article`.
struct CleanArticle: StageType {
    static let signature = ArticleCleaner.signature
    static let summary = "Finds the main text of a page, and its title, authors, dates, outlet and language."
    static let example = "clean: { type: clean.article, inputs: [articles] }"
    static let options: [OptionDescription] = []

    init(_ values: OptionValues) {}

    func makeStage(_ surroundings: StageSurroundings) -> any Stage { ArticleCleaner() }
}
