import ArgumentParser
import Pipeline
import Regression

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Say in words how two outputs differ.",
        discussion: """
            Exit status 1 if they do; the manifests, which hold times, are left out. Outputs are folders of \
            report.tables or files of records in JSON Lines.

            Examples:
              copydesk diff output-monday output-tuesday
              copydesk diff monday.jsonl tuesday.jsonl
            """
    )

    @Argument(help: "The older output: a folder, or a file of records.", completion: .file())
    var old: String

    @Argument(help: "The newer output.", completion: .file())
    var new: String

    @OptionGroup var comparison: ComparisonOptions

    func run() throws {
        let differences: OutputDifferences
        do throws(RunError) {
            differences = try OutputComparison.differences(golden: old, actual: new)
        } catch {
            throw CommandFailure(ExitStatus(error), Log().errorLine(error.message))
        }
        guard !differences.isEmpty else { return Log().write(.info, "\(old) and \(new) hold the same") }
        try comparison.show(differences)
        throw CommandFailure(.differences, DifferenceReport.summary(of: differences))
    }
}
