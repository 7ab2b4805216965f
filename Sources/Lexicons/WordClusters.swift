import Text
import Weights

/// Words grouped by the words that stand beside them in open texts (made by `copydesk-train clusters`).
public enum WordClusters {
    private static let table = EmbeddedIndex(start: weights_word_clusters(), count: weights_word_clusters_count())

    /// The way to a word's cluster in the tree of clusters, "0" and "1" for its branches; words with a long way in common
    /// are used alike. Nil for words that are not known; "Bush" and "bush" are different words.
    public static func path(of word: ArraySlice<UInt8>) -> UnsafeBufferPointer<UInt8>? { table[word] }

    /// The same, of the word in small letters where the word as it stands is not known.
    public static func path(of word: ArraySlice<UInt8>, lowered: ArraySlice<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        if let path = table[word] { return path }
        return word.elementsEqual(lowered) ? nil : table[lowered]
    }
}
