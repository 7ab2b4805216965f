import Model

/// The tags that the model works with: each a Universal POS with a Penn tag ("VERB.VBD"), some for one word alone
/// ("SCONJ.IN.that"). They are numbered by their rows in the table of transitions.
struct TagSet {
    /// By number, "START" and "END" last.
    let names: [String]
    /// What each tag says in Universal POS.
    let partsOfSpeech: [PartOfSpeech]
    /// For each tag the number of its Universal POS and Penn tag, without the word.
    let grammar: [UInt16]

    /// Whether a tag is that of a word in a name: the treebanks give "United" in "United States" the Universal POS of the
    /// word and the Penn tag of a name.
    let isName: [Bool]
    /// The tag of words in other languages.
    let foreign: Int

    init(names: [String]) {
        self.names = names
        let byName = Dictionary(uniqueKeysWithValues: PartOfSpeech.allCases.map { ($0.name, $0) })
        partsOfSpeech = names.map { byName[String($0.prefix { $0 != "." })] ?? .other }
        isName = names.map { $0.hasSuffix(".NNP") || $0.hasSuffix(".NNPS") }
        foreign = names.firstIndex(of: "X.FW") ?? names.count - 1
        var numbers: [String: UInt16] = [:]
        grammar = names.map { name in
            let grammar = Self.grammar(of: name)
            if let number = numbers[grammar] { return number }
            let number = UInt16(numbers.count)
            numbers[grammar] = number
            return number
        }
    }

    /// "SCONJ.IN" of "SCONJ.IN.that". Penn tags may be full stops themselves ("PUNCT..").
    static func grammar(of name: String) -> String {
        let parts = name.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        return parts.count < 3 || parts[2].isEmpty ? name : "\(parts[0]).\(parts[1])"
    }

    var count: Int { names.count }
    var start: Int { count - 2 }
    var end: Int { count - 1 }
}
