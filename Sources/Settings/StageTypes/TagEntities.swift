import Entities
import Learning
import Pipeline

/// `type: tag.entities`.
struct TagEntities: StageType {
    static let signature = EntityTagger.signature
    static let summary = "Finds named persons, organizations, places and the like."
    static let example = "entities: { type: tag.entities, inputs: [syntax], min_confidence: 0.4 }"
    static let options = [
        modelOption.description, minConfidenceOption.description, aliasesOption.description,
    ]

    private static let modelOption = Option(
        "model", .optionalFile, standard: "null",
        "A file that copydesk-train entities made, relative to the configuration's folder; null for the built-in model."
    )
    private static let minConfidenceOption = Option(
        "min_confidence", .fraction, standard: "0", "Mentions that are less sure than this are left out.")
    private static let aliasesOption = Option(
        "aliases", .optionalFile, standard: "null",
        "A CSV table of names to merge, split, rename and ignore, relative to the configuration's folder.")

    /// Nil for the built-in one.
    var model: LinearChainModel?
    var minConfidence: Double
    var aliases: AliasTable
    let files: [NamedFile]

    init(_ values: OptionValues) {
        let read = values.model(Self.modelOption, madeBy: "copydesk-train entities", EntityTagger.readModel)
        model = read?.model
        minConfidence = values[Self.minConfidenceOption]
        let table = values.aliases(Self.aliasesOption)
        aliases = table?.aliases ?? AliasTable()
        files = [read?.file, table?.file].compactMap(\.self)
    }

    func makeStage(_ surroundings: StageSurroundings) -> any Stage {
        EntityTagger(model: model, minConfidence: minConfidence, aliases: aliases)
    }
}

extension OptionValues {
    /// More mistakes of one table are counted only.
    private static let mostMistakes = 20

    /// The table of aliases that an option names; nil where none is named, and where it cannot be used, which is reported.
    fileprivate func aliases(_ option: Option<String?>) -> (file: NamedFile, aliases: AliasTable)? {
        guard let (file, bytes) = file(option) else { return nil }
        do throws(AliasTableError) {
            return (file, try AliasTable(csv: bytes, path: file.path))
        } catch {
            for problem in error.problems.prefix(Self.mostMistakes) {
                report(.badFile, "\(file.path):\(problem.line): \(problem.message)", about: option)
            }
            let others = error.problems.count - Self.mostMistakes
            if others > 0 { report(.badFile, "\(file.path): \(others) more mistakes", about: option) }
            return nil
        }
    }
}
