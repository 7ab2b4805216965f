import Learning
import Model
import Text

/// What the features of the learned model look at, of one token; each is a number that equal values share.
struct TokenTraits {
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
    /// Which part it is of two halves with a hyphen, the second one small: "Kwok-hung".
    var half: UInt32 = 0
    /// The cluster that it belongs to, and the clusters of clusters after four, six and eight branches of the tree.
    var clusters: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    /// Whether it may be part of a name; other tokens have one feature.
    var isNear = false
}

extension TokenTraits {
    /// The traits that the letters of a token tell.
    init(_ token: Token, text: ArraySlice<UInt8>, word: ArraySlice<UInt8>) {
        self.word = hashValue(of: word)
        shape = Self.shape(text)
        prefix = hashValue(of: word.prefix(3))
        if let path = Gazetteer.clusters[text]?.letters {
            clusters = (
                hashValue(of: path), hashValue(of: path.prefix(4)), hashValue(of: path.prefix(6)),
                hashValue(of: path.prefix(8))
            )
        }
        suffixes = (hashValue(of: word.suffix(2)), hashValue(of: word.suffix(3)), hashValue(of: word.suffix(4)))
    }

    /// Runs of like letters count as one; what is neither letter nor digit stands for itself.
    private static func shape(_ text: ArraySlice<UInt8>) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        var (last, repeats) = (UInt8(0), 0)
        for byte in text {
            let kind = kind(of: byte)
            repeats = kind == last ? repeats + 1 : 0
            // A second capital tells more than a third: "XX" is an acronym, "X" is not.
            if repeats < 2 { hash = (hash ^ UInt32(kind)) &* 0x0100_0193 }
            last = kind
        }
        return hash
    }

    private static func kind(of byte: UInt8) -> UInt8 {
        if byte.isASCIIUppercase { return UInt8(ascii: "X") }
        if byte.isASCIILowercase || !byte.isASCII { return UInt8(ascii: "x") }
        return byte.isASCIIDigit ? UInt8(ascii: "d") : byte
    }
}
