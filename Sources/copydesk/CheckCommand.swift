import ArgumentParser
import Pipeline
import Regression

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Compare a run with a folder of expected outputs.",
        discussion: """
            Runs the pipeline into a temporary folder and says in words what differs; the manifest is left out.
            Exit status 1 if anything does.

            Example:
              copydesk check Tests/golden
            """
    )

    @Argument(help: "The folder of expected outputs.", completion: .directory)
    var golden: String

    @OptionGroup var scratch: ScratchRun

    func run() throws {
        try Comparison.requireFolder(golden)
        var differences: [OutputDifference] = []
        try scratch.run { (output) throws(RunError) in
            differences = try OutputComparison.differences(golden: golden, actual: output)
        }
        try Comparison.report(differences, equal: "the run is as \(golden) expects")
    }
}
