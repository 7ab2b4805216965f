import TestSupport
import Testing

@testable import Settings

/// What is printed for a configuration; nil where nothing is wrong with it.
func printedErrors(_ yaml: String) -> String? {
    do {
        _ = try Configuration(ConfigText(yaml, name: "pipeline.yaml"))
        return nil
    } catch {
        return error.printed()
    }
}

/// A pipeline that is right but for the lines given.
private func pipeline(
    version: String = "version: 1", source: String = "{ type: files }",
    stage: String = "{ type: clean.article, inputs: [pages] }",
    output: String = "{ type: records, inputs: [clean] }", limits: String = "{}"
) -> String {
    """
    \(version)
    sources:
      pages: \(source)
    stages:
      clean: \(stage)
    outputs:
      lines: \(output)
    limits: \(limits)
    """
}

/// A configuration with one mistake, and what is printed for it, without the count.
struct Mistake: Sendable, CustomTestStringConvertible {
    var yaml: String
    var printed: String

    init(_ yaml: String, _ printed: String) {
        self.yaml = yaml
        self.printed = printed
    }

    var testDescription: String { String(printed.prefix { $0 != "\n" }) }
}

@Suite struct ConfigErrorTests {
    @Test func acceptsThePipelineThatTheMistakesAreMadeIn() { #expect(printedErrors(pipeline()) == nil) }

    @Test(arguments: values + structure + syntax)
    func printsTheLineTheCaretAndTheAdvice(_ mistake: Mistake) {
        #expect(printedErrors(mistake.yaml) == mistake.printed + "\n1 error")
    }

    @Test func printsAllErrorsInTheOrderOfTheFileAndCountsThem() {
        let yaml = pipeline(
            version: "version: 2", stage: "{ type: clean.article, inptus: [pages] }", limits: "{ max_failures: most }")
        #expect(
            printedErrors(yaml) == """
                pipeline.yaml:1:10: error[bad-version]: this version of copydesk reads configurations of version 1 only
                1 | version: 2
                  |          ^ write 'version: 1'
                pipeline.yaml:5:33: error[unknown-key]: unknown key 'inptus' in stage 'clean'
                5 |   clean: { type: clean.article, inptus: [pages] }
                  |                                 ^^^^^^ did you mean 'inputs'?
                pipeline.yaml:8:25: error[bad-value]: 'max_failures' of 'limits' must be a share such as 2% or a count such as 5, not 'most'
                8 | limits: { max_failures: most }
                  |                         ^^^^
                3 errors
                """)
    }

    @Test func findsEveryRepeatedKeyAndWhatElseIsWrong() throws {
        let yaml = """
            version: 1
            version: 1
            sources: { pages: { type: files, type: files } }
            outputs: { lines: { type: records, inputs: [pages], "path": a, path: b, path: c } }
            limit: {}
            """
        let error = try #require(throws: ConfigError.self) { try Configuration(ConfigText(yaml, name: "p")) }
        #expect(
            error.problems.map(\.code) == [.duplicateKey, .duplicateKey, .duplicateKey, .duplicateKey, .unknownKey])
        #expect(error.problems.map(\.place.line) == [2, 3, 4, 4, 5])
        #expect(error.problems.map(\.place.column) == [1, 34, 64, 73, 1])
    }

    @Test func countsCodePointsAndShowsTabsAndControlCharactersSanely() {
        let yaml =
            "version: 1\nsources: {\"päges😀\":\t{ type: files, \"a\\tb\": 1 }}\noutputs: { o: { type: records, inputs: [] } }"
        let printed = printedErrors(yaml) ?? ""
        #expect(
            printed.hasPrefix(
                """
                pipeline.yaml:2:11: error[bad-name]: 'päges😀' is no name for a source
                2 | sources: {"päges😀":    { type: files, "a\\tb": 1 }}
                  |           ^^^^^^^^ a name is a letter of a to z, then letters, digits, - and _

                """))
        #expect(printed.contains("pipeline.yaml:2:36: error[unknown-key]"))
    }

    @Test func cutsLongLinesAroundTheToken() throws {
        let filler = String(repeating: "x", count: 500)
        let printed = try #require(
            printedErrors(pipeline(source: "{ type: files, include: [\(filler)], incldue: [a], exclude: [\(filler)] }"))
        )
        let lines = printed.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count < 200 })
        let caret = try #require(lines[2].firstIndex(of: "^"))
        let column = lines[2].distance(from: lines[2].startIndex, to: caret)
        #expect(lines[1].dropFirst(column).hasPrefix("incldue"))
    }

    @Test func colorsOnlyWhereAsked() throws {
        let error = try #require(throws: ConfigError.self) { try Configuration(ConfigText("version: 1", name: "p")) }
        #expect(!error.printed().contains("\u{1B}"))
        #expect(error.printed(colored: true).contains("\u{1B}[1;31merror[missing-key]:\u{1B}[0m"))
    }

    @Test(arguments: 0..<300)
    func survivesRandomChangesOfAGoodConfiguration(seed: UInt64) {
        var generator = SplitMix(state: seed)
        var scalars = Array(ConfigText.builtIn.text.unicodeScalars)
        let pieces = Array("{}[]:,&*<>|-#'\"\t\n \u{85}\u{E000}é1%".unicodeScalars)
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let index = Int.random(in: scalars.indices, using: &generator)
            if Bool.random(using: &generator) {
                scalars.remove(at: index)
            } else {
                scalars.insert(pieces.randomElement(using: &generator) ?? " ", at: index)
            }
        }
        let text = ConfigText(String(String.UnicodeScalarView(scalars)), name: "random")
        do {
            _ = try Configuration(text).makePlan()
        } catch {
            #expect(!error.problems.isEmpty)
            #expect(error.problems.map(\.place) == error.problems.map(\.place).sorted())
            #expect(error.problems.allSatisfy { text.lines.indices.contains($0.place.line - 1) })
        }
    }
}

private let values = [
    Mistake(
        pipeline(source: "{ type: files, include: [] }"),
        """
        pipeline.yaml:3:34: error[bad-value]: 'include' of source 'pages' must be a list of at least one glob, not an empty list
        3 |   pages: { type: files, include: [] }
          |                                  ^
        """),
    Mistake(
        pipeline(source: "{ type: files, include: '*.html' }"),
        """
        pipeline.yaml:3:34: error[wrong-type]: 'include' of source 'pages' must be a list of at least one glob, not text
        3 |   pages: { type: files, include: '*.html' }
          |                                  ^^^^^^^^ put it in brackets: ['*.html']
        """),
    Mistake(
        pipeline(stage: "{ type: tokenize.icu, inputs: [pages], locale: en_US }"),
        """
        pipeline.yaml:5:57: error[bad-value]: 'locale' of stage 'clean' must be auto or a language tag such as en or pt-BR, not 'en_US'
        5 |   clean: { type: tokenize.icu, inputs: [pages], locale: en_US }
          |                                                         ^^^^^ write 'en-US'
        """),
    Mistake(
        pipeline(output: "{ type: records, inputs: [clean], tokens: \"true\" }"),
        """
        pipeline.yaml:7:52: error[wrong-type]: 'tokens' of output 'lines' must be true or false, not text
        7 |   lines: { type: records, inputs: [clean], tokens: "true" }
          |                                                    ^^^^^^ leave the quotation marks out
        """),
    Mistake(
        pipeline(output: "{ type: report.tables, inputs: [clean], formats: [csv, jsn] }"),
        """
        pipeline.yaml:7:65: error[bad-value]: 'formats' of output 'lines' must be a list of some of csv, json, not 'jsn'
        7 |   lines: { type: report.tables, inputs: [clean], formats: [csv, jsn] }
          |                                                                 ^^^ did you mean 'json'?
        """),
    Mistake(
        pipeline(limits: "{ document_timeout: 20 }"),
        """
        pipeline.yaml:8:29: error[bad-value]: 'document_timeout' of 'limits' must be a time such as 20s, not '20'
        8 | limits: { document_timeout: 20 }
          |                             ^^ add the unit: '20s'
        """),
    Mistake(
        pipeline(limits: "{ document_bytes: 16MB, max_failures: ~ }"),
        """
        pipeline.yaml:8:47: error[wrong-type]: 'max_failures' of 'limits' must be a share such as 2% or a count such as 5, not nothing
        8 | limits: { document_bytes: 16MB, max_failures: ~ }
          |                                               ^
        """),
    Mistake(
        pipeline(limits: "20s"),
        """
        pipeline.yaml:8:9: error[wrong-type]: 'limits' must be a mapping ('key: value'), not text
        8 | limits: 20s
          |         ^^^
        """),
]

private let structure = [
    Mistake(
        pipeline(version: "# no version"),
        """
        pipeline.yaml:2:1: error[missing-key]: the configuration has no 'version'
        2 | sources:
          | ^ add 'version: 1'
        """),
    Mistake(
        pipeline(stage: "{ type: clean.artcle, inputs: [pages] }"),
        """
        pipeline.yaml:5:18: error[unknown-type]: unknown stage type 'clean.artcle'
        5 |   clean: { type: clean.artcle, inputs: [pages] }
          |                  ^^^^^^^^^^^^ did you mean 'clean.article'?
        """),
    Mistake(
        pipeline(stage: "{ type: records, inputs: [pages] }"),
        """
        pipeline.yaml:5:18: error[unknown-type]: unknown stage type 'records'
        5 |   clean: { type: records, inputs: [pages] }
          |                  ^^^^^^^ that is a type of outputs
        """),
    Mistake(
        pipeline(stage: "{ inputs: [pages] }"),
        """
        pipeline.yaml:5:3: error[missing-type]: stage 'clean' has no 'type'
        5 |   clean: { inputs: [pages] }
          |   ^^^^^ add one of clean.article, tokenize.icu, tag.syntax, tag.entities, tag.dates, tag.quotes, tag.claims, exec
        """),
    Mistake(
        pipeline(stage: "{ type: clean.article, inputs: [pages, pgaes] }"),
        """
        pipeline.yaml:5:49: error[unknown-input]: unknown input 'pgaes' of stage 'clean'
        5 |   clean: { type: clean.article, inputs: [pages, pgaes] }
          |                                                 ^^^^^ did you mean 'pages'?
        """),
    Mistake(
        pipeline(output: "{ type: records, inputs: [pages] }"),
        """
        pipeline.yaml:5:3: error[unused]: nobody takes documents from stage 'clean'
        5 |   clean: { type: clean.article, inputs: [pages] }
          |   ^^^^^ name it in the inputs of a stage or an output, or remove it
        """),
    Mistake(
        pipeline(output: "{ type: records, inputs: [clean] }\n  more: { type: records, path: more }"),
        """
        pipeline.yaml:8:3: error[no-inputs]: output 'more' has no inputs
        8 |   more: { type: records, path: more }
          |   ^^^^ add 'inputs: [NAME]'
        """),
    Mistake(
        pipeline(output: "{ type: records, inputs: [clean] }\n  more: { type: records, inputs: [clean] }"),
        """
        pipeline.yaml:8:3: error[same-target]: outputs 'lines' and 'more' both write to standard output
        8 |   more: { type: records, inputs: [clean] }
          |   ^^^^ give it another 'path'
        """),
    Mistake(
        pipeline(
            output: "{ type: records, inputs: [clean], path: ./out/a.jsonl }\n"
                + "  more: { type: report.tables, inputs: [clean], dir: out }"),
        """
        pipeline.yaml:8:54: error[same-target]: output 'lines' writes into the folder that output 'more' replaces whole
        8 |   more: { type: report.tables, inputs: [clean], dir: out }
          |                                                      ^^^ give it another 'dir'
        """),
    Mistake(
        pipeline(output: "{ type: report.tables, inputs: [clean], dir: out }", limits: "{}\nmetrics: out/night.prom"),
        """
        pipeline.yaml:9:10: error[same-target]: the metrics would lie in the place of output 'lines'
        9 | metrics: out/night.prom
          |          ^^^^^^^^^^^^^^ give them a file outside of it
        """),
    Mistake(
        pipeline(limits: "{}\nmetrcis: night.prom"),
        """
        pipeline.yaml:9:1: error[unknown-key]: unknown key 'metrcis' in the configuration
        9 | metrcis: night.prom
          | ^^^^^^^ did you mean 'metrics'?
        """),
    Mistake(
        pipeline(limits: "{}\nmetrics: [night.prom]"),
        """
        pipeline.yaml:9:10: error[wrong-type]: 'metrics' of the configuration must be a path of a file, not a list
        9 | metrics: [night.prom]
          |          ^
        """),
    Mistake(
        pipeline(output: "{ type: records, inputs: [clean] }\n  clean: { type: records, inputs: [clean], path: more }"),
        """
        pipeline.yaml:8:3: error[duplicate-name]: 'clean' is already the name of a stage
        8 |   clean: { type: records, inputs: [clean], path: more }
          |   ^^^^^ that one is in line 5
        """),
    Mistake(
        pipeline(stage: "{ type: tag.syntax, inputs: [pages] }"),
        """
        pipeline.yaml:5:30: error[missing-layer]: stage 'clean' reads 'tokens', 'sentences', which nobody upstream writes
        5 |   clean: { type: tag.syntax, inputs: [pages] }
          |                              ^^^^^^ connect it behind tokenize.icu
        """),
    Mistake(
        pipeline(stage: "{ type: clean.article, inputs: [pages, clean] }"),
        """
        pipeline.yaml:5:49: error[cycle]: these wait for each other: clean → clean
        5 |   clean: { type: clean.article, inputs: [pages, clean] }
          |                                                 ^^^^^ take this input away
        """),
    Mistake(
        pipeline(
            stage: "{ type: tokenize.icu, inputs: [pages] }\n  again: { type: tokenize.icu, inputs: [clean] }",
            output: "{ type: records, inputs: [again] }"),
        """
        pipeline.yaml:6:32: error[layer-conflict]: stage 'again' would see 'tokens', 'sentences' from 'clean' and 'again'
        6 |   again: { type: tokenize.icu, inputs: [clean] }
          |                                ^^^^^^ keep one of them upstream
        """),
    Mistake(
        pipeline(
            stage: "{ type: clean.article, inputs: [pages] }\n  again: { type: clean.article, inputs: [clean] }",
            output: "{ type: records, inputs: [again] }"),
        """
        pipeline.yaml:6:33: error[layer-conflict]: stage 'again' would see 'text', 'paragraphs', 'metadata', 'language' from 'clean' and 'again'
        6 |   again: { type: clean.article, inputs: [clean] }
          |                                 ^^^^^^ keep one of them upstream
        """),
]

private let syntax = [
    Mistake(
        pipeline(stage: "{ <<: 5, type: clean.article, inputs: [pages] }"),
        """
        pipeline.yaml:5:16: error[wrong-type]: '<<' takes a mapping or a list of mappings, not a number
        5 |   clean: { <<: 5, type: clean.article, inputs: [pages] }
          |                ^
        """),
    Mistake(
        pipeline(stage: "{ [a]: 5, type: clean.article, inputs: [pages] }"),
        """
        pipeline.yaml:5:12: error[wrong-type]: a key must be text, not a list
        5 |   clean: { [a]: 5, type: clean.article, inputs: [pages] }
          |            ^
        """),
    Mistake(
        "sources: { a: [x }",
        """
        pipeline.yaml:1:18: error[syntax]: did not find expected ',' or ']', while parsing a flow sequence, which begins in line 1
        1 | sources: { a: [x }
          |                  ^
        """),
    Mistake(
        "",
        """
        pipeline.yaml:1:1: error[empty]: there is no configuration in this file
        1 |
          | ^ begin with 'version: 1'
        """),
    Mistake(
        "# only a remark\n",
        """
        pipeline.yaml:1:1: error[empty]: there is no configuration in this file
        1 | # only a remark
          | ^ begin with 'version: 1'
        """),
    Mistake(
        "- a\n- b",
        """
        pipeline.yaml:1:1: error[wrong-type]: the configuration must be a mapping ('key: value'), not a list
        1 | - a
          | ^
        """),
    Mistake(
        "version: *one",
        """
        pipeline.yaml:1:10: error[syntax]: found undefined alias
        1 | version: *one
          |          ^
        """),
]
