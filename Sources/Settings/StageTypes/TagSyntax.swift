import Pipeline
import Syntax

/// `type: tag.syntax`.
struct TagSyntax: StageType {
    static let signature = SyntaxTagger.signature
    static let summary = "Gives each token its part of speech and its lemma, and finds noun chunks."
    static let example = "syntax: { type: tag.syntax, inputs: [tokens] }"
    static let options: [OptionDescription] = []

    init(_ values: OptionValues) {}

    func makeStage() -> any Stage { SyntaxTagger() }
}
