/// The verbs that report what somebody says, thinks or finds, with what each takes.
///
/// Gathered from the verb lists of English grammar: Levin's "verbs of communication" (say, tell, message-manner and
/// complain verbs), Quirk et al. on factual and suasive verbs with a that-clause. Letters: `c` bare clause, `t` that-clause,
/// `q` quotation, `a` addressee, `i` infinitive, `o` object, `n` no infinitive without an addressee.
enum SpeechVerbs {
    static let verbs: [(base: String, takes: String)] = [
        ("say", "ctq"), ("tell", "ctqain"), ("add", "tq"), ("write", "tq"), ("tweet", "ctq"), ("announce", "ctq"),
        ("warn", "ctqa"), ("note", "ctq"), ("claim", "ctqi"), ("argue", "ctq"), ("insist", "ctq"), ("stress", "tqo"),
        ("acknowledge", "ctqo"), ("admit", "ctq"), ("allege", "ctq"), ("assert", "ctq"), ("believe", "ct"),
        ("comment", "tq"), ("concede", "ctq"), ("conclude", "ctq"), ("confirm", "ctqo"), ("contend", "ctq"),
        ("declare", "ctq"), ("deny", "ctqo"), ("disclose", "tq"), ("emphasize", "tqo"), ("emphasise", "tqo"),
        ("estimate", "ct"), ("explain", "ctq"), ("indicate", "ct"), ("mention", "tqo"), ("predict", "ctqo"),
        ("reply", "tq"), ("report", "ctq"), ("respond", "tq"), ("reveal", "ctq"), ("state", "tq"), ("suggest", "ctqo"),
        ("testify", "ctq"), ("think", "ct"), ("underline", "tqo"), ("underscore", "tqo"), ("vow", "ctqi"),
        ("pledge", "tqi"), ("promise", "ctqia"), ("recall", "tq"), ("remark", "tq"), ("request", "t"),
        ("reiterate", "tqo"),
        ("repeat", "tq"), ("complain", "ctq"), ("caution", "tqa"), ("boast", "tq"), ("joke", "tq"), ("quip", "q"),
        ("lament", "tqo"), ("observe", "tq"), ("propose", "tqio"), ("maintain", "tq"), ("affirm", "tqo"),
        ("agree", "tqi"), ("ask", "qai"), ("wonder", "q"), ("hope", "cti"), ("fear", "ct"), ("expect", "ctio"),
        ("show", "t"), ("find", "t"), ("learn", "ct"), ("charge", "t"), ("hint", "ctq"), ("speculate", "ctq"),
        ("forecast", "to"),
        ("calculate", "t"), ("rule", "t"), ("inform", "tqa"), ("assure", "tqa"), ("remind", "tqa"), ("advise", "tqa"),
        ("continue", "q"), ("exclaim", "tq"), ("shout", "tq"), ("chant", "q"), ("post", "q"), ("demand", "tqio"),
        ("urge", "tqaion"), ("accuse", "o"), ("describe", "qo"), ("call", "q"), ("criticize", "qo"),
        ("criticise", "qo"),
        ("condemn", "qo"), ("blame", "o"), ("cite", "o"), ("question", "tq"), ("reject", "q"), ("dismiss", "q"),
        ("denounce", "qo"), ("threaten", "i"), ("recommend", "tqo"), ("brand", "q"),
        ("label", "q"), ("praise", "qo"), ("hail", "q"), ("decry", "qo"), ("blast", "qo"), ("slam", "qo"),
        ("signal", "tq"), ("proclaim", "tq"), ("attest", "t"), ("reckon", "ct"), ("suspect", "ct"), ("doubt", "ct"),
        ("realize", "t"), ("project", "t"), ("counter", "tq"), ("retort", "tq"), ("opine", "tq"),
        ("tout", "qo"), ("refer", "q"), ("plead", "qi"), ("express", "o"), ("voice", "o"),
        ("specify", "tq"), ("clarify", "tq"), ("worry", "ct"),
        ("see", "t"), ("feel", "ct"), ("order", "q"),
        ("answer", "tq"), ("consider", "q"), ("decide", "t"), ("offer", "qi"),
    ]

    /// Verbs that report only with a preposition, and what they take after it.
    static let phrasal: [(base: String, preposition: String, takes: String)] = [
        ("call", "for", "o"), ("call", "on", "ai"), ("point", "to", "o"), ("point", "out", "tq"), ("speak", "of", "o"),
        ("refer", "to", "qo"), ("warn", "of", "o"), ("warn", "against", "o"), ("complain", "about", "o"),
        ("argue", "for", "o"), ("argue", "against", "o"), ("push", "for", "o"), ("allude", "to", "o"),
        ("rail", "against", "o"), ("hint", "at", "o"), ("boast", "about", "o"), ("boast", "of", "o"),
        ("agree", "with", "o"),
        ("object", "to", "o"), ("go", "on", "q"), ("lash", "out", "q"), ("apologize", "for", "o"),
    ]

    /// Past forms that the spelling rules do not give; "/" stands between past and past participle.
    static let irregular: [String: String] = [
        "say": "said", "tell": "told", "write": "wrote/written", "think": "thought", "show": "showed/shown",
        "find": "found", "learn": "learned/learnt", "forecast": "forecast", "see": "saw/seen",
        "feel": "felt", "seek": "sought", "plead": "pleaded/pled", "slam": "slammed", "quip": "quipped",
        "plan": "planned",
        "admit": "admitted", "refer": "referred", "offer": "offered", "signal": "signaled/signalled",
        "label": "labeled/labelled", "speak": "spoke/spoken", "go": "went/gone",
    ]

    /// Last consonants that double before "-ing".
    static let doubling: Set<String> = ["slam", "quip", "plan", "admit", "refer"]

    /// Every form of `base` with what its form adds.
    static func forms(of base: String) -> [(form: String, traits: SpeechTraits)] {
        var forms: [(String, SpeechTraits)] = [(base, .base), (thirdPerson(base), []), (participle(base), .participle)]
        let past = irregular[base]?.split(separator: "/").map(String.init) ?? [regularPast(base)]
        forms += past.map { ($0, []) }
        return forms
    }

    private static func endsInConsonantY(_ base: String) -> Bool {
        guard base.hasSuffix("y"), let before = base.dropLast().last else { return false }
        return !"aeiou".contains(before)
    }

    private static func thirdPerson(_ base: String) -> String {
        if endsInConsonantY(base) { return base.dropLast() + "ies" }
        return ["s", "sh", "ch", "x"].contains { base.hasSuffix($0) } ? base + "es" : base + "s"
    }

    private static func regularPast(_ base: String) -> String {
        if endsInConsonantY(base) { return base.dropLast() + "ied" }
        return base.hasSuffix("e") ? base + "d" : base + "ed"
    }

    private static func participle(_ base: String) -> String {
        if doubling.contains(base), let last = base.last { return base + String(last) + "ing" }
        return base.hasSuffix("e") && !base.hasSuffix("ee") ? base.dropLast() + "ing" : base + "ing"
    }

    static func traits(of letters: String) -> SpeechTraits {
        letters.reduce(into: []) { traits, letter in traits.formUnion(trait[letter] ?? []) }
    }

    private static let trait: [Character: SpeechTraits] = [
        "c": .clause, "t": .that, "q": .quotation, "a": .addressee, "i": .infinitive, "o": .object,
        "n": .needsAddressee,
    ]
}
