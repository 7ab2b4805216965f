import Binary
import Hashing
import JSON
import Model
import Pipeline
import Snapshots
import Text

/// One document, ready to be written into the files of a report.
struct RenderedArticle: Sendable {
    /// What goes beside the rest, to be had only where the last output lacks it.
    enum Part: Int, CaseIterable {
        /// The bytes of ``rows``.
        case rows
        /// What ``files`` hold.
        case files
    }

    /// Its rows in the tables of the run.
    struct Rows: Sendable {
        /// How many bytes go into each of ``Table/ofRows``.
        var byteCounts: [Int]
        /// Of all, one behind the other.
        var seal: Seal

        var byteCount: Int { byteCounts.reduce(0, +) }
    }

    /// What lies in its own folder.
    struct Files: Sendable {
        var files: [File]
        /// Of what they hold, one behind the other.
        var seal: Seal
    }

    /// A file of its own folder.
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
    var summary: ArticleSummary?
    /// Nil where it failed, or no tables are written.
    private(set) var rows: Rows?
    /// Nil where it failed, or has no folder.
    private(set) var files: Files?
    /// In the order of ``Part``; not encoded with the rest.
    private(set) var parts = Part.allCases.map { _ in [UInt8]() }

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
        if let rows { add(rows.ofRun(id)) }
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

    private mutating func add(_ rows: [[UInt8]]) {
        let bytes = Array(rows.joined())
        self.rows = Rows(byteCounts: rows.map(\.count), seal: Seal(of: bytes))
        parts[Part.rows.rawValue] = bytes
    }

    private mutating func addFiles(
        of finished: FinishedDocument, _ rows: ArticleRows?, _ options: TableReport.Options
    ) {
        var files: [File] = []
        var all: [UInt8] = []
        func add(_ name: String, _ bytes: [UInt8]) {
            files.append(File(name: name, content: FileContent(of: bytes)))
            all += bytes
        }
        if options.writesJSON {
            add(
                "article.json",
                RecordRenderer.render(finished, includesTokens: options.includesTokens, layout: .rows))
        }
        for (table, rows) in rows?.ofArticle ?? [] {
            add("\(table.name).csv", options.csvStart(of: table) + rows.bytes)
        }
        self.files = Files(files: files, seal: Seal(of: all))
        parts[Part.files.rawValue] = all
    }
}

extension RenderedArticle: BinaryCodable {
    func encode(to writer: inout BinaryWriter) {
        writer.write(id)
        writer.write(sha256)
        writer.write(failure)
        writer.write(summary)
        writer.write(rows)
        writer.write(files)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        id = try reader.read()
        sha256 = try reader.read()
        failure = try reader.read()
        summary = try reader.read()
        rows = try reader.read()
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

extension RenderedArticle.Rows: BinaryCodable {
    func encode(to writer: inout BinaryWriter) {
        writer.write(byteCounts)
        writer.blob(seal.encoded)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        byteCounts = try reader.read()
        guard byteCounts.allSatisfy({ $0 >= 0 }) else { throw reader.error }
        seal = try reader.seal()
    }
}

extension RenderedArticle.Files: BinaryCodable {
    func encode(to writer: inout BinaryWriter) {
        writer.write(files)
        writer.blob(seal.encoded)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        files = try reader.read()
        seal = try reader.seal()
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
        guard content.byteCount >= 0 else { throw reader.error }
    }
}

extension BinaryReader {
    fileprivate mutating func seal() throws(BinaryError) -> Seal {
        guard let seal = Seal(encoded: try blob()) else { throw error }
        return seal
    }
}
