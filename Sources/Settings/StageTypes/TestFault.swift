import Isolation
import Pipeline

/// `type: test.fault`, which no schema names.
struct TestFault: StageType {
    static let signature = FaultStage.signature
    static let summary = "Does to its process what a document asks for."
    static let example = "fault: { type: test.fault, inputs: [articles] }"
    static let options: [OptionDescription] = []

    init(_ values: OptionValues) {}

    func makeStage(_ surroundings: StageSurroundings) -> any Stage { FaultStage() }
}
