import ArgumentParser
import Files
import Pipeline
import Regression

struct AcceptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Make the outputs of a run the expected ones.",
        discussion: """
            Runs the pipeline, says what changed and puts the outputs, all but the manifest, in the place of the golden \
            folder; FILE.new that checks left are removed.

            With ARTICLE only these documents are taken, whatever became of them; the rest stays as the golden folder \
            has it, and the tables and totals of the run follow. An article is named by its id, as check prints it, or \
            by a glob in which * stands for slashes too.

            Examples:
              copydesk accept Tests/golden
              copydesk accept Tests/golden meridianpost/balti-recount.html 'kestrelwire/*'
            """
    )

    @Argument(help: "The folder of expected outputs; made if it is not there.", completion: .directory)
    var golden: String

    @Argument(help: ArgumentHelp("Take only these: ids or globs.", valueName: "article"))
    var articles: [String] = []

    @OptionGroup var comparison: ComparisonOptions

    @OptionGroup var scratch: ScratchRun

    func run() throws {
        if !articles.isEmpty { try Comparison.requireOutput(golden) }
        var acceptance = Acceptance(golden: golden, patterns: articles)
        try scratch.run { (output) throws(RunError) in try acceptance.take(output) }
        try comparison.show(acceptance.accepted)
        let log = Log(isColored: ColorMode.auto.isOn)
        log.write(warnings: acceptance.warnings)
        log.write(.info, acceptance.summary)
    }
}

/// What a run changes of a golden folder, and what of it is taken.
private struct Acceptance {
    let golden: String
    let patterns: [String]
    private(set) var accepted = OutputDifferences()
    private(set) var warnings: [String] = []
    private(set) var summary = ""

    init(golden: String, patterns: [String]) { (self.golden, self.patterns) = (golden, patterns) }

    mutating func take(_ output: String) throws(RunError) {
        if patterns.isEmpty { try takeAll(output) } else { try takeNamed(output) }
    }

    private mutating func takeAll(_ output: String) throws(RunError) {
        if OutputComparison.isOutput(golden) {
            accepted = try OutputComparison.differences(golden: golden, actual: output)
        }
        try GoldenFolder.accept(output, as: golden)
        let changes = accepted.isEmpty ? "" : ": took \(DifferenceReport.summary(of: accepted))"
        summary = "\(golden) holds the outputs of this run\(changes)"
    }

    private mutating func takeNamed(_ output: String) throws(RunError) {
        let all = try OutputComparison.differences(golden: golden, actual: output)
        let ids = try matches(all)
        accepted = all.restricted(to: ids)
        guard !accepted.isEmpty else {
            summary = "nothing to take: the run gives \(patterns.joined(separator: ", ")) as \(golden) has it"
            return
        }
        warnings = try GoldenFolder.accept(all.taking(ids), of: output, as: golden)
        let left = try OutputComparison.differences(golden: golden, actual: output)
        summary =
            "\(golden): took \(DifferenceReport.summary(of: accepted)); "
            + (left.isEmpty ? "nothing is left" : "left: \(DifferenceReport.summary(of: left))")
    }

    private func matches(_ all: OutputDifferences) throws(RunError) -> Set<String> {
        let (matched, unmatched) = DocumentPatterns(patterns).match(all.documents)
        guard let first = unmatched.first else { return matched }
        let advice =
            all.documents.isEmpty
            ? "they hold totals only: accept all, without naming any"
            : "'copydesk check \(golden)' names those that differ"
        throw RunError(.missingInput, "no article '\(first)' in \(golden) or in the run; \(advice)")
    }
}
