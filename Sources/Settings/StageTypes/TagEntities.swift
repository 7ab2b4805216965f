import Entities
import Pipeline

/// `type: tag.entities`.
struct TagEntities: StageType {
    static let signature = EntityTagger.signature
    static let summary = "Finds named persons, organizations, places and the like."
    static let example = "entities: { type: tag.entities, inputs: [syntax] }"
    static let options: [OptionDescription] = []

    init(_ values: OptionValues) {}

    func makeStage() -> any Stage { EntityTagger() }
}
