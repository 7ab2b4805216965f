import Model
import Pipeline
import TestSupport
import Testing
import Text

@testable import Reporting

/// Whether a spreadsheet could take a cell of any table for a formula.
struct FormulaTests {
    private static let formula = "=1+1"

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A document in which whatever may come from outside begins a formula.
    private static func hostile() -> FinishedDocument {
        var finished = SampleDocument.finished(id: formula, outlet: formula)
        finished.document.source = SourceDescription(path: formula, member: formula)
        finished.document.source.charset = formula
        let found = Found(formula, MetadataSource.openGraph)
        let list = Found([formula, formula], MetadataSource.openGraph)
        finished.document.metadata.url = found
        finished.document.metadata.canonicalURL = found
        finished.document.metadata.title = found
        finished.document.metadata.section = found
        finished.document.metadata.publishedAt = found
        finished.document.metadata.modifiedAt = found
        (finished.document.metadata.authors, finished.document.metadata.tags) = (list, list)
        finished.document.language = formula
        fillSpans(of: &finished.document)
        return finished
    }

    /// Puts each span of the layers on the formula that the text is.
    private static func fillSpans(of document: inout Document) {
        document.text = TextBuffer(formula)
        let all = document.text.range
        document.paragraphs[0].bytes = all
        document.sentences[0].bytes = all
        document.entities.identities[0].name = formula
        document.entities.identities[0].id = formula
        document.entities.mentions[0].bytes = all
        document.dates[0].bytes = all
        let speaker = Speaker(bytes: all, identity: 0)
        document.quotes[0].content = [all]
        (document.quotes[0].speaker, document.quotes[0].cue) = (speaker, all)
        var claim = document.claims[0]
        (claim.bytes, claim.phrase, claim.concept, claim.holder, claim.place) = (all, all, all, all, all)
        claim.quantity.modifier = all
        claim.unit = Unit(name: formula, code: formula, currency: formula, per: formula)
        claim.change = Change(direction: .up, role: .by, of: all)
        claim.asOf = formula
        claim.warnings = [formula]
        claim.attribution = Attribution(form: .direct, source: speaker, via: speaker, cue: all, quote: 0)
        document.claims = [claim]
    }

    private static func failed() -> FinishedDocument {
        var finished = SampleDocument.failed(id: "=2")
        finished.document.source = SourceDescription(path: formula, member: formula)
        finished.failure?.error.message = formula
        return finished
    }

    /// The rows of a table, cut into cells by a reader of CSV.
    private func cells(of table: String) throws -> [[String]] {
        var rows = CSVReader(Array(try folder.text(of: "out/\(table).csv").utf8))
        var cells: [[String]] = []
        while let row = rows.next() { cells.append(row.cells) }
        return cells
    }

    @Test func noCellOfAnyTableBeginsAFormula() throws {
        let report = TableReport(
            TableReport.Options(folder: "\(folder.path)/out"), RunDescription(versions: [], configuration: ""))
        let writer = try report.makeWriter()
        for document in [Self.hostile(), Self.failed()] { try writer.accept(report.render(document)) }
        try writer.finish(RunStatistics())
        for table in Table.all {
            let rows = try cells(of: table.name).dropFirst()
            #expect(!rows.isEmpty)
            for (index, column) in table.columns.enumerated() {
                let values = rows.map { $0[index] }
                #expect(!values.contains { $0.hasPrefix("=") }, "\(table.name).\(column.name)")
                // So that no column is passed over because nothing stands in it.
                guard column.kind == .text else { continue }
                #expect(values.contains { $0.hasPrefix("'=") }, "\(table.name).\(column.name)")
            }
        }
    }
}
