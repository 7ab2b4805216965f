/// The verbs that report what somebody says, thinks or finds, with what each takes.
///
/// Gathered from the verb lists of English grammar: Levin's "verbs of communication" (say, tell, message-manner and
/// complain verbs), Quirk et al. on factual and suasive verbs with a that-clause. Letters: `c` bare clause, `t` that-clause,
/// `q` quotation, `a` addressee, `i` infinitive, `o` object, `n` no infinitive without an addressee, `p` passive without a
/// source, `j` an object with "as" or "for", `d` more where a document is the subject, `m` names an object, `s` only after
/// "as", `w` nothing where somebody is silent,
/// `y` a clause with "if", `z` an object without a figure.
enum SpeechVerbs {
    static let verbs: [(base: String, takes: String)] = [
        ("say", "ctqp"), ("tell", "ctqain"), ("add", "ctq"), ("write", "tq"), ("tweet", "ctq"), ("announce", "ctqo"),
        ("warn", "ctqain"), ("note", "ctqo"), ("claim", "ctqi"), ("argue", "ctq"), ("insist", "ctq"),
        ("stress", "tqo"), ("acknowledge", "ctqo"), ("admit", "ctqo"), ("allege", "ctqp"), ("assert", "ctq"),
        ("believe", "ctp"), ("comment", "tq"), ("concede", "ctq"), ("conclude", "ctq"), ("confirm", "ctqo"),
        ("contend", "ctq"), ("declare", "ctq"), ("deny", "ctqo"), ("disclose", "tq"), ("emphasize", "tqo"),
        ("emphasise", "tqo"), ("estimate", "ctp"), ("explain", "ctq"), ("indicate", "ctd"), ("mention", "tqo"),
        ("predict", "ctqo"), ("reply", "tq"), ("report", "ctqp"), ("respond", "tq"), ("reveal", "ctqd"),
        ("state", "tq"), ("suggest", "ctqod"), ("testify", "ctq"), ("think", "ctp"), ("underline", "tqo"),
        ("underscore", "tqo"), ("vow", "ctqio"), ("pledge", "tqio"), ("promise", "ctqiao"), ("recall", "tq"),
        ("remark", "tq"), ("request", "t"), ("reiterate", "tqo"), ("repeat", "tq"), ("complain", "ctq"),
        ("caution", "tqa"), ("boast", "tq"), ("joke", "tq"), ("quip", "q"), ("lament", "tqo"), ("observe", "tq"),
        ("propose", "tqio"), ("maintain", "tq"), ("affirm", "tqo"), ("agree", "ctqi"), ("ask", "tqaipy"),
        ("wonder", "tqy"), ("hope", "cti"), ("fear", "ct"), ("expect", "ctiop"), ("show", "td"), ("find", "td"),
        ("learn", "ct"), ("charge", "tp"), ("hint", "ctq"), ("speculate", "ctq"), ("forecast", "top"),
        ("calculate", "t"), ("rule", "t"), ("inform", "tqa"), ("assure", "tqa"), ("remind", "tqa"),
        ("advise", "tqain"), ("continue", "q"), ("exclaim", "tq"), ("shout", "tq"), ("chant", "q"), ("post", "q"),
        ("demand", "tqio"), ("urge", "tqaionp"), ("accuse", "op"), ("describe", "qop"), ("call", "qm"),
        ("criticize", "qop"), ("criticise", "qop"), ("condemn", "qop"), ("blame", "op"), ("cite", "o"), ("quote", "a"),
        ("question", "tq"), ("reject", "qo"), ("dismiss", "qj"), ("denounce", "qop"), ("threaten", "i"),
        ("recommend", "tqo"), ("brand", "qj"), ("label", "qj"), ("praise", "qop"), ("hail", "qp"), ("decry", "qo"),
        ("blast", "qo"), ("slam", "qo"), ("signal", "tq"), ("proclaim", "tq"), ("attest", "t"), ("reckon", "ct"),
        ("suspect", "ctp"), ("doubt", "cto"), ("realize", "t"), ("project", "tp"), ("counter", "tq"),
        ("retort", "tq"), ("opine", "tq"), ("tout", "qo"), ("refer", "q"), ("plead", "qi"), ("specify", "tq"),
        ("clarify", "tq"), ("worry", "ct"), ("see", "p"), ("feel", "ct"), ("order", "qp"), ("answer", "tq"),
        ("consider", "qp"), ("decide", "t"), ("offer", "qi"), ("view", "jp"), ("regard", "jp"), ("deem", "p"),
        ("suppose", "ctp"), ("rumor", "p"), ("portray", "jp"), ("depict", "jp"), ("paint", "jp"),
        ("characterize", "jp"), ("characterise", "jp"), ("perceive", "jp"), ("cast", "j"), ("attack", "jp"),
        ("fault", "jp"), ("thank", "j"), ("credit", "jp"), ("mock", "jo"), ("ridicule", "o"), ("lambaste", "o"),
        ("lambast", "o"), ("bemoan", "o"), ("deplore", "o"), ("endorse", "op"), ("oppose", "op"), ("applaud", "o"),
        ("welcome", "jq"), ("echo", "qo"), ("outline", "o"), ("highlight", "tqo"), ("reference", "qo"),
        ("defend", "j"), ("liken", "o"), ("compare", "j"), ("plan", "i"), ("intend", "i"),
        ("aim", "i"), ("want", "i"), ("refuse", "iw"), ("decline", "iw"), ("imply", "ct"), ("assume", "t"),
        ("champion", "o"), ("disparage", "qo"), ("reprimand", "j"), ("chide", "qj"), ("scold", "qj"),
        ("rebuke", "qj"), ("favor", "oi"), ("favour", "oi"), ("prefer", "io"), ("unveil", "o"), ("support", "z"),
        ("back", "z"), ("admire", "z"), ("despise", "z"),
        ("celebrate", "q"), ("chronicle", "d"), ("document", "d"), ("list", "d"), ("reflect", "t"), ("honor", "q"),
        ("resent", "z"), ("distrust", "z"), ("dislike", "z"), ("love", "q"), ("debunk", "o"), ("rebut", "o"),
        ("refute", "o"), ("dispute", "to"), ("contradict", "o"), ("bash", "jq"), ("skewer", "jq"), ("deride", "jqo"),
        ("belittle", "o"), ("downplay", "o"), ("trumpet", "o"), ("rap", "j"),
        ("lampoon", "o"), ("castigate", "o"), ("excoriate", "o"), ("berate", "jo"), ("assail", "o"), ("rip", "j"),
        ("vilify", "o"), ("extol", "o"), ("laud", "o"), ("commend", "jo"), ("congratulate", "jo"), ("salute", "q"),
        ("pronounce", "q"), ("nickname", "q"), ("dub", "qp"), ("term", "q"),
        ("advocate", "o"), ("profess", "to"), ("conjecture", "t"), ("surmise", "t"), ("confess", "tq"),
        ("recount", "tqo"), ("detail", "o"), ("summarize", "qo"), ("discuss", "o"),
        ("interject", "q"), ("mutter", "q"), ("murmur", "q"), ("whisper", "tq"), ("yell", "tq"), ("scream", "tq"),
        ("cry", "q"), ("muse", "tq"), ("sigh", "q"), ("gush", "q"), ("crow", "q"), ("fume", "q"),
        ("read", "d"), ("blog", "tq"), ("retweet", "o"), ("caption", "q"), ("instruct", "ain"), ("implore", "aqin"),
        ("exhort", "aqin"), ("beg", "aqin"), ("beseech", "aqin"), ("encourage", "ain"), ("convince", "ta"),
        ("persuade", "ta"), ("notify", "ta"), ("brief", "ta"), ("foresee", "to"), ("anticipate", "to"),
        ("envision", "o"), ("envisage", "o"), ("determine", "t"), ("discover", "t"),
        ("stipulate", "tq"), ("decree", "t"), ("understand", "t"), ("know", "t"), ("realise", "t"),
        ("recognize", "t"), ("recognise", "t"), ("concur", "tq"), ("volunteer", "tq"), ("relay", "t"),
        ("convey", "t"), ("confide", "tq"), ("gripe", "tq"), ("grumble", "tq"), ("protest", "tqo"), ("object", "tq"),
        ("swear", "ti"), ("hypothesize", "t"), ("theorize", "t"), ("posit", "t"), ("wish", "ct"),
        ("imagine", "ct"), ("guess", "ct"), ("presume", "ct"), ("trust", "t"), ("fret", "tq"), ("regret", "to"),
        ("rejoice", "q"), ("enthuse", "q"),
    ]

    /// Verbs that report only with a preposition, and what they take after it.
    static let phrasal: [(base: String, preposition: String, takes: String)] = [
        ("call", "for", "o"), ("call", "on", "ai"), ("point", "to", "o"), ("point", "out", "tq"), ("speak", "of", "o"),
        ("refer", "to", "qo"), ("warn", "of", "o"), ("warn", "against", "o"), ("complain", "about", "o"),
        ("argue", "for", "o"), ("argue", "against", "o"), ("push", "for", "o"), ("allude", "to", "o"),
        ("rail", "against", "o"), ("hint", "at", "o"), ("boast", "about", "o"), ("boast", "of", "o"),
        ("agree", "with", "o"),
        ("object", "to", "o"), ("go", "on", "q"), ("lash", "out", "q"), ("apologize", "for", "o"),
        ("apologise", "for", "o"), ("put", "it", "s"), ("make", "clear", "t"), ("make", "it clear", "ct"),
        ("make", "plain", "t"),
        ("let", "it be known", "t"), ("put", "forward", "o"), ("stand", "by", "z"), ("hit", "out", "q"),
        ("hit", "back", "q"), ("fire", "back", "q"), ("chime", "in", "q"), ("weigh", "in", "q"),
        ("take", "aim at", "o"),
        ("back", "down from", "o"), ("appeal", "for", "o"), ("appeal", "to", "ain"), ("plead", "with", "ain"),
        ("long", "for", "o"), ("hope", "for", "o"), ("ask", "for", "o"), ("beg", "for", "o"), ("opt", "for", "o"),
        ("campaign", "for", "z"), ("lobby", "for", "o"), ("press", "on", "o"), ("vouch", "for", "o"),
        ("speak", "about", "o"), ("talk", "about", "o"),
        ("talk", "of", "o"), ("brag", "about", "o"), ("brag", "of", "o"), ("comment", "on", "o"),
        ("press", "for", "o"), ("side", "with", "o"), ("disagree", "with", "o"), ("insist", "on", "o"),
        ("caution", "against", "o"), ("advise", "against", "o"), ("vote", "against", "o"), ("decide", "against", "o"),
        ("rule", "against", "o"), ("rule", "out", "o"), ("lay", "out", "o"), ("speak", "out", "q"),
        ("rule", "in favor of", "o"), ("plead", "for", "o"), ("pray", "for", "o"), ("warn", "about", "o"),
        ("worry", "about", "o"), ("think", "of", "q"), ("dream", "of", "o"),
        ("believe", "in", "o"), ("admit", "to", "o"), ("confess", "to", "o"), ("testify", "about", "o"),
    ]

    /// Past forms that the spelling rules do not give; "/" stands between past and past participle.
    static let irregular: [String: String] = [
        "say": "said", "tell": "told", "write": "wrote/written", "think": "thought", "show": "showed/shown",
        "find": "found", "learn": "learned/learnt", "forecast": "forecast", "see": "saw/seen",
        "feel": "felt", "seek": "sought", "plead": "pleaded/pled", "make": "made", "stand": "stood",
        "take": "took/taken", "let": "let", "hit": "hit", "rap": "rapped",
        "rebut": "rebutted", "rip": "ripped", "dub": "dubbed", "extol": "extolled", "slam": "slammed",
        "quip": "quipped",
        "plan": "planned",
        "admit": "admitted", "refer": "referred", "offer": "offered", "signal": "signaled/signalled",
        "label": "labeled/labelled", "speak": "spoke/spoken", "go": "went/gone", "put": "put", "read": "read",
        "understand": "understood", "know": "knew/known", "foresee": "foresaw/foreseen", "swear": "swore/sworn",
        "cast": "cast", "beseech": "besought", "beg": "begged", "regret": "regretted", "brag": "bragged",
        "lay": "laid", "concur": "concurred", "prefer": "preferred",
    ]

    /// Last consonants that double before "-ing".
    static let doubling: Set<String> = [
        "slam", "quip", "plan", "admit", "refer", "put", "beg", "regret", "brag", "concur", "prefer", "rap", "rebut",
        "rip", "dub", "hit", "let",
    ]

    /// Every form of `base` with what its form adds.
    static func forms(of base: String) -> [(form: String, traits: SpeechTraits)] {
        var forms: [(String, SpeechTraits)] = [(base, .base), (thirdPerson(base), []), (participle(base), .participle)]
        let past = irregular[base]?.split(separator: "/").map(String.init) ?? [regularPast(base)]
        forms += past.map { ($0, []) }
        return forms
    }

    static func endsInConsonantY(_ base: String) -> Bool {
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
}
