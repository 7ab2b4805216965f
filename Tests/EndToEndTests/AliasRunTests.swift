import Foundation
import TestSupport
import Testing

/// A table of aliases on its way from pipeline.yaml to the reports.
struct AliasRunTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for (index, name) in ["Laura Whitfield", "Laura Keller", "Peter Halloran"].enumerated() {
            try folder.write("Forty people were hurt, \(name) said in Oslo on Friday.", to: "news/\(index).txt")
        }
        try folder.write(
            """
            version: 1
            sources: { pages: { type: files, include: ["../news/*.txt"] } }
            stages:
              clean: { type: clean.article, inputs: [pages] }
              tokens: { type: tokenize.icu, inputs: [clean] }
              syntax: { type: tag.syntax, inputs: [tokens] }
              names: { type: tag.entities, inputs: [syntax], aliases: aliases.csv }
            outputs: { reports: { type: report.tables, inputs: [names], dir: ../out } }
            """, to: "conf/pipeline.yaml")
    }

    private func run(_ arguments: String...) throws -> Copydesk.Result {
        try Copydesk.run(arguments + ["-c", "conf/pipeline.yaml"], in: folder.path)
    }

    private func writeAliases(_ rows: String) throws {
        try folder.write("action,name,entity_id,new_name,new_entity_id\r\n" + rows, to: "conf/aliases.csv")
    }

    @Test(arguments: ["1", "4"])
    func makesOneThingOfTwoNamesAndWarnsOfTheRowThatMatchedNothing(jobs: String) throws {
        try writeAliases("merge,Laura Whitfield,,,person:laura-keller\r\nignore,Hot Deals,,,\r\n")
        let result = try run("run", "-j", jobs)
        #expect(result.status == 0)
        let warning = "names: conf/aliases.csv:3: ignore 'Hot Deals' matched nothing in this run"
        #expect(result.errors.split(separator: "\n").first ?? "" == "warning: " + warning)
        let totals = try folder.text(of: "out/entity_totals.csv").split(separator: "\n").map(String.init)
        #expect(totals.contains { $0.hasPrefix("person:laura-keller,Laura Whitfield,PERSON,2,2,") }, "\(totals)")
        #expect(!totals.contains { $0.hasPrefix("person:laura-whitfield") })
        let manifest = try folder.text(of: "out/manifest.json")
        #expect(manifest.contains(warning))
        #expect(manifest.contains("\"path\": \"conf/aliases.csv\", \"sha256\": "))
    }

    @Test func saysNothingWhereToldToBeQuietAndWhereEachRowMatched() throws {
        try writeAliases("ignore,Hot Deals,,,\n")
        #expect(try run("run", "-q").errors.isEmpty)
        try writeAliases("ignore,Oslo,,,\n")
        #expect(try run("run").errors.hasPrefix("articles"))
    }

    @Test func countsWarningsThatAreTooMany() throws {
        try writeAliases((0..<50).map { "ignore,Deal \($0),,,\n" }.joined())
        let lines = try run("run").errors.split(separator: "\n").filter { $0.hasPrefix("warning: ") }
        #expect(lines.count == 21)
        #expect(lines.last == "warning: 30 more warnings; manifest.json of a report has them all")
    }

    @Test(arguments: ["validate", "run"])
    func refusesATableWithMistakesBeforeAnythingRuns(command: String) throws {
        try writeAliases("erase,Hot Deals,,,\n")
        let result = try run(command)
        #expect(result.status == 78)
        #expect(result.errors.contains("conf/pipeline.yaml:7:59: error[bad-file]: 'aliases' of stage 'names': "))
        #expect(result.errors.contains("conf/aliases.csv:2: 'erase' is no action"))
        #expect(!folder.has("out"))
    }

    @Test func acceptsTheTableOfTheDocumentation() throws {
        let page = try String(contentsOfFile: Copydesk.root + "/docs/aliases.md", encoding: .utf8)
        let parts = page.split(separator: "```csv\n")
        let table = try #require(parts.last?.split(separator: "```").first)
        try folder.write(String(table), to: "conf/aliases.csv")
        #expect(try run("validate").status == 0)
        #expect(try run("run").errors.split(separator: "\n").filter { $0.hasPrefix("warning: ") }.count == 5)
    }

    @Test func refusesATableThatIsNotThere() throws {
        let result = try run("validate")
        #expect(result.status == 78)
        #expect(result.errors.contains("error[missing-file]"))
        #expect(result.errors.contains("paths are relative to 'conf'"))
    }
}
