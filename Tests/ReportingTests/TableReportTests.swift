import Foundation
import JSON
import Pipeline
import TestSupport
import Testing

@testable import Reporting

struct TableReportTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func report(_ change: (inout TableReport.Options) -> Void = { _ in }) -> TableReport {
        var options = TableReport.Options(folder: "\(folder.path)/out")
        change(&options)
        return TableReport(options, RunDescription(versions: [.init("copydesk", "1")], configuration: "abc"))
    }

    private func write(_ documents: [FinishedDocument], with report: TableReport) throws {
        let writer = try report.makeWriter()
        for document in documents { try writer.accept(report.render(document)) }
        try writer.finish(RunStatistics())
    }

    @Test func writesEveryFileOfTheProduct() throws {
        try write([SampleDocument.finished(), SampleDocument.failed(id: "bad.html")], with: report())
        let article = "out/articles/daily/trucks.html/"
        let perArticle = ["article.json", "claims.csv", "dates.csv", "entities.csv", "quotes.csv"].map { article + $0 }
        let tables = [
            "articles.csv", "claim_totals.csv", "claim_totals.json", "claims.csv", "dates.csv", "entities.csv",
            "entity_totals.csv", "entity_totals.json", "failures.csv", "manifest.json", "outlets.csv", "outlets.json",
            "quotes.csv", "summary.json",
        ].map { "out/" + $0 }
        #expect(folder.files.filter { $0.hasPrefix("out/") } == (perArticle + tables).sorted())
        #expect(
            try folder.text(of: "out/failures.csv").hasSuffix("bad.html,,clean,no-text,\"no text, \"\"none\"\"\"\n"))
    }

    @Test func writesAsManyCellsAsTheHeaderNames() throws {
        try write([SampleDocument.finished(outlet: nil), SampleDocument.failed(id: "b")], with: report())
        for table in Table.all {
            let lines = try folder.text(of: "out/\(table.name).csv").split(separator: "\n")
            #expect(lines.first.map(String.init) == table.columns.map(\.name).joined(separator: ","))
            for line in lines { #expect(cellCount(line) == table.columns.count, "\(table.name): \(line)") }
        }
    }

    @Test func writesTheSameRowsForTheArticleAndForTheRun() throws {
        try write([SampleDocument.finished(id: "a,b")], with: report())
        for table in ["claims", "entities", "quotes", "dates"] {
            let rows = try folder.text(of: "out/articles/a,b/\(table).csv").split(separator: "\n").dropFirst()
            let ofRun = try folder.text(of: "out/\(table).csv").split(separator: "\n").dropFirst()
            #expect(ofRun == rows.map { "\"a,b\"," + $0 }[...] && !rows.isEmpty)
        }
    }

    /// Each claim of a sentence has a row, so that a sentence of megabytes would be there as often.
    @Test(arguments: ["word ", "é ", "港"])
    func cutsASentenceThatIsADump(piece: String) throws {
        try write([SampleDocument.finished(endless: String(repeating: piece, count: 5000))], with: report())
        let row = try #require(folder.text(of: "out/claims.csv").split(separator: "\n").last)
        #expect((500..<1500).contains(row.utf8.count) && row.contains("Ana Lima said “about 1,200 trucks” left"))
        #expect(!row.unicodeScalars.contains("\u{FFFD}"))
    }

    /// Commas outside quotation marks, and one.
    private func cellCount(_ line: Substring) -> Int {
        var (count, isQuoted) = (1, false)
        for character in line {
            if character == "\"" { isQuoted.toggle() }
            if character == ",", !isQuoted { count += 1 }
        }
        return count
    }

    @Test func addsUpAcrossArticles() throws {
        let documents = [
            SampleDocument.finished(id: "a", outlet: "One"), SampleDocument.finished(id: "b", outlet: "Two"),
            SampleDocument.finished(id: "c", outlet: nil),
        ]
        try write(documents, with: report())
        let entities = try folder.text(of: "out/entity_totals.csv")
        #expect(entities.hasSuffix("person:ana-lima,Ana Lima,PERSON,3,3,3,2025-05-03,2025-05-03\n"))
        #expect(try folder.text(of: "out/claim_totals.csv").hasSuffix("count,truck,,,3,3,3,1200,1200\n"))
        let outlets = try folder.text(of: "out/outlets.csv").split(separator: "\n").dropFirst()
        #expect(outlets == ["One,1,0,1,1,1,1,1", "Two,1,0,1,1,1,1,1", ",1,0,1,1,1,1,1"])
    }

    @Test func listsEveryFileInTheManifest() throws {
        try write([SampleDocument.finished()], with: report())
        let manifest = try JSONReader.read(Array(folder.text(of: "out/manifest.json").utf8)[...])
        let listed = try #require(manifest["files"]?.array).compactMap { $0["path"]?.string }
        let found = folder.files.filter { $0.hasPrefix("out/") }.map { String($0.dropFirst(4)) }
        #expect(Set(listed) == Set(found).subtracting(["manifest.json"]))
        #expect(listed.count == Set(listed).count)
    }

    @Test func leavesOutWhatIsNotAskedFor() throws {
        try write([SampleDocument.finished()], with: report { $0.writesCSV = false })
        #expect(folder.files.filter { $0.hasSuffix(".csv") } == ["out/failures.csv"])
        try write(
            [SampleDocument.finished()],
            with: report {
                $0.writesJSON = false
                $0.perArticle = false
            })
        #expect(folder.files.filter { $0.hasSuffix(".json") } == ["out/manifest.json"])
    }

    @Test func beginsWithAByteOrderMarkWhenAsked() throws {
        try write([SampleDocument.finished()], with: report { $0.byteOrderMark = true })
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/out/claims.csv"))
        #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
    }

    @Test func keepsTheLastOutputUntilTheNextIsWhole() throws {
        try write([SampleDocument.finished(id: "first")], with: report())
        let interrupted = try report().makeWriter()
        try interrupted.accept(report().render(SampleDocument.finished(id: "second")))
        #expect(folder.has("out/articles/first/article.json"))
        interrupted.abandon()
        #expect(folder.has("out/articles/first/article.json"))
        #expect(!folder.has(".out.staging"))
    }

    @Test func replacesTheLastOutputWhole() throws {
        try folder.write("", to: "out/.gitkeep")
        try folder.write("Ask Ana.", to: "out/.notes/monday.txt")
        try folder.link("out/.all", to: ".notes")
        try write([SampleDocument.finished(id: "first")], with: report())
        try write([SampleDocument.finished(id: "second")], with: report())
        #expect(folder.has("out/articles/second") && !folder.has("out/articles/first"))
        #expect(folder.has("out/.gitkeep"))
        #expect(try folder.text(of: "out/.notes/monday.txt") == "Ask Ana.")
        #expect(try folder.text(of: "out/.all/monday.txt") == "Ask Ana.")
        #expect(!folder.has(".out.staging"))
    }

    @Test func leavesAFolderAloneThatIsNotOurs() throws {
        try folder.write("precious", to: "out/thesis.txt")
        let error = try #require(throws: RunError.self) { try report().makeWriter() }
        #expect(error.kind == .cannotCreate)
        #expect(folder.files == ["out/thesis.txt"])
    }

    @Test func needsIDsThatDiffer() {
        #expect(report().needsDistinctIDs)
        #expect(!RecordStream(.file(path: "records.jsonl")).needsDistinctIDs)
    }

    @Test func refusesAnOutputThatAnotherRunHolds() throws {
        let first = try report().makeWriter()
        let error = try #require(throws: RunError.self) { try report().makeWriter() }
        #expect(error.kind == .locked)
        first.abandon()
    }
}
