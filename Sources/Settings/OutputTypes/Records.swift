import Glibc
import Pipeline
import Reporting

/// `type: records`.
struct Records: OutputType {
    static let signature = RecordStream.signature
    static let summary = "Writes one JSON line for each document, in the order of the input."
    static let example = "lines: { type: records, inputs: [claims], path: output.jsonl }"
    static let targetKey = "path"
    static let options = [pathOption.description, tokensOption.description]

    private static let pathOption = Option(
        "path", .file, standard: "\"-\"",
        "The file to write, relative to the configuration's folder; - is standard output."
    )
    private static let tokensOption = Option(
        "tokens", .flag, standard: "false", "Whether records hold tokens with their tags and lemmas."
    )

    /// - is standard output.
    var path: String
    var tokens: Bool

    var target: String? { path == "-" ? nil : path }

    init(_ values: OptionValues) {
        path = values[Self.pathOption]
        tokens = values[Self.tokensOption]
    }

    init(path: String) {
        self.path = path
        tokens = false
    }

    func makeOutput(_ surroundings: Surroundings) -> any DocumentOutput {
        RecordStream(
            target.map { .file(path: surroundings.resolve($0)) } ?? .descriptor(STDOUT_FILENO),
            includesTokens: tokens || surroundings.includesTokens, lockPolicy: surroundings.lockPolicy)
    }
}
