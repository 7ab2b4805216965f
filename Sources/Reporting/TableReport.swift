import Binary
import Model
public import Pipeline

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

    public func render(_ finished: FinishedDocument) -> RenderedDocument {
        let article = RenderedArticle(finished, options)
        var writer = BinaryWriter()
        writer.write(article)
        return RenderedDocument(writer.takeBytes(), parts: article.parts)
    }

    public var renderingOptions: String {
        let flags = [
            ("csv", options.writesCSV), ("json", options.writesJSON), ("per_article", options.perArticle),
            ("bom", options.byteOrderMark), ("tokens", options.includesTokens),
        ]
        return flags.filter(\.1).map(\.0).joined(separator: " ")
    }

    public var needsDistinctIDs: Bool { true }

    public func makeWriter() throws(RunError) -> any DocumentWriter {
        try TableReportWriter(options, description)
    }
}

extension TableReport.Options {
    /// What a CSV file begins with: its header, after a byte-order mark where one is asked for.
    func csvStart(of table: Table) -> [UInt8] { (byteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + table.header }
}
