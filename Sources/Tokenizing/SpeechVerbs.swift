import Lexicons

/// Verbs that say that something was said: behind a quotation and a name they belong to the quotation's sentence.
enum SpeechVerbs {
    static let table = WordTable(
        [
            "said", "says", "asked", "asks", "told", "tells", "wrote", "writes", "added", "adds", "tweeted", "posted",
            "shouted", "cried", "wondered", "replied", "answered", "exclaimed", "joked", "quipped", "demanded",
        ].map { ($0, true) }
    )
}
