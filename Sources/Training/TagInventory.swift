import Learning

/// The tags that a model gives: a Universal POS and a Penn tag, where that tells how words bend and what stands beside them.
/// A rare tag counts as the most frequent one under its Universal POS.
struct TagInventory {
    let labels: LabelSet
    private var numbers: [String: Int] = [:]

    /// Most tags; the weights of all but one fill two blocks of a model's row.
    static let most = 33

    init(_ texts: [Treebank.Text]) {
        var counts: [String: Int] = [:]
        for text in texts { for word in text.words { counts[Self.kept(word.tag), default: 0] += 1 } }
        let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let universal = Set(order.map(Self.universal))
        // Each Universal POS has one tag at least.
        var names = universal.sorted().compactMap { tag in order.first { Self.universal($0) == tag } }
        for tag in order where names.count < Self.most && !names.contains(tag) { names.append(tag) }
        names.sort { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
        labels = LabelSet(names: names)
        for tag in order {
            numbers[tag] =
                names.firstIndex(of: tag) ?? names.firstIndex { Self.universal($0) == Self.universal(tag) }
        }
    }

    /// Universal POS that keep no other Penn tag: the word itself tells the rest.
    private static let single = [
        "PUNCT": ".", "SYM": "SYM", "X": "FW", "INTJ": "UH", "NUM": "CD", "DET": "DT", "PROPN": "NNP", "AUX": "VB",
    ]
    /// Other tags that count as one.
    private static let joined = [
        "AUX.MD": "AUX.MD", "ADJ.JJS": "ADJ.JJR", "ADV.RBR": "ADV.RB", "ADV.RBS": "ADV.RB", "PRON.EX": "PRON.PRP",
        "PRON.NN": "PRON.PRP", "PRON.WP": "PRON.WDT", "VERB.NNP": "ADJ.NNP",
    ]

    /// The tag that a treebank's tag counts as.
    private static func kept(_ tag: String) -> String {
        if let tag = joined[tag] { return tag }
        let universal = universal(tag)
        return single[universal].map { "\(universal).\($0)" } ?? tag
    }

    /// The set of all labels.
    var all: UInt64 { 1 << UInt64(labels.count) - 1 }

    /// The label of a tag; of one that the treebanks do not have, that of its Universal POS, else the most frequent one.
    func label(of tag: String) -> Int {
        numbers[Self.kept(tag)] ?? labels.names.firstIndex { Self.universal($0) == Self.universal(tag) } ?? 0
    }

    /// The Universal POS of a label.
    func universal(_ label: Int) -> String { Self.universal(labels.names[label]) }

    private static func universal(_ tag: String) -> String { String(tag.prefix { $0 != "." }) }
}
