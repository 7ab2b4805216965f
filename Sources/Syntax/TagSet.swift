import Model

/// The tags that a model works with: each a Universal POS with a Penn tag ("VERB.VBD"), by the model's numbers.
struct TagSet {
    /// What each tag says in Universal POS.
    let partsOfSpeech: [PartOfSpeech]
    /// What each tag says of a verb's form.
    let verbForms: [VerbForm]
    /// Whether a tag is that of a word in a name: the treebanks give "United" in "United States" the Universal POS of the
    /// word and the Penn tag of a name.
    let isName: [Bool]

    init(names: [String]) {
        let byName = Dictionary(uniqueKeysWithValues: PartOfSpeech.allCases.map { ($0.name, $0) })
        partsOfSpeech = names.map { byName[String($0.prefix { $0 != "." })] ?? .other }
        verbForms = names.map { Self.formsByTag[$0] ?? .none }
        isName = names.map { $0.hasSuffix(".NNP") || $0.hasSuffix(".NNPS") }
    }

    private static let formsByTag: [String: VerbForm] = [
        "VERB.VB": .infinitive, "VERB.VBP": .present, "VERB.VBZ": .present, "VERB.VBD": .past,
        "VERB.VBN": .pastParticiple, "VERB.VBG": .presentParticiple,
    ]
}
