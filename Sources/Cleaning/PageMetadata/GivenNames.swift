import Lexicons
import Text
import Weights

/// Given names of persons, from the embedded table of names.
enum GivenNames {
    private static let table = EmbeddedIndex(start: weights_person_names(), count: weights_person_names_count())

    /// Whether the first word of a name in the form of ``ComparableText`` is a given name.
    static func contains(firstWordOf name: [UInt8]) -> Bool {
        guard let letters = table[name.prefix { $0 != ASCII.space }] else { return false }
        return letters.contains(UInt8(ascii: "g"))
    }
}
