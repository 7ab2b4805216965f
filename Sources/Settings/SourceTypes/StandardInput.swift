import Pipeline
import Reading

/// The source behind `--stdin`: JSON Lines from standard input. No configuration can name it.
struct StandardInput: SourceType {
    static let signature = StandardInputSource.signature
    static let summary = "Reads JSON Lines from standard input."
    static let example = ""
    static let options: [OptionDescription] = []

    init() {}
    init(_ values: OptionValues) {}

    func makeSource(_ surroundings: Surroundings) -> any DocumentSource {
        StandardInputSource(documentBytes: surroundings.limits.documentBytes, stop: surroundings.stop)
    }
}
