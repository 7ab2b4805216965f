import Files
import JSON
import Pipeline
import Reporting

/// The output `report.tables`: a folder with tables of the run, totals, and a folder for each article.
final class ReportFolder: ComparedOutput {
    /// What a report always holds, even of a run that read nothing.
    static let mark = "failures.csv"
    /// Tables of the run that have rows of articles.
    static let rowTables = ["articles", "entities", "claims", "quotes", "dates"]
    static let totals = ["entity_totals", "claim_totals", "outlets"]

    let path: String
    let articleIDs: [String]
    let failures: [String: String]
    /// Row tables of the run that are there, by name.
    let tables: [String: RunTable]
    /// Ids of documents that failed, in the order of `failures.csv`.
    let failedIDs: [String]
    /// Their rows as they were written, line end included.
    let failureRows: [String: [UInt8]]
    /// Files at the top and below `articles/` that belong to no article, in code-point order.
    let otherFiles: [String]
    /// Ids of article folders that no table of this output names.
    let unlistedIDs: [String]

    private let filesOfArticle: [String: [String]]

    /// - Throws: ``RunError`` where the folder is no output, or a file of it cannot be read.
    init(_ path: String) throws(RunError) {
        self.path = path
        guard FileSystem.isFolder(path) else { throw RunError(.missingInput, "there is no folder '\(path)'") }
        guard FileSystem.exists("\(path)/\(Self.mark)") else {
            throw RunError(.missingInput, "'\(path)' holds no output of copydesk: it has no \(Self.mark)")
        }
        var tables: [String: RunTable] = [:]
        for name in Self.rowTables where FileSystem.exists("\(path)/\(name).csv") {
            tables[name] = try RunTable("\(path)/\(name).csv")
        }
        self.tables = tables
        let failed = try RunTable("\(path)/\(Self.mark)").allRows.map { (Self.failedID($0.cells), $0) }
        failedIDs = failed.map(\.0)
        failureRows = Dictionary(failed.map { ($0, $1.bytes) }) { first, _ in first }
        failures = Dictionary(failed.map { ($0, $1.cells.dropFirst(2).joined(separator: ": ")) }) { first, _ in first }
        let listing = ArticleListing(Self.comparedFiles(path), listed: tables["articles"]?.ids)
        filesOfArticle = listing.files
        articleIDs = listing.ids
        unlistedIDs = listing.unlisted
        otherFiles = listing.others
    }

    /// The files of an output that are compared: no manifest, which holds times, and nothing that a check left.
    static func comparedFiles(_ folder: String) -> [String] {
        FileSystem.files(below: folder).filter { $0 != "manifest.json" && !$0.hasSuffix(NewFiles.suffix) }
    }

    /// Whether articles can be told apart: not where there are totals only.
    var tellsArticles: Bool {
        if tables["articles"] != nil || !articleIDs.isEmpty { return true }
        guard let bytes = try? FileSystem.read("\(path)/summary.json") else { return true }
        return (try? JSONReader.read(bytes[...]))?["ok"]?.integer ?? 0 == 0
    }

    /// Paths of the files of an article, below the output.
    func files(of id: String) -> [String] { filesOfArticle[id] ?? [] }

    func pieces(of id: String) throws(RunError) -> DocumentPieces {
        var pieces = DocumentPieces()
        for file in files(of: id) {
            let name = String(file[file.index(after: file.lastIndex(of: "/") ?? file.startIndex)...])
            let bytes = try FileSystem.read("\(path)/\(file)")
            if name == "article.json" {
                pieces.record = bytes
            } else if name.hasSuffix(".csv"), Self.rowTables.contains(String(name.dropLast(4))) {
                pieces.ownTables[String(name.dropLast(4))] = Self.rows(bytes)
            } else {
                pieces.others[name] = bytes
            }
        }
        for (name, table) in tables {
            pieces.runTables[name] = DocumentPieces.Rows(columns: table.columns, bytes: table.rows(of: id))
        }
        return pieces
    }

    /// A table of an article, parted behind its header, which holds no quotation marks.
    private static func rows(_ bytes: [UInt8]) -> DocumentPieces.Rows {
        let end = bytes.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
        return DocumentPieces.Rows(columns: TableText(Array(bytes[..<end])).header, bytes: Array(bytes[end...]))
    }

    /// The id of the document that a row of `failures.csv` is about.
    private static func failedID(_ cells: [String]) -> String {
        guard let path = cells.first else { return "" }
        return cells.count < 2 || cells[1].isEmpty ? path : "\(path)#\(cells[1])"
    }
}
