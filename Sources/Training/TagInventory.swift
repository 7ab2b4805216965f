import Learning

/// The tags that a model gives: the most frequent ones of the treebanks; a rare Penn tag counts as the most frequent one
/// under its Universal POS.
struct TagInventory {
    let labels: LabelSet
    private var numbers: [String: Int] = [:]

    init(_ texts: [Treebank.Text]) {
        var counts: [String: Int] = [:]
        for text in texts { for word in text.words { counts[word.tag, default: 0] += 1 } }
        let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let universal = Set(order.map(Self.universal))
        // Each Universal POS has one tag at least.
        var names = universal.sorted().compactMap { tag in order.first { Self.universal($0) == tag } }
        for tag in order where names.count < LabelSet.most && !names.contains(tag) { names.append(tag) }
        names.sort { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
        labels = LabelSet(names: names)
        for tag in order {
            numbers[tag] =
                names.firstIndex(of: tag) ?? names.firstIndex { Self.universal($0) == Self.universal(tag) }
        }
    }

    /// The set of all labels.
    var all: UInt64 { 1 << UInt64(labels.count) - 1 }

    /// The label of a tag; of one that the treebanks do not have, that of its Universal POS, else the most frequent one.
    func label(of tag: String) -> Int {
        numbers[tag] ?? labels.names.firstIndex { Self.universal($0) == Self.universal(tag) } ?? 0
    }

    /// The Universal POS of a label.
    func universal(_ label: Int) -> String { Self.universal(labels.names[label]) }

    private static func universal(_ tag: String) -> String { String(tag.prefix { $0 != "." }) }
}
