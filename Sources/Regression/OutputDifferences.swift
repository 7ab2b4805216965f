/// All that differs between two outputs.
public struct OutputDifferences: Hashable, Sendable {
    /// Documents that differ, by id in code-point order.
    public var articles: [ArticleDifference] = []
    /// What is not about one document: columns, files, totals that no article explains.
    public var run: [Change] = []
    /// Documents that either output holds.
    public var documents: [String] = []

    public init() {}

    public var isEmpty: Bool { articles.isEmpty && run.isEmpty }

    /// Number of changes, each told once however many rows and files show it.
    public var count: Int { run.count + articles.reduce(0) { $0 + $1.count } }
}
