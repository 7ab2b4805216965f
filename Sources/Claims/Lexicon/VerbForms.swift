/// The forms of English verbs, for tables that list verbs.
enum VerbForms {
    /// All forms of the verbs of a list.
    ///
    /// A verb stands as its lemma ("climb"), with a plus sign where its last letter is doubled ("drop+"), or with its past
    /// tense and participle ("grow=grew=grown"). With an exclamation mark ("spike!") the forms that are nouns as well are
    /// left out: the lemma and the one in "-s".
    static func all(of list: String) -> [String] { list.split(whereSeparator: \.isWhitespace).flatMap(forms) }

    private static func forms(of entry: Substring) -> [String] {
        let parts = entry.split(separator: "=").map(String.init)
        var lemma = parts[0]
        let isVerbOnly = lemma.last == "!"
        let isDoubled = lemma.last == "+"
        if isVerbOnly || isDoubled { lemma.removeLast() }
        let stem = isDoubled ? lemma + String(lemma.suffix(1)) : lemma
        var forms = isVerbOnly ? [] : [lemma, lemma + ending("s", lemma)]
        forms += parts.count > 1 ? Array(parts.dropFirst()) : [past(stem)]
        forms.append((stem.last == "e" ? String(stem.dropLast()) : stem) + "ing")
        return forms
    }

    private static func ending(_ plain: String, _ lemma: String) -> String {
        ["s", "h", "x", "o"].contains(lemma.last) ? "e" + plain : plain
    }

    private static func past(_ stem: String) -> String { stem.last == "e" ? stem + "d" : stem + "ed" }
}
