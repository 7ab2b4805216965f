import Files
import JSON
import Pipeline
import Reporting

/// Adds up the totals of an output that is made of two.
struct MixedTotals {
    /// What is not known from the files, in words.
    private(set) var warnings: [String] = []

    private var totals = ReportedTotals()
    private let golden: ReportFolder
    private let run: ReportFolder
    private let taken: Set<String>

    init(golden: ReportFolder, run: ReportFolder, taken: Set<String>) {
        (self.golden, self.run, self.taken) = (golden, run, taken)
    }

    /// Adds the words of the outlets where no table says them article by article.
    mutating func addWords() throws(RunError) {
        guard golden.tables["articles"] == nil else { return }
        let words = try OutletWords(
            golden: golden, run: run, Self.outlets(golden, "words"), Self.outlets(run, "words"), taken: taken)
        for (outlet, count) in words.counts where count > 0 { totals.addWords(count, outlet: outlet) }
        guard !words.unknown.isEmpty else { return }
        let names = words.unknown.map { $0.isEmpty ? "unknown" : $0 }.joined(separator: ", ")
        warnings.append(
            "records do not count their words: 'words' of these outlets, and in summary.json, are as in this run: \(names)"
        )
    }

    /// - Parameter source: where the article is taken from.
    mutating func add(_ source: ReportFolder, _ id: String) throws(RunError) {
        let pieces = try source.pieces(of: id)
        // Tables have all that is counted, and are read faster; without them the record has most.
        guard let content = pieces.content(.runTables) ?? pieces.content(.record) else { return }
        totals.add(ReportedArticle(content))
    }

    /// Counts failures by kind, and by outlet, which `failures.csv` does not name: `outlets` does.
    mutating func addFailures(_ failed: [(source: ReportFolder, id: String)]) {
        var outlets = failedOutlets(failed.map(\.id))
        for (source, id) in failed {
            let cells = TableText(source.failureRows[id] ?? []).header
            totals.addFailure(kind: cells.count > 3 ? cells[3] : "", outlet: outlets.popLast() ?? "")
        }
    }

    func file(_ name: String) -> [UInt8]? { totals.file(name) }

    /// Outlets of the documents that failed, each as often as one of it did, in no order that means anything.
    private mutating func failedOutlets(_ failed: [String]) -> [String] {
        let differing = Set(golden.failedIDs).symmetricDifference(run.failedIDs)
        let (old, new) = (Self.failedOutlets(golden), Self.failedOutlets(run))
        if old == new || differing.isDisjoint(with: taken) { return old }
        if !differing.isSubset(of: taken) {
            warnings.append("failures.csv names no outlets: 'failed' of the outlets is as in this run")
        }
        return new
    }

    private static func failedOutlets(_ folder: ReportFolder) -> [String] {
        outlets(folder, "failed").sorted { $0.key < $1.key }.flatMap { Array(repeating: $0.key, count: $0.value) }
    }

    /// A count of each outlet.
    private static func outlets(_ folder: ReportFolder, _ column: String) -> [String: Int] {
        let rows = outlets(folder)?.with(["outlet", column]).rows ?? []
        return Dictionary(rows.map { ($0[0], Int($0[1]) ?? 0) }) { first, _ in first }
    }

    private static func outlets(_ folder: ReportFolder) -> RowLayer? {
        if let table = try? FileSystem.read("\(folder.path)/outlets.csv") {
            let text = TableText(table)
            return RowLayer(name: "outlets", columns: text.header, rows: text.rows)
        }
        guard let bytes = try? FileSystem.read("\(folder.path)/outlets.json") else { return nil }
        return (try? JSONReader.read(bytes[...]))?.array.map { RowLayer("outlets", $0) }
    }
}

extension ReportedArticle {
    init(_ content: ArticleContent) {
        self.init()
        outlet = content["outlet"]
        publishedAt = content["published_at"].isEmpty ? nil : content["published_at"]
        words = Int(content["words"]) ?? 0
        sentences = Int(content["sentences"]) ?? content.layer("sentences")?.rows.count ?? 0
        mentions = content.rows("entities", ["entity_id", "name", "type"]).map {
            Mention(id: $0[0], name: $0[1], type: $0[2])
        }
        claims = content.rows("claims", ["kind", "unit", "currency", "concept", "value", "min", "max"]).map {
            Claim(kind: $0[0], unit: $0[1], currency: $0[2], concept: $0[3], figures: $0[4...].filter { !$0.isEmpty })
        }
        let quotes = content.rows("quotes", ["form", "speaker_entity_id", "speaker_text"])
        quoteForms = quotes.map { $0[0] }
        speakers = Set(quotes.compactMap { row in row[1...].first { !$0.isEmpty } })
        dateTypes = content.rows("dates", ["type"]).map { $0[0] }
    }
}

extension ArticleContent {
    /// The cells of these columns, row by row.
    fileprivate func rows(_ layer: String, _ columns: [String]) -> [[String]] {
        self.layer(layer)?.with(columns).rows ?? []
    }
}
