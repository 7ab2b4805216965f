import Foundation
import TestSupport
import Testing

/// Runs with a cache write what runs without one write, and do only what is new.
struct CacheRunTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for number in 1...6 { try write(article: number) }
        try folder.write("<nav><a href=x>Home</a></nav>", to: "in/empty.html")
        try folder.write("name,action\nAna Lima,ignore\nNobody At All,ignore\n", to: "aliases.csv")
        try writeConfiguration()
    }

    private func write(article number: Int, people: Int = 40) throws {
        try folder.write(
            "Mayor Ana Lima said more than \(people) people were hurt in Lyon on Friday. It was fire number \(number).",
            to: "in/\(number).txt")
    }

    private func writeConfiguration(cache: String = "cache: { path: kept/cache }", confidence: String = "0") throws {
        try folder.write(
            """
            version: 1
            sources: { articles: { type: files, include: [in] } }
            stages:
              clean:    { type: clean.article, inputs: [articles] }
              tokens:   { type: tokenize.icu,  inputs: [clean] }
              syntax:   { type: tag.syntax,    inputs: [tokens] }
              entities: { type: tag.entities,  inputs: [syntax], min_confidence: \(confidence), aliases: aliases.csv }
              dates:    { type: tag.dates,     inputs: [syntax] }
              quotes:   { type: tag.quotes,    inputs: [entities] }
              claims:   { type: tag.claims,    inputs: [quotes, dates] }
            outputs:
              reports:  { type: report.tables, inputs: [claims], dir: out }
            limits: { max_failures: 2 }
            isolation: none
            \(cache)
            """, to: "pipeline.yaml")
    }

    /// The summary's line for documents that were known, or nil where nothing was.
    private func run(_ arguments: [String] = []) throws -> String? {
        let result = try Copydesk.run(["run"] + arguments, in: folder.path)
        #expect(result.status == 0, "\(result.errors)")
        return result.errors.split(separator: "\n").first { $0.hasPrefix("reused") }.map {
            String($0.split(separator: " ").last ?? "")
        }
    }

    /// All that a run wrote, but for the manifest.
    private func output() throws -> [String: String] {
        let names = folder.files.filter { $0.hasPrefix("out/") && $0 != "out/manifest.json" }
        return try Dictionary(uniqueKeysWithValues: names.map { ($0, try folder.text(of: $0)) })
    }

    /// What a run without a cache writes now.
    private func cleanOutput() throws -> [String: String] {
        try writeConfiguration(cache: "")
        defer { try? writeConfiguration() }
        _ = try run()
        return try output()
    }

    @Test func theSecondRunKnowsEverythingAndWritesTheSameBytes() throws {
        #expect(try run() == nil)
        let first = try output()
        let warnings = try manifestWarnings()
        #expect(try run() == "7")
        #expect(try output() == first)
        // That a row of aliases was of no use is told again, though nothing was tagged.
        #expect(try manifestWarnings() == warnings)
        #expect(warnings.contains("Nobody At All") && !warnings.contains("Ana Lima"))
        #expect(try cleanOutput() == first)
    }

    private func manifestWarnings() throws -> String {
        let manifest = try folder.text(of: "out/manifest.json")
        return String(manifest[(try #require(manifest.range(of: "\"warnings\""))).lowerBound...])
    }

    @Test func aChangedArticleIsWorkedOnAndADeletedOneLeavesTheReports() throws {
        _ = try run()
        try write(article: 2, people: 55)
        try FileManager.default.removeItem(atPath: "\(folder.path)/in/5.txt")
        #expect(try run() == "5")
        let cached = try output()
        #expect(cached["out/claims.csv"]?.contains("55") == true)
        #expect(cached.keys.contains { $0.contains("5.txt") } == false)
        #expect(try cleanOutput() == cached)
    }

    @Test func aChangedStageIsRunFromThereOn() throws {
        _ = try run()
        try writeConfiguration(confidence: "0.3")
        #expect(try run() == nil)
        let cached = try output()
        try writeConfiguration(cache: "", confidence: "0.3")
        _ = try run()
        #expect(try output() == cached)
    }

    @Test func anotherSetOfOptionsDoesNotForgetTheFirst() throws {
        _ = try run()
        try writeConfiguration(confidence: "0.3")
        _ = try run()
        try writeConfiguration()
        #expect(try run() == "7")
    }

    @Test func anArticleThatMovedIsKnownByItsContent() throws {
        _ = try run()
        try FileManager.default.moveItem(atPath: "\(folder.path)/in/1.txt", toPath: "\(folder.path)/in/one.txt")
        #expect(try run() == "6")
        #expect(try cleanOutput() == output())
    }

    @Test func forceWorksOnEverything() throws {
        _ = try run()
        let first = try output()
        #expect(try run(["--force"]) == nil)
        #expect(try output() == first)
        #expect(try run() == "7")
    }

    @Test func processesFillAndUseTheSameCache() throws {
        try writeConfiguration(cache: "cache: { path: kept/cache }")
        let text = try folder.text(of: "pipeline.yaml")
        try folder.write(
            text.replacingOccurrences(of: "isolation: none", with: "isolation: process"), to: "isolated.yaml")
        _ = try run(["-c", "isolated.yaml"])
        let first = try output()
        #expect(try run() == "7")
        #expect(try output() == first)
    }

    @Test func aDamagedCacheCostsAWarning() throws {
        try folder.write("no database", to: "kept/cache")
        let result = try Copydesk.run(["run", "-q"], in: folder.path)
        #expect(result.status == 0)
        #expect(result.errors == "" || result.errors.contains("damaged"))
        #expect(try run() == "7")
    }

    @Test func aFileThatGetsTheNameOfAPageIsReadAnew() throws {
        try folder.write("Mayor Ana Lima sold <i>40</i> boats & <b>2</b> nets in Lyon on Friday.", to: "in/boats.txt")
        _ = try run()
        try FileManager.default.moveItem(atPath: "\(folder.path)/in/boats.txt", toPath: "\(folder.path)/in/boats.html")
        _ = try run()
        let moved = try output()
        #expect(moved["out/articles/boats.html/article.json"]?.contains("sold 40 boats") == true)
        #expect(try cleanOutput() == moved)
    }

    @Test func aLowerLimitHoldsForWhatIsKnown() throws {
        try folder.write(String(repeating: "Mayor Ana Lima sold boats. ", count: 40), to: "in/boats.txt")
        _ = try run()
        let configuration = try folder.text(of: "pipeline.yaml")
        try folder.write(
            configuration.replacingOccurrences(of: "limits: {", with: "limits: { document_bytes: 1KiB,"),
            to: "pipeline.yaml")
        _ = try run()
        #expect(try folder.text(of: "out/failures.csv").contains("boats.txt,,articles,too-large"))
    }
}
