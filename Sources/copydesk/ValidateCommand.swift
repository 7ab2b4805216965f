import ArgumentParser
import Settings

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Look for errors in a configuration and in the files that its options name.",
        discussion: """
            All errors are printed at once, each with its place in the file. Exit status 78 if there are any. No input \
            and no output is opened.

            Example:
              copydesk validate -c night.yaml
            """
    )

    @OptionGroup var config: ConfigOption
    @Flag(name: .shortAndLong, help: "Say nothing where all is well.")
    var quiet = false

    func run() throws {
        let configuration = try config.load()
        if !quiet { Log().write(.info, configuration.summary) }
    }
}
