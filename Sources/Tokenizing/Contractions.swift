import Lexicons
import Text

/// Where a word is two words written as one, as in Universal Dependencies: "do|n't", "Russia|'s", "can|not".
enum Contractions {
    /// What may stand behind the apostrophe as a token of its own, and whether the letter before it goes along ("n't").
    static let endings = WordTable([
        ("s", false), ("m", false), ("d", false), ("re", false), ("ve", false), ("ll", false), ("t", true),
    ])

    /// Words that are cut without an apostrophe, and after how many letters.
    ///
    /// Source: Universal Dependencies English EWT (CC BY-SA 4.0) and GUM (CC BY 4.0).
    private static let solid = WordTable([
        ("cannot", 3), ("gonna", 3), ("gotta", 3), ("wanna", 3), ("gimme", 3), ("lemme", 3), ("dunno", 3),
        ("dont", 2), ("didnt", 3), ("doesnt", 4), ("isnt", 2), ("wasnt", 3), ("arent", 3), ("werent", 4),
        ("hasnt", 3), ("havent", 4), ("hadnt", 3), ("couldnt", 5), ("wouldnt", 5), ("shouldnt", 6), ("aint", 2),
    ])
    private static let solidLengths = 4...8

    /// The offsets at which `word` is cut, in ascending order; mostly none.
    static func cuts(_ word: ArraySlice<UInt8>) -> [Int] {
        if let apostrophe = lastApostrophe(word) { return apostropheCuts(word, apostrophe) }
        guard solidLengths.contains(word.count), isSolidEnding(word[word.endIndex - 1]) else { return [] }
        return solid[asciiLowercasing: word].map { [word.startIndex + $0] } ?? []
    }

    private static func isSolidEnding(_ byte: UInt8) -> Bool {
        let letter = byte.asciiLowercased
        return letter == UInt8(ascii: "t") || letter == UInt8(ascii: "a") || letter == UInt8(ascii: "e")
            || letter == UInt8(ascii: "o")
    }

    /// Two at most, for "wouldn't've".
    private static func apostropheCuts(_ word: ArraySlice<UInt8>, _ apostrophe: Range<Int>) -> [Int] {
        guard let cut = cut(word, apostrophe) else { return [] }
        let rest = word[word.startIndex..<cut]
        guard let earlier = lastApostrophe(rest), let first = self.cut(rest, earlier) else { return [cut] }
        return [first, cut]
    }

    private static func cut(_ word: ArraySlice<UInt8>, _ apostrophe: Range<Int>) -> Int? {
        guard let takesLetter = endings[asciiLowercasing: word[apostrophe.upperBound...]] else { return nil }
        var cut = apostrophe.lowerBound
        if takesLetter {
            cut -= 1
            guard cut > word.startIndex, word[cut].asciiLowercased == UInt8(ascii: "n") else { return nil }
        }
        return cut > word.startIndex ? cut : nil
    }

    /// The last apostrophe, straight or curly, among the last bytes: no ending is longer than two letters.
    private static func lastApostrophe(_ word: ArraySlice<UInt8>) -> Range<Int>? {
        let longestEnding = 2
        for offset in stride(
            from: word.endIndex - 2, through: max(word.startIndex, word.endIndex - 1 - longestEnding), by: -1)
        {
            if word[offset] == UInt8(ascii: "'") { return offset..<offset + 1 }
            // U+2019 is E2 80 99.
            if word[offset] == 0x99, offset - 2 >= word.startIndex, word[offset - 1] == 0x80, word[offset - 2] == 0xE2 {
                return offset - 2..<offset + 1
            }
        }
        return nil
    }
}
