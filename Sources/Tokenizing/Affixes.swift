import Lexicons

/// The prefixes that stay with their word at a hyphen.
///
/// Source: how Universal Dependencies English EWT (CC BY-SA 4.0) and GUM (CC BY 4.0) divide hyphenated words; those that
/// are seldom there come from the same list of bound prefixes in the EWT guideline.
enum Affixes {
    static let prefixes = WordTable(
        [
            "anti", "arch", "bi", "co", "counter", "cross", "cyber", "de", "e", "eco", "ex", "extra", "hyper", "inter",
            "intra", "mega", "meta", "micro", "mid", "mini", "mono", "multi", "nano", "neo", "non", "over", "para",
            "poly", "post", "pre", "pro", "proto", "pseudo", "psycho", "quasi", "re", "semi", "socio", "sub", "super",
            "trans", "tri", "ultra", "un", "under", "uni",
        ].map { ($0, true) }
    )
}
