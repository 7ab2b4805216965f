/// Something that a stage tells people while it works, such as what a program of theirs wrote to its standard error.
public struct StageMessage: Hashable, Sendable {
    /// Takes messages; called by all threads.
    public typealias Handler = @Sendable (StageMessage) -> Void

    /// The stage's name in pipeline.yaml.
    public var stage: String
    /// One line.
    public var text: String

    public init(stage: String, text: String) {
        self.stage = stage
        self.text = text
    }
}
