import Learning
import Lexicons
import Text
import Weights

/// What the features of the learned model look at, of one word; each is a number that equal values share, and all are 0
/// outside of the sentence.
struct WordTraits {
    /// What tells it from other words; those outside of the sentence are one word.
    var key: UInt64 = 0
    /// The word in small letters, and as it stands.
    var word: UInt32 = 0
    var text: UInt32 = 0
    var shape: UInt32 = 0
    /// Its first two and three letters.
    var prefixes: (UInt32, UInt32) = (0, 0)
    /// Its last one, two, three and four letters.
    var suffixes: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    /// Its cluster, and the cluster of clusters after six branches of the tree.
    var clusters: (UInt32, UInt32) = (0, 0)
    /// Whether it has a capital, and then whether running text usually writes it small.
    var capital: UInt32 = 0
    /// Whether a capital may be owed to its place: at the start of a sentence, behind a colon or a quotation mark.
    var place: UInt32 = 0

    private static let commonWords = EmbeddedIndex(start: weights_common_words(), count: weights_common_words_count())

    init() {}

    /// What the letters of a word tell.
    init(key: UInt64, text letters: ArraySlice<UInt8>, word lowered: ArraySlice<UInt8>) {
        self.key = key
        word = FeatureValue.letters(lowered)
        text = FeatureValue.letters(letters)
        shape = FeatureValue.shape(letters)
        prefixes = (FeatureValue.letters(lowered.prefix(2)), FeatureValue.letters(lowered.prefix(3)))
        suffixes = (
            FeatureValue.letters(lowered.suffix(1)), FeatureValue.letters(lowered.suffix(2)),
            FeatureValue.letters(lowered.suffix(3)), FeatureValue.letters(lowered.suffix(4))
        )
        if let path = WordClusters.path(of: letters, lowered: lowered) {
            clusters = (FeatureValue.letters(path), FeatureValue.letters(path.prefix(6)))
        }
        let hasCapital = letters.first?.isASCIIUppercase == true
        capital = !hasCapital ? 1 : Self.commonWords[lowered] != nil ? 2 : 3
    }
}
