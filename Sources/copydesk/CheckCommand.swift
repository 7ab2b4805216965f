import ArgumentParser
import Files
import Pipeline
import Regression

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Compare a run with a folder of expected outputs.",
        discussion: """
            Runs the pipeline into a temporary folder and says in words what differs: first which kinds of change \
            there are and how many, then what changed in each article. The manifest is left out. Exit status 1 if \
            more differs than --max-changes allows.

            A change is what a line of the report tells: a claim, quote or date that is lost, new or says something \
            else, an entity that is lost, new, renamed or retyped, a changed title, a passage of the text, a whole \
            article, a column. What tables and totals repeat of it counts no second time.

            Beside each golden file that differs the new one is left as FILE.new; the golden files stay as they are. \
            The next check replaces them, one that finds no difference removes them, and so does accept.

            Examples:
              copydesk check Tests/golden
              copydesk check Tests/golden --junit report.xml   for GitHub, GitLab and Jenkins
              copydesk check Tests/golden --max-changes 5      small changes are none of today's business
            """
    )

    @Argument(help: "The folder of expected outputs.", completion: .directory)
    var golden: String

    @Option(
        help: ArgumentHelp("Also write the result as JUnit XML, where all is well too.", valueName: "file"),
        completion: .file())
    var junit: String?

    @Option(help: ArgumentHelp("So many changes are allowed.", valueName: "number"))
    var maxChanges = 0

    @Flag(name: .customLong("no-new"), help: "Leave no FILE.new beside golden files.")
    var leavesNothing = false

    @OptionGroup var comparison: ComparisonOptions

    @OptionGroup var scratch: ScratchRun

    func validate() throws {
        if maxChanges < 0 { throw ValidationError("--max-changes must be at least 0, not \(maxChanges).") }
        if junit == "" { throw ValidationError("--junit must name a file.") }
    }

    func run() throws {
        try Comparison.requireOutput(golden)
        var differences = OutputDifferences()
        var newFiles: Int?
        try scratch.run { (output) throws(RunError) in
            differences = try OutputComparison.differences(golden: golden, actual: output)
            newFiles = leaveNewFiles(of: output, differences)
        }
        let isAllowed = differences.count <= maxChanges
        if let junit { try write(JUnitReport(differences, golden: golden, fails: !isAllowed), to: junit) }
        guard !differences.isEmpty else { return Log().write(.info, "the run is as \(golden) expects") }
        try comparison.show(differences)
        let summary = DifferenceReport.summary(of: differences) + place(of: newFiles)
        guard isAllowed else { throw CommandFailure(.differences, summary) }
        Log().write(.info, "\(summary); --max-changes \(maxChanges) allows them")
    }

    /// - Returns: how many were left; nil where none are wanted or the golden folder cannot be written.
    private func leaveNewFiles(of output: String, _ differences: OutputDifferences) -> Int? {
        do throws(RunError) {
            if leavesNothing || differences.isEmpty {
                NewFiles.remove(from: golden)
                return nil
            }
            return try NewFiles.write(output, beside: golden)
        } catch {
            Log(isColored: ColorMode.auto.isOn).write(.warning, "no .new files are left: \(error.message)")
            return nil
        }
    }

    private func place(of newFiles: Int?) -> String {
        guard let newFiles, newFiles > 0 else { return "" }
        let files = newFiles == 1 ? "1 file FILE.new is" : "\(newFiles) files FILE.new are"
        return "; \(files) beside the golden ones (copydesk accept \(golden) takes the changes)"
    }

    private func write(_ report: JUnitReport, to path: String) throws(CommandFailure) {
        do throws(RunError) {
            try FileSystem.write(Array(report.xml.utf8), to: path)
        } catch {
            throw CommandFailure(ExitStatus(error), Log().errorLine(error.message))
        }
    }
}
