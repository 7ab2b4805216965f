/// The labels that a model gives to tokens, by number, and which may follow each other.
///
/// Label 0 is the reference: its weights are 0, and a sentence may consist of it alone.
public struct LabelSet: Hashable, Sendable {
    /// Most labels of one set; a set of them fits one machine word.
    public static let most = 49

    /// By number.
    public let names: [String]
    /// For each label the set of those that may stand behind it, a bit each.
    private let followers: [UInt64]
    /// Labels that may begin a sentence, and those that may end one.
    let first: UInt64
    let last: UInt64

    /// Labels of tokens that stand alone, such as parts of speech: each may follow each.
    ///
    /// - Parameter names: at most ``most``, each one once, without line feeds.
    public init(names: [String]) {
        self.names = names
        let all = Self.set(of: names.indices)
        followers = [UInt64](repeating: all, count: names.count)
        (first, last) = (all, all)
    }

    /// Labels of spans of each of some types: `O`, then beginning, inside, last and only token of each (BILOU; Ratinov and
    /// Roth, "Design challenges and misconceptions in named entity recognition", 2009).
    ///
    /// - Parameter types: at most 12, each one once, without line feeds.
    public init(spanTypes types: [String]) {
        names = ["O"] + types.flatMap { type in SpanPart.allCases.map { "\($0.rawValue)-\(type)" } }
        let outside = Self.set(
            of: [0] + types.indices.flatMap { [SpanPart.beginning.label($0), SpanPart.only.label($0)] })
        var followers = [outside]
        for type in types.indices {
            let inside = Self.set(of: [SpanPart.inside.label(type), SpanPart.last.label(type)])
            followers += SpanPart.allCases.map { $0 == .beginning || $0 == .inside ? inside : outside }
        }
        self.followers = followers
        first = outside
        last = Self.set(of: [0] + types.indices.flatMap { [SpanPart.last.label($0), SpanPart.only.label($0)] })
    }

    /// The set that a model file names; nil where the names contradict themselves.
    init?(modelNames names: [String]) {
        guard !names.isEmpty, names.count <= Self.most, Set(names).count == names.count else { return nil }
        let types = names.filter { $0.hasPrefix("B-") }.map { String($0.dropFirst(2)) }
        self = types.isEmpty ? LabelSet(names: names) : LabelSet(spanTypes: types)
        guard self.names == names else { return nil }
    }

    /// How many labels there are.
    public var count: Int { names.count }

    /// Whether `second` may stand behind `label`.
    public func allows(_ second: Int, after label: Int) -> Bool { followers[label] >> UInt64(second) & 1 == 1 }

    /// Whether the first token of a sentence may have the label.
    public func mayBeginSentence(_ label: Int) -> Bool { first >> UInt64(label) & 1 == 1 }

    /// Whether the last token of a sentence may have the label.
    public func mayEndSentence(_ label: Int) -> Bool { last >> UInt64(label) & 1 == 1 }

    /// A set of labels as bits.
    static func set(of labels: some Sequence<Int>) -> UInt64 { labels.reduce(0) { $0 | 1 << UInt64($1) } }
}
