import JSON
import Model
public import Pipeline
import Text

/// The output `report.tables`: per-article and aggregate reports, as CSV and JSON, in one folder.
public struct TableReport: DocumentOutput {
    public static let signature = StageSignature(
        type: "report.tables", reads: [.content], mayRead: Set(Layer.allCases), writes: [])

    /// How a report is to be written.
    public struct Options: Hashable, Sendable {
        /// The output folder.
        public var folder: String
        /// Whether tables are written as CSV.
        public var writesCSV = true
        /// Whether records and aggregates are written as JSON.
        public var writesJSON = true
        /// Whether each article gets a folder of its own.
        public var perArticle = true
        /// Whether CSV files begin with a byte-order mark, which some spreadsheets want.
        public var byteOrderMark = false
        /// Whether records list their tokens.
        public var includesTokens = false
        public var lockPolicy = LockPolicy.fail

        public init(folder: String) { self.folder = folder }
    }

    private let options: Options
    private let description: RunDescription

    public init(_ options: Options, _ description: RunDescription) {
        self.options = options
        self.description = description
    }

    public func render(_ finished: FinishedDocument) -> RenderedArticle {
        RenderedArticle(finished, options)
    }

    public func makeWriter() throws(RunError) -> any DocumentWriter<RenderedArticle> {
        try TableReportWriter(options, description)
    }
}

/// One document, ready to be written into the files of a report.
public struct RenderedArticle: Sendable {
    /// A file of the article's own folder.
    struct File: Sendable {
        var name: String
        var bytes: [UInt8]
    }

    var id: String
    var sha256: String
    /// Row of `failures.csv`; nil where the document is whole.
    var failure: (row: [UInt8], kind: DocumentError.Kind, outlet: String)?
    /// What goes into the tables of the run, in the order of ``Table/ofRows``; empty where it failed.
    var rows: [[UInt8]] = []
    var summary: ArticleSummary?
    var files: [File] = []

    init(_ finished: FinishedDocument, _ options: TableReport.Options) {
        let document = finished.document
        id = document.id
        sha256 = document.source.sha256
        if let failure = finished.failure {
            let outlet = document.bestMetadata.outlet?.value ?? ""
            self.failure = (Self.row(of: failure, document.source), failure.error.kind, outlet)
            return
        }
        let offsets = CodePointOffsets(document.text)
        summary = ArticleSummary(document)
        let rows = options.writesCSV ? ArticleRows(document, offsets) : nil
        self.rows = rows?.ofRun(id) ?? []
        if options.perArticle { files = Self.files(of: finished, rows, options) }
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

    private static func files(
        of finished: FinishedDocument, _ rows: ArticleRows?, _ options: TableReport.Options
    ) -> [File] {
        var files: [File] = []
        if options.writesJSON {
            let record = RecordRenderer.render(finished, includesTokens: options.includesTokens, layout: .rows)
            files.append(File(name: "article.json", bytes: record))
        }
        if let rows {
            files += [
                table(.entities, rows.entities, options), table(.claims, rows.claims, options),
                table(.quotes, rows.quotes, options), table(.dates, rows.dates, options),
            ]
        }
        return files
    }

    private static func table(_ table: Table, _ rows: TableRows, _ options: TableReport.Options) -> File {
        File(name: "\(table.name).csv", bytes: options.csvStart(of: table) + rows.bytes)
    }
}

extension TableReport.Options {
    /// What a CSV file begins with: its header, after a byte-order mark where one is asked for.
    func csvStart(of table: Table) -> [UInt8] { (byteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + table.header }
}
