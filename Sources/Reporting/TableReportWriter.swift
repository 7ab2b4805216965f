import Binary
import Hashing
import JSON
import Pipeline

/// Fills the output folder of a report: article by article, then the totals, then the manifest.
final class TableReportWriter: DocumentWriter {
    private let options: TableReport.Options
    private let description: RunDescription
    private let folder: OutputFolder
    private var tables: [(table: Table, file: OutputFile)] = []
    private let failures: OutputFile
    private var totals = RunTotals()
    private var inputs = SHA256Digest()

    init(_ options: TableReport.Options, _ description: RunDescription) throws(RunError) {
        self.options = options
        self.description = description
        folder = try OutputFolder(options.folder, options.lockPolicy)
        failures = try folder.create("failures.csv")
        try failures.write(options.csvStart(of: .failures))
        guard options.writesCSV else { return }
        for table in Table.ofRows {
            let file = try folder.create("\(table.name).csv")
            try file.write(options.csvStart(of: table))
            tables.append((table, file))
        }
    }

    func accept(_ rendered: RenderedDocument) throws(RunError) {
        var reader = BinaryReader(rendered.head)
        let article: RenderedArticle
        do throws(BinaryError) {
            article = try reader.read(RenderedArticle.self)
        } catch {
            throw RunError(.fault, "an article came damaged from where it was made, at byte \(error.offset)")
        }
        try accept(article)
        try write(article.files, of: article.id, rendered.body)
    }

    /// Writes the files of an article's own folder.
    ///
    /// - Parameter body: gives what they hold, one behind the other; called only where a file is new.
    private func write(
        _ files: [RenderedArticle.File], of id: String, _ body: () -> [UInt8]
    ) throws(RunError) {
        let path = "articles/\(ArticlePath.folder(ofID: id))"
        var bytes: [UInt8]?
        var start = 0
        for file in files {
            let range = start..<start + file.content.byteCount
            start = range.upperBound
            try folder.write(file.content, to: "\(path)/\(file.name)") { () throws(RunError) in
                let all = bytes ?? body()
                bytes = all
                guard range.upperBound <= all.count else {
                    throw RunError(.fault, "the files of an article came damaged from where they were made: '\(id)'")
                }
                return Array(all[range])
            }
        }
    }

    private func accept(_ article: RenderedArticle) throws(RunError) {
        inputs.update(Array("\(article.id)\0\(article.sha256)\n".utf8))
        if let failure = article.failure {
            try failures.write(failure.row)
            totals.add(failure.kind, outlet: failure.outlet)
        }
        if let summary = article.summary { totals.add(summary) }
        for (table, rows) in zip(tables, article.rows) { try table.file.write(rows) }
    }

    func finish(_ statistics: RunStatistics) throws(RunError) {
        for (table, file) in tables { try folder.close(file, "\(table.name).csv") }
        try folder.close(failures, "failures.csv")
        let tables = TotalTable.all(of: totals)
        if options.writesCSV {
            for table in tables {
                try folder.write(options.csvStart(of: table.table) + table.csv, to: "\(table.table.name).csv")
            }
        }
        if options.writesJSON {
            for table in tables { try folder.write(table.json, to: "\(table.table.name).json") }
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
