import ArgumentParser
import Cleaning
import Pipeline
import Settings

struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Show which parts of a page or a text were kept and dropped, and why.",
        discussion: """
            One line a block of the page's text: whether it was kept, the rule that decided, how likely the block \
            belongs to the article (where a rule alone does not decide), its zone, its element, its text. Of plain \
            text a block is a line, or a wrapped paragraph, and the element tells which.

            Examples:
              copydesk why page.html
              copydesk why scraped.txt
              copydesk why page.html --format json | jq '.blocks[] | select(.kept)'
            """
    )

    @Argument(help: "An HTML page or a text.", completion: .file(extensions: ["html", "htm", "txt", "gz"]))
    var file: String

    @OptionGroup var config: ConfigOption
    @Option(help: "How to show it.")
    var format = CleaningExplanation.text

    func run() throws {
        var configuration = try config.load()
        do {
            var overrides = Overrides()
            overrides.paths = [file]
            try configuration.apply(overrides)
            try StandardOutput.write(format.describe(trail(configuration)))
        } catch let error as OverrideError {
            throw CommandFailure(.usage, Log().errorLine(error.message))
        } catch let error as RunError {
            throw CommandFailure(ExitStatus(error), Log().errorLine(error.message))
        } catch let error as DocumentError {
            throw CommandFailure(.inputOutput, Log().errorLine("\(file): \(error.message)"))
        }
    }

    private func trail(_ configuration: Configuration) throws -> CleaningTrail {
        guard let source = configuration.makePlan().sources.first?.source,
            let pending = try source.makeReader().next()
        else { throw CommandFailure(.usage, Log().errorLine("\(file) holds no document")) }
        return try ArticleCleaner.trail(of: pending.load())
    }
}
