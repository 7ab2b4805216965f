/// Tells the differences of two outputs to a person: what kinds of change there are and how many, then article by article.
public struct DifferenceReport {
    /// How much of a long list is shown; what is left out is counted.
    public struct Limits: Sendable {
        public var kinds = 20
        public var articles = 20
        public var lines = 12
        /// Things that one line names.
        public var titles = 12

        public static let standard = Limits()
        public static let none = Limits(kinds: .max, articles: .max, lines: .max, titles: .max)
    }

    private let differences: OutputDifferences
    private let limits: Limits
    private let isColored: Bool

    /// - Parameter isColored: whether to mark up the text for a terminal.
    public init(_ differences: OutputDifferences, limits: Limits = .standard, isColored: Bool = false) {
        (self.differences, self.limits, self.isColored) = (differences, limits, isColored)
    }

    /// The report, with a line feed at the end; empty where nothing differs.
    public var text: String {
        guard !differences.isEmpty else { return "" }
        let blocks = [kinds, run, articles].filter { !$0.isEmpty }
        return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    /// "31 changes in 9 of 14 articles".
    public static func summary(of differences: OutputDifferences) -> String {
        let changes = Noun.counted(differences.count, "change")
        let all = "of \(Noun.counted(differences.documents.count, "article"))"
        switch (differences.articles.count, differences.run.count) {
        case (0, _): return "\(changes) in what the run has as a whole"
        case (let articles, 0): return "\(changes) in \(articles) \(all)"
        case (let articles, let run):
            return "\(changes): \(differences.count - run) in \(articles) \(all), \(run) of the whole run"
        }
    }

    private var kinds: [String] {
        let kinds = ChangeKind.all(of: differences)
        let fates = fates
        // One kind in one article is told there.
        guard differences.articles.count > 1 else { return [] }
        let lines = inputs + fates + kinds.map { mark($0.effect) + $0.sentence + examples(of: $0) }
        return [heading("What changed")] + cut(lines.map { "  " + $0 }, at: limits.kinds, "kind")
    }

    private func examples(of kind: ChangeKind) -> String {
        let titles = kind.examples.map(\.title).filter { !$0.isEmpty }.uniqued
        guard !titles.isEmpty else { return "" }
        return (kind.count == 1 ? ": " : ", such as ") + titles.joined(separator: "; ")
    }

    /// Whether the pipeline changed or what it reads.
    private var inputs: [String] {
        let kept = differences.articles.filter { $0.fate == .kept }
        let other = kept.count { $0.hasOtherInput }
        guard other > 0 else { return [] }
        let same = kept.count > other ? "; \(kept.count - other) changed though the input did not" : ""
        return ["  \(Noun.counted(other, "article")) changed with the input\(same)"]
    }

    /// How many articles came, went or failed.
    private var fates: [String] {
        let counts = Dictionary(grouping: differences.articles.compactMap(FateCount.init), by: \.self).mapValues(
            \.count)
        return counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { fate, count in
            mark(fate.effect) + "\(Noun.counted(count, "article")) \(fate.words)"
        }
    }

    private var run: [String] {
        guard !differences.run.isEmpty else { return [] }
        let lines = differences.run.map { "  " + mark($0.effect) + $0.sentence }
        return [heading("The run as a whole")] + cut(lines, at: limits.kinds, "change")
    }

    private var articles: [String] {
        let shown = differences.articles.prefix(limits.articles).flatMap(lines)
        let left = differences.articles.count - limits.articles
        return shown + (left > 0 ? ["and \(Noun.counted(left, "more article")); --all shows them"] : [])
    }

    private func lines(of article: ArticleDifference) -> [String] {
        let note = article.hasOtherInput && !article.onlyBytes ? " (its input changed)" : ""
        let lines = ArticleLines(article, mostTitles: limits.titles).lines.map { "  " + mark($0.effect) + $0.text }
        return [heading(article.id) + note] + cut(lines, at: limits.lines, "line")
    }

    private func cut(_ lines: [String], at limit: Int, _ noun: String) -> [String] {
        guard lines.count > limit else { return lines }
        return lines.prefix(limit) + ["  and \(Noun.counted(lines.count - limit, "more \(noun)")); --all shows them"]
    }

    private func heading(_ text: String) -> String { isColored ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    /// What was lost in red, what is new in green, what changed in yellow.
    private func mark(_ effect: Change.Effect) -> String {
        let (sign, color) =
            switch effect {
            case .lost: ("-", 31)
            case .new: ("+", 32)
            case .changed: ("~", 33)
            }
        return isColored ? "\u{1B}[\(color)m\(sign)\u{1B}[0m " : "\(sign) "
    }
}
