import Binary
import Hashing
import JSON
import Pipeline

/// Fills the output folder of a report: article by article, then the totals, then the manifest.
final class TableReportWriter: DocumentWriter {
    private let options: TableReport.Options
    private let description: RunDescription
    private let folder: OutputFolder
    /// Nil where no tables are written.
    private let tables: RunTables?
    private let failures: OutputFile
    private var totals = RunTotals()
    private var inputs = SHA256Digest()

    init(_ options: TableReport.Options, _ description: RunDescription) throws(RunError) {
        self.options = options
        self.description = description
        folder = try OutputFolder(options.folder, options.lockPolicy)
        failures = try folder.create("failures.csv")
        try failures.write(options.csvStart(of: .failures))
        tables = options.writesCSV ? try RunTables(options, in: folder) : nil
    }

    func accept(_ rendered: RenderedDocument) throws(RunError) {
        var reader = BinaryReader(rendered.head)
        let article: RenderedArticle
        do throws(BinaryError) {
            article = try reader.read(RenderedArticle.self)
        } catch {
            throw RunError(.fault, "an article came damaged from where it was made, at byte \(error.offset)")
        }
        let parts = rendered.parts
        guard parts.count == RenderedArticle.Part.allCases.count else {
            throw RunError(.fault, "an article came without its parts: '\(article.id)'")
        }
        inputs.update(Array("\(article.id)\0\(article.sha256)\n".utf8))
        if let failure = article.failure {
            try failures.write(failure.row)
            totals.add(failure.kind, outlet: failure.outlet)
        }
        if let summary = article.summary { totals.add(summary) }
        if let rows = article.rows { try tables?.add(rows, of: article.id, parts[RenderedArticle.Part.rows.rawValue]) }
        if let files = article.files { try write(files, of: article.id, parts[RenderedArticle.Part.files.rawValue]) }
    }

    /// Writes the files of an article's own folder.
    ///
    /// - Parameter bytes: gives what they hold, one behind the other; called only where that is new.
    private func write(
        _ files: RenderedArticle.Files, of id: String, _ bytes: () -> [UInt8]
    ) throws(RunError) {
        let path = "articles/\(ArticlePath.folder(ofID: id))"
        let entries = files.files.map { LedgerEntry(name: "\(path)/\($0.name)", content: $0.content) }
        if try folder.takeOver(entries, ifTheyFit: files.seal) { return }
        let bytes = bytes()
        let byteCounts = entries.map(\.content.byteCount)
        guard bytes.count == byteCounts.reduce(0, +) else {
            throw RunError(.fault, "the files of an article came damaged from where they were made: '\(id)'")
        }
        for (entry, piece) in zip(entries, bytes.pieces(of: byteCounts)) { try folder.write(entry) { Array(piece) } }
    }

    func finish(_ statistics: RunStatistics) throws(RunError) {
        try tables?.close()
        try folder.close(failures, "failures.csv")
        let totalTables = TotalTable.all(of: totals)
        if options.writesCSV {
            for table in totalTables {
                try folder.write(options.csvStart(of: table.table) + table.csv, to: "\(table.table.name).csv")
            }
        }
        if options.writesJSON {
            for table in totalTables { try folder.write(table.json, to: "\(table.table.name).json") }
            try folder.write(summary, to: "summary.json")
        }
        try folder.publish(
            Manifest(
                versions: description.versions, configuration: description.configuration,
                configurationFiles: description.files, inputs: inputs.hexadecimal(), statistics: statistics))
    }

    func abandon() { folder.abandon() }

    /// `summary.json`.
    private var summary: [UInt8] {
        var json = JSONWriter(.rows)
        totals.summary.write(to: &json, outlets: totals.outlets.rows)
        return json.bytes
    }
}
