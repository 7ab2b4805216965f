import Pipeline
import Reading
import Testing

@testable import Settings

private let twoOfEach = """
    version: 1
    sources: { a: { type: files }, b: { type: files } }
    stages:
      clean: { type: clean.article, inputs: [a] }
      tokens: { type: tokenize.icu, inputs: [clean, b] }
    outputs:
      one: { type: report.tables, inputs: [tokens], dir: one }
      two: { type: report.tables, inputs: [tokens], dir: two }
    """

private func apply(
    to yaml: String? = nil, name: String = "jobs/night.yaml", _ change: (inout Overrides) -> Void
) throws -> Configuration {
    var configuration = try Configuration(ConfigText(yaml ?? ConfigText.builtIn.text, name: name))
    var overrides = Overrides()
    change(&overrides)
    try configuration.apply(overrides)
    return configuration
}

@Suite struct OverridesTests {
    @Test func pathsReplaceIncludeAndAreRelativeToTheWorkingFolder() throws {
        let source = try apply { $0.paths = ["news", "a.html"] }.makePlan().sources[0].source
        let files = try #require(source as? FileSource)
        #expect(files.include == ["news", "a.html"])
        #expect(files.root == ".")
    }

    @Test func outputReplacesTheFolderAndIsRelativeToTheWorkingFolder() throws {
        #expect(try apply { _ in }.targets.map(\.path) == ["jobs/output"])
        #expect(try apply { $0.outputFolder = "out" }.targets.map(\.path) == ["out"])
    }

    @Test func refusesPathsForSeveralSourcesAndAFolderForSeveralReports() {
        #expect(throws: OverrideError.self) { try apply(to: twoOfEach) { $0.paths = ["news"] } }
        #expect(throws: OverrideError.self) { try apply(to: twoOfEach) { $0.outputFolder = "out" } }
    }

    @Test func standardInputTakesThePlaceOfAllSources() throws {
        let plan = try apply(to: twoOfEach) { $0.readsStandardInput = true }.makePlan()
        #expect(plan.sources.map(\.name) == ["stdin"])
        #expect(plan.stages[0].inputs == Plan.Inputs(sources: [0], stages: []))
        #expect(plan.stages[1].inputs == Plan.Inputs(sources: [0], stages: [0]))
    }

    @Test func standardOutputTakesThePlaceOfAllOutputs() throws {
        let configuration = try apply(to: twoOfEach) { $0.writesStandardOutput = true }
        #expect(configuration.targets == [.init(name: "stdout", type: "records", path: nil)])
        #expect(configuration.makePlan().outputs[0].inputs == Plan.Inputs(sources: [], stages: [1]))
    }

    @Test func refusesStandardOutputWhereLayersWouldMeet() {
        let yaml = """
            version: 1
            sources: { a: { type: files } }
            stages:
              english: { type: tokenize.icu, inputs: [a], locale: en }
              german: { type: tokenize.icu, inputs: [a], locale: de }
            outputs:
              one: { type: records, inputs: [english], path: one }
              two: { type: records, inputs: [german], path: two }
            """
        #expect(throws: OverrideError.self) { try apply(to: yaml) { $0.writesStandardOutput = true } }
    }

    @Test func aNameThatIsTakenIsNotTakenTwice() throws {
        let yaml = twoOfEach.replacing("clean", with: "stdin")
            .replacing("stdin.article", with: "clean.article")
        let plan = try apply(to: yaml) { $0.readsStandardInput = true }.makePlan()
        #expect(plan.sources.map(\.name) == ["stdin_"])
        #expect(plan.stages[1].inputs == Plan.Inputs(sources: [0], stages: [0]))
    }

    @Test func maxFailuresReplacesTheLimit() throws {
        #expect(try apply { $0.maxFailures = .count(3) }.limits.maxFailures == .count(3))
    }
}

@Suite struct FailureAllowanceTests {
    @Test(arguments: [
        ("2%", Limits.FailureAllowance.share(percent: 2)), ("0.5%", .share(percent: 0.5)), ("0", .count(0)),
        ("17", .count(17)), ("100%", .share(percent: 100)),
    ])
    func readsAndWrites(text: String, allowance: Limits.FailureAllowance) {
        #expect(Limits.FailureAllowance(text) == allowance)
        #expect(allowance.text == text)
    }

    @Test(arguments: ["", "%", "-1", "101%", "1.5", "two", "1e2%", "nan%", "2 %", "0x1%"])
    func refuses(text: String) { #expect(Limits.FailureAllowance(text) == nil) }

    @Test(arguments: [
        (Limits.FailureAllowance.share(percent: 2), 2, 100, true), (.share(percent: 2), 3, 100, false),
        (.share(percent: 2), 0, 0, true), (.count(0), 1, 1000, false), (.count(1), 1, 1, true),
    ])
    func permits(allowance: Limits.FailureAllowance, failed: Int, documents: Int, isPermitted: Bool) {
        #expect(allowance.permits(failed, of: documents) == isPermitted)
    }
}
