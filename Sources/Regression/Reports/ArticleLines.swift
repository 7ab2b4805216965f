/// What is told below the name of an article.
struct ArticleLines {
    private(set) var lines: [(effect: Change.Effect, text: String)] = []

    /// Layers first that people look at first.
    private static let order = ["quote", "claim", "entity", "mention", "date"]

    /// More of one line are counted only.
    private let mostTitles: Int

    /// - Parameter mostTitles: how many things one line names; the rest is counted.
    init(_ article: ArticleDifference, mostTitles: Int = 12) {
        self.mostTitles = mostTitles
        if let sentence = article.sentence {
            lines.append((FateCount(article)?.effect ?? .changed, sentence))
        }
        let facts = article.changes.filter { !Self.order.contains($0.subject) }
        addChanged(facts.filter { $0.effect == .changed })
        for subject in Self.order + facts.map(\.subject).uniqued {
            let changes = article.changes.filter { $0.subject == subject }
            for effect in [Change.Effect.lost, .new] { addWhole(changes.filter { $0.effect == effect }) }
            if Self.order.contains(subject) { addChanged(changes.filter { $0.effect == .changed }) }
        }
    }

    /// "2 claims lost: more than 130,000 troops; 40 people".
    private mutating func addWhole(_ changes: [Change]) {
        guard let first = changes.first else { return }
        lines.append(
            (first.effect, "\(Noun.counted(changes.count, first.subject)) \(first.effect): \(titles(changes))"))
    }

    /// "3 claims changed, comparator exactly → about: “40 people”; “12%”; “6 ships”": what befell many in the same way is
    /// one line, in the place of the first.
    private mutating func addChanged(_ changes: [Change]) {
        let alike = Dictionary(grouping: changes) { [$0.subject, $0.transition] }
        var told: Set<[String]> = []
        for change in changes {
            let group = alike[[change.subject, change.transition]] ?? []
            guard group.count > 1, !change.transition.isEmpty else {
                lines.append((.changed, change.sentence))
                continue
            }
            guard told.insert([change.subject, change.transition]).inserted else { continue }
            let what = "\(Noun.counted(group.count, change.subject)) changed, \(change.transition)"
            lines.append((.changed, "\(what): \(titles(group))"))
        }
    }

    private func titles(_ changes: [Change]) -> String {
        let more = changes.count > mostTitles ? "; and \(changes.count - mostTitles) more" : ""
        return changes.prefix(mostTitles).map(\.title).joined(separator: "; ") + more
    }
}
