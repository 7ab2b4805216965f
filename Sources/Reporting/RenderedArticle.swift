import Binary
import JSON
import Model
import Pipeline
import Snapshots
import Text

/// One document, ready to be written into the files of a report.
struct RenderedArticle: Sendable {
    /// A file of the article's own folder.
    struct File: Sendable {
        var name: String
        var content: FileContent
    }

    /// What is told of a document that gave nothing.
    struct Failure: Sendable {
        /// Its row of `failures.csv`.
        var row: [UInt8]
        var kind: DocumentError.Kind
        var outlet: String
    }

    var id: String
    var sha256: String
    /// Nil where the document is whole.
    var failure: Failure?
    /// What goes into the tables of the run, in the order of ``Table/ofRows``; empty where it failed.
    var rows: [[UInt8]] = []
    var summary: ArticleSummary?
    var files: [File] = []
    /// What ``files`` hold, one behind the other; it is not encoded with the rest.
    private(set) var fileBytes: [UInt8] = []

    init(_ finished: FinishedDocument, _ options: TableReport.Options) {
        let document = finished.document
        id = document.id
        sha256 = document.source.sha256
        if let failure = finished.failure {
            let outlet = document.bestMetadata.outlet?.value ?? ""
            self.failure = Failure(
                row: Self.row(of: failure, document.source), kind: failure.error.kind, outlet: outlet)
            return
        }
        let offsets = CodePointOffsets(document.text)
        summary = ArticleSummary(document)
        let rows = options.writesCSV ? ArticleRows(document, offsets) : nil
        self.rows = rows?.ofRun(id) ?? []
        if options.perArticle { addFiles(of: finished, rows, options) }
    }

    private static func row(of failure: FinishedDocument.Failure, _ source: SourceDescription) -> [UInt8] {
        var row = CSVRow()
        row.cell(source.path)
        row.cell(source.member)
        row.cell(failure.stage)
        row.cell(failure.error.kind.rawValue)
        row.text(failure.error.message)
        row.end()
        return row.bytes
    }

    private mutating func addFiles(
        of finished: FinishedDocument, _ rows: ArticleRows?, _ options: TableReport.Options
    ) {
        if options.writesJSON {
            let record = RecordRenderer.render(finished, includesTokens: options.includesTokens, layout: .rows)
            addFile("article.json", record)
        }
        guard let rows else { return }
        let tables = [
            (Table.entities, rows.entities), (.claims, rows.claims), (.quotes, rows.quotes), (.dates, rows.dates),
        ]
        for (table, rows) in tables { addFile("\(table.name).csv", options.csvStart(of: table) + rows.bytes) }
    }

    private mutating func addFile(_ name: String, _ bytes: [UInt8]) {
        files.append(File(name: name, content: FileContent(of: bytes)))
        fileBytes += bytes
    }
}

extension RenderedArticle: BinaryCodable {
    func encode(to writer: inout BinaryWriter) {
        writer.reserveCapacity(rows.reduce(4096) { $0 + $1.count })
        writer.write(id)
        writer.write(sha256)
        writer.write(failure)
        writer.write(summary)
        writer.count(rows.count)
        for row in rows { writer.blob(row) }
        writer.write(files)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        id = try reader.read()
        sha256 = try reader.read()
        failure = try reader.read()
        summary = try reader.read()
        for _ in 0..<(try reader.count()) { rows.append(Array(try reader.blob())) }
        files = try reader.read()
    }
}

extension RenderedArticle.Failure: BinaryCodable {
    func encode(to writer: inout BinaryWriter) {
        writer.blob(row)
        writer.write(kind)
        writer.write(outlet)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        row = Array(try reader.blob())
        kind = try reader.read()
        outlet = try reader.read()
    }
}

extension RenderedArticle.File: BinaryCodable {
    func encode(to writer: inout BinaryWriter) {
        writer.write(name)
        writer.write(content.byteCount)
        writer.write(content.sha256)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        name = try reader.read()
        content = FileContent(byteCount: try reader.read(), sha256: try reader.read())
    }
}
