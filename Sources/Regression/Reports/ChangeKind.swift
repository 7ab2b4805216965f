/// Changes of one kind across an output: what one cause did to many articles.
struct ChangeKind: Hashable {
    var effect: Change.Effect
    var subject: String
    var cause: String
    private(set) var count = 0
    private(set) var articles = 0
    /// Up to a few of them, with the article.
    private(set) var examples: [(title: String, id: String)] = []

    /// What was and what is, where it is the same in all; nil where it differs.
    private var transition: String?

    private static let mostExamples = 3
    private static let longestTransition = 120

    /// Kinds of change, those that are most frequent first.
    static func all(of differences: OutputDifferences) -> [ChangeKind] {
        var kinds: [[String]: ChangeKind] = [:]
        for article in differences.articles {
            var seen: Set<[String]> = []
            for change in article.changes {
                let key = [change.effect.rawValue, change.subject, change.cause]
                var kind = kinds[key] ?? ChangeKind(change)
                kind.add(change, of: article.id, isFirst: seen.insert(key).inserted)
                kinds[key] = kind
            }
        }
        return kinds.values.sorted { ($1.count, $0.sentence) < ($0.count, $1.sentence) }
    }

    private init(_ change: Change) {
        (effect, subject, cause, transition) = (change.effect, change.subject, change.cause, change.transition)
    }

    private mutating func add(_ change: Change, of id: String, isFirst: Bool) {
        count += 1
        if change.transition != transition { transition = nil }
        if isFirst { articles += 1 }
        if examples.count < Self.mostExamples { examples.append((change.title, id)) }
    }

    /// "14 claims changed: comparator exactly → about, in 9 articles".
    var sentence: String {
        let shared = transition.flatMap { $0.isEmpty || count == 1 || $0.count > Self.longestTransition ? nil : $0 }
        let cause = effect == .changed ? shared ?? cause : cause
        let what = cause.isEmpty ? "" : effect == .changed ? ": \(cause)" : " (\(cause))"
        return "\(Noun.counted(count, subject)) \(effect)\(what), in \(Noun.counted(articles, "article"))"
    }

    static func == (left: ChangeKind, right: ChangeKind) -> Bool {
        (left.effect, left.subject, left.cause) == (right.effect, right.subject, right.cause)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(subject)
        hasher.combine(cause)
    }
}
