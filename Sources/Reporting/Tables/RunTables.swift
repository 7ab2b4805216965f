import Hashing
import Pipeline

/// The tables of a run that get rows of each article, while they are written.
struct RunTables {
    private let folder: OutputFolder
    private var tables: [(table: Table, file: OutputFile)] = []

    /// Begins the tables in a folder.
    init(_ options: TableReport.Options, in folder: OutputFolder) throws(RunError) {
        self.folder = folder
        for table in Table.ofRows {
            let file = try folder.create("\(table.name).csv")
            try file.write(options.csvStart(of: table))
            tables.append((table, file))
        }
    }

    /// Adds the rows of an article.
    ///
    /// - Parameter bytes: gives the rows; called only where the last output does not go on with them.
    func add(_ rows: RenderedArticle.Rows, of id: String, _ bytes: () -> [UInt8]) throws(RunError) {
        let isForThese = rows.byteCounts.count == tables.count
        if isForThese, try goOnAsLast(with: rows) { return }
        let bytes = bytes()
        guard isForThese, bytes.count == rows.byteCount else {
            throw RunError(.fault, "the rows of an article came damaged from where they were made: '\(id)'")
        }
        for (table, piece) in zip(tables, bytes.pieces(of: rows.byteCounts)) { try table.file.write(Array(piece)) }
    }

    /// Whether these rows come next in all tables of the last output, and are taken over.
    private func goOnAsLast(with rows: RenderedArticle.Rows) throws(RunError) -> Bool {
        guard tables.allSatisfy(\.file.isAsLast) else { return false }
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: rows.byteCount, alignment: 64)
        defer { bytes.deallocate() }
        let places = bytes.pieces(of: rows.byteCounts).map { UnsafeMutableRawBufferPointer(rebasing: $0) }
        for (table, place) in zip(tables, places) {
            guard try table.file.copyNext(ofLastTo: place) else { return false }
        }
        guard rows.seal.fits(UnsafeRawBufferPointer(bytes)) else { return false }
        for (table, place) in zip(tables, places) { table.file.goOnAsLast(with: UnsafeRawBufferPointer(place)) }
        return true
    }

    /// Ends the tables.
    func close() throws(RunError) {
        for (table, file) in tables { try folder.close(file, "\(table.name).csv") }
    }
}
