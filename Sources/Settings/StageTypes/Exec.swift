import External
import Pipeline
import Reporting

/// `type: exec`.
struct Exec: StageType {
    static let signature = ExternalStage.signature
    static let summary =
        "Sends each record to a program of yours, a line of JSON there and a line back, and keeps the answer."
    static let example = "topics: { type: exec, inputs: [claims], command: [cat] }"
    static let options = [
        commandOption.description, timeoutOption.description, startTimeoutOption.description,
        restartsOption.description, versionOption.description, tokensOption.description,
    ]
    static let writesUnderItsName = true

    private static let commandOption = Option(
        required: "command", .command, placeholder: Command(words: []),
        "The program and its arguments; it works in the configuration's folder, and no shell is involved.")
    private static let timeoutOption = Option(
        "timeout", .duration, standard: "10s", "Longest time for one answer.")
    private static let startTimeoutOption = Option(
        "start_timeout", .duration, standard: "60s", "How much longer the first answer of a program may take.")
    private static let restartsOption = Option(
        "restarts", .count(most: 1000), standard: "5",
        "How often in a row a program that has given no good answer is started anew before the run ends.")
    private static let versionOption = Option(
        "version", .optionalText, standard: "null",
        "A text that you change with the program; where it is given, answers are kept in the cache.")
    private static let tokensOption = Option(
        "tokens", .flag, standard: "false", "Whether the record that the program gets holds tokens.")

    var command: Command
    var settings: ExternalStage.Settings
    var version: String?
    var tokens: Bool
    let files: [NamedFile]

    init(_ values: OptionValues) {
        command = values[Self.commandOption]
        settings = ExternalStage.Settings(
            name: "", command: command.words.map(\.text), timeout: values[Self.timeoutOption],
            startTimeout: values[Self.startTimeoutOption], restarts: values[Self.restartsOption])
        version = values[Self.versionOption]
        tokens = values[Self.tokensOption]
        let check = CommandCheck(command, folder: values.folder)
        for problem in check.problems {
            values.report(
                problem.code, problem.message, about: Self.commandOption, at: problem.place, advice: problem.advice)
        }
        files = check.files
    }

    var isRepeatable: Bool { version != nil }

    func makeStage(_ surroundings: StageSurroundings) -> any Stage {
        var settings = settings
        settings.name = surroundings.name
        settings.folder = surroundings.folder == "." ? nil : surroundings.folder
        return ExternalStage(
            settings, render: { [tokens] in RecordLine.render($0, includesTokens: tokens) }, tell: surroundings.tell)
    }
}
