/// What is told below the name of an article.
struct ArticleLines {
    private(set) var lines: [(effect: Change.Effect, text: String)] = []

    /// Layers first that people look at first.
    private static let order = ["quote", "claim", "entity", "mention", "date"]

    init(_ article: ArticleDifference) {
        if let sentence = article.sentence {
            lines.append((FateCount(article)?.effect ?? .changed, sentence))
        }
        let facts = article.changes.filter { !Self.order.contains($0.subject) }
        lines += facts.filter { $0.effect == .changed }.map { ($0.effect, $0.sentence) }
        for subject in Self.order + facts.map(\.subject).uniqued {
            let changes = article.changes.filter { $0.subject == subject }
            for effect in [Change.Effect.lost, .new] { addWhole(changes.filter { $0.effect == effect }) }
            guard Self.order.contains(subject) else { continue }
            lines += changes.filter { $0.effect == .changed }.map { ($0.effect, $0.sentence) }
        }
    }

    /// "2 claims lost: more than 130,000 troops; 40 people".
    private mutating func addWhole(_ changes: [Change]) {
        guard let first = changes.first else { return }
        let titles = changes.map(\.title).joined(separator: "; ")
        lines.append((first.effect, "\(Noun.counted(changes.count, first.subject)) \(first.effect): \(titles)"))
    }
}
