import Learning
import Pipeline
import Syntax

/// `type: tag.syntax`.
struct TagSyntax: StageType {
    static let signature = SyntaxTagger.signature
    static let summary = "Gives each token its part of speech and its lemma, and finds noun chunks."
    static let example = "syntax: { type: tag.syntax, inputs: [tokens] }"
    static let options = [modelOption.description]

    private static let modelOption = Option(
        "model", .optionalFile, standard: "null",
        "A file that copydesk-train syntax made, relative to the configuration's folder; null for the built-in model."
    )

    /// Nil for the built-in one.
    var model: LinearChainModel?
    let files: [NamedFile]

    init(_ values: OptionValues) {
        let read = values.model(Self.modelOption, madeBy: "copydesk-train syntax", SyntaxTagger.readModel)
        model = read?.model
        files = [read?.file].compactMap(\.self)
    }

    func makeStage(_ surroundings: StageSurroundings) -> any Stage { SyntaxTagger(model: model) }
}
