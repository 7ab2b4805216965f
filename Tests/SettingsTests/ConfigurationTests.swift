import Pipeline
import Reading
import Testing

@testable import Settings

private func configuration(_ yaml: String, name: String = "pipeline.yaml") throws -> Configuration {
    try Configuration(ConfigText(yaml, name: name))
}

@Suite struct ConfigurationTests {
    @Test func buildsTheBuiltInPipeline() throws {
        let plan = try Configuration(.builtIn).makePlan()
        #expect(plan.sources.map(\.name) == ["articles"])
        #expect(plan.stages.map(\.name) == ["clean", "tokens", "syntax", "entities", "dates", "quotes", "claims"])
        #expect(plan.stages[0].inputs == Plan.Inputs(sources: [0], stages: []))
        #expect(plan.stages[6].inputs == Plan.Inputs(sources: [], stages: [4, 5].reversed()))
        #expect(plan.outputs.map(\.inputs) == [Plan.Inputs(sources: [], stages: [6])])
        #expect(plan.limits == Limits())
    }

    @Test func sortsStagesAndFollowsInputsHoweverTheyAreWritten() throws {
        let plan = try configuration(
            """
            version: 1
            outputs:
              one: { type: records, inputs: [tokens], path: one.jsonl }
              two: { type: records, inputs: [tokens, clean], path: two.jsonl }
            stages:
              tokens: { type: tokenize.icu, inputs: [clean, plain] }
              clean: { type: clean.article, inputs: [pages, more] }
            sources:
              pages: { type: files }
              more: { type: files }
              plain: { type: files }
            """
        ).makePlan()
        #expect(plan.stages.map(\.name) == ["clean", "tokens"])
        #expect(
            plan.stages.map(\.inputs) == [
                Plan.Inputs(sources: [0, 1], stages: []), Plan.Inputs(sources: [2], stages: [0]),
            ])
        #expect(
            plan.outputs.map(\.inputs) == [
                Plan.Inputs(sources: [], stages: [1]), Plan.Inputs(sources: [], stages: [1, 0]),
            ])
    }

    @Test func readsLimitsInTheirUnits() throws {
        let limits = try configuration(
            """
            version: 1
            sources: { pages: { type: files } }
            outputs: { lines: { type: records, inputs: [pages] } }
            limits: { document_timeout: 1500 ms, document_bytes: 2MB, max_failures: 5 }
            """
        ).limits
        #expect(limits.documentTimeout == .milliseconds(1500))
        #expect(limits.documentBytes == 2_000_000)
        #expect(limits.maxFailures == .count(5))
    }

    @Test func resolvesPathsAgainstTheFolderOfTheConfiguration() throws {
        let yaml = """
            version: 1
            sources: { pages: { type: files, include: [in] } }
            outputs:
              near: { type: records, inputs: [pages], path: near.jsonl }
              far: { type: records, inputs: [pages], path: /tmp/far.jsonl }
              here: { type: records, inputs: [pages] }
            """
        #expect(
            try configuration(yaml, name: "jobs/night.yaml").targets.map(\.path)
                == ["jobs/near.jsonl", "/tmp/far.jsonl", nil])
        #expect(try configuration(yaml, name: "/night.yaml").targets[0].path == "/near.jsonl")
        let source = try configuration(yaml, name: "jobs/night.yaml").makePlan().sources[0].source
        #expect((source as? FileSource)?.root == "jobs")
    }

    @Test func followsAnchorsAndMergeKeys() throws {
        let configuration = try configuration(
            """
            version: 1
            sources: { pages: { type: files } }
            stages:
              first: &cut { type: tokenize.icu, inputs: [pages], locale: de }
              second: { <<: *cut, locale: fr }
              third: { <<: [*cut, { locale: it }] }
            outputs:
              one: { type: records, inputs: [first], path: one }
              two: { type: records, inputs: [second], path: two }
              three: { type: records, inputs: [third], path: three }
            """)
        let locales = configuration.stages.map { ($0.options as? TokenizeICU)?.locale }
        #expect(locales == ["de", "fr", "de"])
    }

    @Test func takesTextThatLooksLikeAnotherTypeAsItIsWritten() throws {
        let configuration = try configuration(
            """
            version: 1
            sources: { pages: { type: files, include: [2024] } }
            stages: { tokens: { type: tokenize.icu, inputs: [pages], locale: no } }
            outputs: { lines: { type: report.tables, inputs: [tokens], dir: 2024 } }
            """)
        #expect((configuration.sources[0].options as? Files)?.include == ["2024"])
        #expect((configuration.stages[0].options as? TokenizeICU)?.locale == "no")
        #expect(configuration.targets[0].path == "2024")
    }

    @Test func readsAFileWithByteOrderMarkAndWindowsLineEnds() throws {
        let yaml =
            "\u{FEFF}version: 1\r\nsources: { a: { type: files } }\r\noutputs: { o: { type: records, inputs: [a] } }\r\n"
        #expect(try configuration(yaml).makePlan().sources.count == 1)
        #expect(printedErrors(yaml + "limit: {}\r\n")?.hasPrefix("pipeline.yaml:4:1: error[unknown-key]") == true)
    }

    @Test func takesASectionWithoutContentAsLeftOut() throws {
        let yaml = """
            version: 1
            sources: { pages: { type: files } }
            stages:
              # clean: { type: clean.article, inputs: [pages] }
            outputs: { lines: { type: records, inputs: [pages] } }
            limits:
            """
        #expect(try configuration(yaml).limits == Limits())
        #expect(try configuration(yaml).makePlan().stages.isEmpty)
    }

    @Test func saysWhatItConsistsOf() throws {
        #expect(
            try Configuration(.builtIn).summary == "pipeline.yaml (built in) is good: 1 source, 7 stages, 1 output")
    }
}
