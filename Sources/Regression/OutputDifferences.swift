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

extension OutputDifferences {

    /// What differs in the documents with these ids only.
    public func restricted(to ids: Set<String>) -> OutputDifferences {
        var restricted = OutputDifferences()
        restricted.articles = articles.filter { !$0.ids.isDisjoint(with: ids) }
        restricted.documents = documents
        return restricted
    }

    /// The ids with those that go with them: the old and the new id of an article that moved.
    public func taking(_ ids: Set<String>) -> Set<String> {
        restricted(to: ids).articles.reduce(into: ids) { $0.formUnion($1.ids) }
    }
}

extension ArticleDifference {
    /// The id, and that under which an article that moved is found now.
    var ids: Set<String> {
        guard case .moved(let target) = fate else { return [id] }
        return [id, target]
    }
}
