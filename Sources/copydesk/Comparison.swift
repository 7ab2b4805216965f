import ArgumentParser
import Files
import Pipeline
import Regression

/// How differences are shown.
struct ComparisonOptions: ParsableArguments {
    @Flag(name: .customLong("all"), help: "Show all changes, however many there are.")
    var showsAll = false

    @Option(help: ArgumentHelp("Whether the differences are colored; auto heeds NO_COLOR.", valueName: "when"))
    var color = ColorMode.auto

    /// Prints the differences on standard output.
    func show(_ differences: OutputDifferences) throws(CommandFailure) {
        let report = DifferenceReport(
            differences, limits: showsAll ? .none : .standard, isColored: color.isOn(for: StandardOutput.isTerminal))
        try StandardOutput.write(report.text)
    }
}

/// What the commands that compare have in common.
enum Comparison {
    /// Finds out before a long run that there is nothing to compare it with.
    ///
    /// - Throws: ``CommandFailure`` with status 66 where there is no such folder, or no output in it.
    static func requireOutput(_ path: String) throws(CommandFailure) {
        guard FileSystem.isFolder(path) else {
            let advice = FileSystem.exists(path) ? "'\(path)' is no folder" : "there is no folder '\(path)'"
            throw CommandFailure(.missingInput, Log().errorLine("\(advice); 'copydesk accept' makes one"))
        }
        guard OutputComparison.isOutput(path) else {
            let message = "'\(path)' holds no output of copydesk: it has no failures.csv; 'copydesk accept' makes one"
            throw CommandFailure(.missingInput, Log().errorLine(message))
        }
    }
}
