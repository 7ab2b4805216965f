import Foundation
import TestSupport
import Testing

/// What the program says, and where it says it.
struct CommandLineTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:]
    ) throws -> Copydesk.Result {
        try Copydesk.run(arguments, in: folder.path, input: input, environment: environment)
    }

    @Test func acceptsTheBuiltInPipelineWhereThereIsNoOther() throws {
        let result = try run(["validate"])
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
        #expect(result.errors == "pipeline.yaml (built in) is good: 1 source, 7 stages, 1 output\n")
        #expect(try run(["validate", "-q"]).errors.isEmpty)
    }

    @Test func explainsAPipelineOnStandardOutput() throws {
        let result = try run(["explain", "--format", "dot"])
        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(result.output.contains("\"quotes\" -> \"claims\";"))
    }

    @Test func describesConfigurationsSoThatOtherValidatorsAgree() throws {
        try folder.write(try run(["schema", "config"]).output, to: "config.schema.json")
        let check = try Copydesk.python(
            """
            import copy, json, jsonschema, sys, yaml
            schema = json.load(open(sys.argv[1]))
            jsonschema.Draft202012Validator.check_schema(schema)
            validator = jsonschema.Draft202012Validator(schema)
            good = yaml.safe_load(open(sys.argv[2]))
            def errors(change):
                config = copy.deepcopy(good)
                change(config)
                return len(list(validator.iter_errors(config)))
            print(errors(lambda c: None))
            print(errors(lambda c: c.update(version=2)))
            print(errors(lambda c: c['stages']['tokens'].update(locale='en_US')))
            print(errors(lambda c: c['stages']['tokens'].update(inptus=[])))
            print(errors(lambda c: c['stages']['tokens'].pop('inputs')))
            print(errors(lambda c: c['outputs']['reports'].update(formats=[])))
            print(errors(lambda c: c['limits'].update(document_timeout=20)))
            """, ["\(folder.path)/config.schema.json", "\(Copydesk.root)/pipeline.yaml"])
        #expect(check.errors.isEmpty)
        #expect(check.output.split(separator: "\n") == ["0", "1", "1", "1", "1", "1", "1"])
    }

    @Test func endsARunWithATableForPeopleOnStandardErrorUnlessToldToBeQuiet() throws {
        try folder.write("Forty people were hurt in Lyon on Friday, the mayor said.", to: "in/a.txt")
        try folder.write("", to: "in/empty.txt")
        let result = try run(["run", "in", "-oout", "-j2", "--max-failures", "1"])
        #expect(result.status == 0 && result.output.isEmpty)
        let rows = result.errors.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(
            rows.map { $0[0] } == ["articles", "words", "entities", "claims", "quotes", "failures", "reports"])
        #expect(rows[0] == ["articles", "1"])
        #expect(rows[5] == ["failures", "1", "see", "out/failures.csv"])
        #expect(rows[6] == ["reports", "out"])
        #expect(try run(["run", "in", "-o", "out", "--max-failures", "1", "-q"]).errors.isEmpty)
    }

    @Test func saysInJSONLinesWhatItSays() throws {
        try folder.write("Forty people were hurt in Lyon on Friday, the mayor said.", to: "in/a.txt")
        try folder.write("", to: "in/empty.txt")
        let result = try run(["run", "in", "-o", "out", "-v", "--log-format", "json"])
        #expect(result.status == 3)
        let lines = try result.errors.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        #expect(lines.allSatisfy { Set($0.keys).isSuperset(of: ["time", "level", "message"]) })
        let failure = try #require(lines.first)
        #expect(failure["level"] as? String == "warning")
        #expect(failure["message"] as? String == "empty.txt: articles: there is nothing in it (empty)")
        #expect(["document", "stage", "kind"].map { failure[$0] as? String } == ["empty.txt", "articles", "empty"])
        let stages = lines.filter { $0["level"] as? String == "debug" }
        #expect(stages.compactMap { $0["stage"] as? String }.contains("syntax"))
        #expect(stages.allSatisfy { $0["processor_seconds"] is Double })
        let summary = try #require(lines.first { $0["level"] as? String == "info" })
        #expect((summary["message"] as? String)?.hasPrefix("1 articles, ") == true)
        #expect(["documents", "failed", "words"].map { summary[$0] as? Int } == [2, 1, 11])
        #expect(summary["failures"] as? [String: Int] == ["empty": 1])
        #expect(summary["outputs"] as? [String: String] == ["reports": "out"])
        let error = try #require(lines.last)
        #expect(error["level"] as? String == "error" && error["exit_status"] as? Int == 3)
        #expect((error["first_failures"] as? [[String: String]])?.first?["document"] == "empty.txt")
    }

    @Test func tellsCronWhatItNeedsToKnow() throws {
        try folder.write("Forty people were hurt in Lyon on Friday, the mayor said.", to: "in/a.txt")
        for number in 1...7 { try folder.write("", to: "in/empty\(number).txt") }
        let result = try run(["run", "-q", "-j", "1", "in", "-o", "out"])
        #expect(result.status == 3 && result.output.isEmpty)
        let failures = (1...5).map { "  empty\($0).txt: articles: there is nothing in it (empty)\n" }.joined()
        #expect(
            result.errors == """
                error: 7 of 8 documents failed, more than max_failures allows (2%); all else was published, and \
                out/failures.csv names them
                \(failures)  and 2 more
                output reports: \(folder.path)/out
                exit status 3

                """)
        let missing = try run(["run", "-q", "nowhere", "-o", "out"])
        #expect(missing.errors.hasSuffix("\noutput reports: \(folder.path)/out\nexit status 66\n"), "\(missing.errors)")
    }

    @Test(arguments: [("always", true), ("never", false), ("auto", false)])
    func colorsErrorsOnlyWhereAsked(color: String, isColored: Bool) throws {
        try folder.write("version: 2", to: "pipeline.yaml")
        let result = try run(["run", "--color", color])
        #expect(result.status == 78)
        #expect(result.errors.contains("\u{1B}[") == isColored)
    }

    @Test(arguments: [["run", "a", "-o", "out"], ["run", "-o", "out"]])
    func refusesToGuessWhichOfSeveralIsMeant(arguments: [String]) throws {
        try folder.write(
            """
            version: 1
            sources: { a: { type: files }, b: { type: files } }
            outputs:
              one: { type: report.tables, inputs: [a], dir: one }
              two: { type: report.tables, inputs: [b], dir: two }
            """, to: "pipeline.yaml")
        let result = try run(arguments)
        #expect(result.status == 64)
        #expect(result.errors.contains("the configuration has 2"))
        #expect(folder.files == ["pipeline.yaml"])
    }
}
