import Lexicons
import Numbers
import Text

/// The quick look at each token: whether a figure may start with it.
enum TriggerTable {
    /// Words that start a figure though they are no number words.
    private static let words = WordTable<Bool>(
        [
            "dozens", "scores", "tens", "hundreds", "thousands", "millions", "billions", "trillions", "lakhs", "crores",
            "several", "many", "few", "couple", "twice", "thrice", "doubled", "doubles", "redoubled", "tripled",
            "triples", "trebled", "trebles", "quadrupled", "quadruples", "quintupled", "halved", "halves", "twofold",
            "threefold", "fourfold", "fivefold", "sixfold", "sevenfold", "eightfold", "ninefold", "tenfold",
            "twentyfold", "hundredfold", "thousandfold", "double", "triple", "treble", "quadruple", "no", "minus",
            "negative",
        ].map { ($0, true) })

    /// Whether a figure may start with this word.
    static func mayStart(_ word: ArraySlice<UInt8>) -> Bool {
        NumeralReader.mayStart(word) || words[word] != nil
    }
}
