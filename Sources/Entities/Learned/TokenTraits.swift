import Learning
import Lexicons

/// What the features of the learned model look at, of one token; each is a number that equal values share.
struct TokenTraits {
    /// What tells it from tokens with other letters; those outside of the sentence are one token.
    var key: UInt64 = 0
    /// The word in small letters.
    var word: UInt32 = 0
    /// Runs of capitals, small letters and digits: "Xx", "X.X.", "d,d".
    var shape: UInt32 = 0
    var prefix: UInt32 = 0
    /// Its last two, three and four letters.
    var suffixes: (UInt32, UInt32, UInt32) = (0, 0, 0)
    var partOfSpeech: UInt32 = 0
    var roles: UInt32 = 0
    /// Whether it is known as a given name or a surname, as a common word, and whether it opens a sentence.
    var kind: UInt32 = 0
    /// The gazetteer's class of the name that it is part of, and where in it the token stands.
    var gazetteer: UInt32 = 0
    /// The rule that found the name that it is part of, and where in it the token stands.
    var rule: UInt32 = 0
    /// What the rules found most often where the document has the same word in longer names, and alone.
    var elsewhere: UInt32 = 0
    var elsewhereAlone: UInt32 = 0
    /// The first and the last word of the run of capitalized words that it is in, how long that is and where in it the
    /// token stands, and all roles of the run's words together.
    var run: (first: UInt32, last: UInt32, place: UInt32, roles: UInt32) = (0, 0, 0, 0)
    /// What the sentence is like: headline, how much of it has capitals.
    var sentence: UInt32 = 0
    /// How much the document speaks of sport and of business.
    var topic: UInt32 = 0
    /// Which part it is of two halves with a hyphen, the second one small: "Kwok-hung".
    var half: UInt32 = 0
    /// The cluster that it belongs to, and the clusters of clusters after four, six and eight branches of the tree.
    var clusters: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    /// Whether it may be part of a name; other tokens have one feature.
    var isNear = false
}

extension TokenTraits {
    /// The traits that the letters of a token tell.
    init(key: UInt64, text: ArraySlice<UInt8>, word: ArraySlice<UInt8>) {
        self.key = key
        self.word = FeatureValue.letters(word)
        shape = FeatureValue.shape(text)
        prefix = FeatureValue.letters(word.prefix(3))
        suffixes = (
            FeatureValue.letters(word.suffix(2)), FeatureValue.letters(word.suffix(3)),
            FeatureValue.letters(word.suffix(4))
        )
        if let path = WordClusters.path(of: text) {
            clusters = (
                FeatureValue.letters(path), FeatureValue.letters(path.prefix(4)), FeatureValue.letters(path.prefix(6)),
                FeatureValue.letters(path.prefix(8))
            )
        }
    }
}
