import ArgumentParser
import Pipeline
import Regression

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Say in words how two outputs differ.",
        discussion: """
            Exit status 1 if they do; the manifests are left out.

            Example:
              copydesk diff output-monday output-tuesday
            """
    )

    @Argument(help: "The older output folder.", completion: .directory)
    var old: String

    @Argument(help: "The newer output folder.", completion: .directory)
    var new: String

    func run() throws {
        let differences: [OutputDifference]
        do throws(RunError) {
            differences = try OutputComparison.differences(golden: old, actual: new)
        } catch {
            throw CommandFailure(ExitStatus(error), Log().errorLine(error.message))
        }
        try Comparison.report(differences, equal: "\(old) and \(new) hold the same")
    }
}
