import ArgumentParser
import Settings

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show the stages of a configuration, and what each reads and writes.",
        discussion: """
            Examples:
              copydesk explain
              copydesk explain --format dot | dot -Tsvg > pipeline.svg
            """
    )

    @OptionGroup var config: ConfigOption
    @Option(help: "How to show them.")
    var format = Explanation.text

    func run() throws {
        try StandardOutput.write(format.describe(config.load()))
    }
}
