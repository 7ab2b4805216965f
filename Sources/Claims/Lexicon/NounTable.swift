import Lexicons

/// Small lists of nouns and function words that the rules of this room ask.
enum NounTable {
    /// Harm and events that news reports as "no casualties".
    static let reportedAsNone = words([
        "casualties", "injuries", "deaths", "fatalities", "survivors", "victims", "arrests", "arrest", "injury",
        "death",
        "casualty",
    ])

    /// Words that look like what is counted and are not: they begin the next part of the clause.
    static let notCounted = words([
        "more", "less", "fewer", "ago", "later", "earlier", "each", "apiece", "respectively", "times", "time", "per",
        "percent", "o'clock", "old", "others", "other", "total", "overall", "alone", "altogether", "combined", "plus",
        "or", "and", "worth", "a.m.", "p.m.", "am", "pm", "today", "yesterday", "tomorrow", "monday", "tuesday",
        "wednesday",
        "thursday", "friday", "saturday", "sunday", "such", "left", "worldwide", "globally", "nationwide",
    ])

    /// Whether a word that is often none may stand before what is counted as an adjective: "12 total deaths", "two earlier
    /// outbreaks".
    static func mayQualify(_ word: ArraySlice<UInt8>) -> Bool { qualifying[word] ?? false }

    private static let qualifying = words([
        "total", "overall", "combined", "earlier", "later", "left", "time", "nationwide", "worldwide",
    ])

    /// Nouns of what one may be in for a time: "four years in prison".
    static func isState(_ word: ArraySlice<UInt8>) -> Bool { states[word] ?? false }

    private static let states = words([
        "prison", "jail", "custody", "detention", "captivity", "exile", "power", "office", "hospital", "business",
        "opposition",
    ])

    /// What something has so many of by an adjective behind a number: "three-phased", "two-wheeled".
    static func part(ofCompound word: ArraySlice<UInt8>) -> String? { parts[word] }

    private static let parts = WordTable<String>([
        ("phased", "phase"), ("tiered", "tier"), ("wheeled", "wheel"), ("storied", "story"), ("storeyed", "storey"),
        ("headed", "head"), ("legged", "leg"), ("pronged", "prong"), ("bedroomed", "bedroom"), ("engined", "engine"),
        ("masted", "mast"), ("armed", "arm"), ("fingered", "finger"), ("pointed", "point"), ("pitched", "pitch"),
        ("volumed", "volume"), ("seated", "seat"), ("doored", "door"), ("lettered", "letter"), ("roomed", "room"),
    ])

    /// Whether a plural names one amount, which is not counted: "sales fell to 4.3m".
    static func isAmount(_ word: ArraySlice<UInt8>) -> Bool { amounts[word] ?? false }

    private static let amounts = words([
        "sales", "exports", "imports", "profits", "earnings", "revenues", "losses", "costs", "prices", "wages",
        "savings", "takings", "receipts", "reserves", "proceeds", "dividends", "rents", "fees", "taxes", "expenses",
        "shipments", "deliveries", "inventories", "stocks", "shares", "futures", "rates", "yields", "temperatures",
        "emissions",
    ])

    /// Whether several are counted by it.
    static func isPlural(_ word: ArraySlice<UInt8>) -> Bool {
        word.hasSuffix("s") && !word.hasSuffix("ss") && !(singulars[word] ?? false)
            || plurals[word] ?? false
    }

    /// Singulars in "-s", but for those in "-ss".
    private static let singulars = words([
        "gas", "diabetes", "chassis", "lens", "basis", "crisis", "analysis", "tennis", "news", "measles", "canvas",
        "atlas", "oasis", "thesis", "pelvis", "iris", "mathematics", "physics", "economics", "politics", "athletics",
        "bus", "minibus", "virus", "coronavirus", "campus", "status", "census", "bonus", "focus", "stimulus", "chorus",
        "circus", "surplus", "consensus", "apparatus", "nucleus", "radius", "terminus", "octopus", "walrus",
    ])

    private static let plurals = words([
        "people", "men", "women", "children", "police", "personnel", "equipment", "aircraft", "weaponry",
        "staff", "crew", "cattle", "livestock", "sheep", "fish", "dead", "injured", "wounded",
    ])

    /// Prepositions of place.
    static let locative = words([
        "in", "near", "at", "across", "around", "along", "inside", "outside", "throughout", "within", "on",
    ])

    /// Words before a date that make it the start, the end or the other side of what is told.
    static let bounds = words(["since", "until", "till", "before", "after", "than", "as"])

    /// Words that lead to the figure that another one is held against.
    static let comparisons = words(["from", "against", "versus", "vs", "with"])

    /// Nouns of people whose age stands after them: "the woman, 34,".
    static let people = words([
        "man", "woman", "boy", "girl", "couple", "suspect", "victim", "driver", "teenager", "student", "pair",
        "brothers", "president", "senator", "judge", "minister", "mayor", "governor", "king", "queen", "prince",
        "princess",
        "pastor", "priest", "bishop", "cook", "nurse", "thief", "burglar", "captain", "chancellor", "premier",
        "professor",
        "doctor", "author", "actor", "actress", "pope", "general", "colonel", "sergeant", "resident", "defendant",
        "sisters", "father", "mother", "son", "daughter", "husband", "wife", "brother", "sister", "player", "officer",
    ])

    /// Words for a person that are adjectives as well: "one civilian".
    static func isPersonByAdjective(_ word: ArraySlice<UInt8>) -> Bool { adjectivePersons[word] ?? false }

    private static let adjectivePersons = words([
        "civilian", "national", "local", "native", "individual", "juvenile", "adult", "minor", "radical", "extremist",
        "suspect", "militant", "insurgent", "separatist", "islamist", "migrant", "teen",
    ])

    /// Nouns of what is thought or said, of which "one" stands for any: "one option".
    static func isAbstract(_ word: ArraySlice<UInt8>) -> Bool { abstracts[word] ?? false }

    private static let abstracts = words([
        "analysis", "answer", "approach", "argument", "aspect", "bit", "caveat", "challenge", "concern", "difference",
        "drawback", "estimate", "expert", "explanation", "factor", "feature", "idea", "issue", "lesson", "limitation",
        "method", "option", "possibility", "problem", "question", "risk", "solution", "strategy", "study", "survey",
        "theory", "tip", "view", "way",
    ])

    /// Nouns of agents by their ending: "driver", "worker", "actress".
    static func isWorker(_ word: ArraySlice<UInt8>) -> Bool {
        people[word] ?? false
            || word.count > 4 && (word.hasSuffix("er") && !(things[word] ?? false) || word.hasSuffix("ist"))
    }

    /// Nouns in "-er" that are no agents and are counted or measured.
    private static let things = words([
        "number", "water", "power", "order", "paper", "member", "river", "tower", "letter", "summer", "winter",
        "tanker",
        "computer", "trailer", "container", "border", "quarter", "center", "copper", "silver", "rubber", "weather",
        "temper", "layer", "answer", "offer", "corner", "cover", "cancer", "fiber", "timber", "butter", "dinner",
        "meter", "thermometer", "counter", "printer", "newspaper", "other", "latter", "former",
    ])

    private static func words(_ list: [String]) -> WordTable<Bool> { WordTable(list.map { ($0, true) }) }
}
