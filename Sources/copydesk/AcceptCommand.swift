import ArgumentParser
import Pipeline
import Regression

struct AcceptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Make the outputs of a run the expected ones.",
        discussion: """
            Runs the pipeline and puts its outputs, all but the manifest, in the place of the golden folder.

            Example:
              copydesk accept Tests/golden
            """
    )

    @Argument(help: "The folder of expected outputs; made if it is not there.", completion: .directory)
    var golden: String

    @OptionGroup var scratch: ScratchRun

    func run() throws {
        try scratch.run { (output) throws(RunError) in try GoldenFolder.accept(output, as: golden) }
        Log().write(.info, "\(golden) holds the outputs of this run")
    }
}
