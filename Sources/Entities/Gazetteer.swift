import Model
import Text
import Weights

/// The embedded tables of names (built by Scripts/build-gazetteers.py, which names their sources). Each is indexed at its
/// first use.
enum Gazetteer {
    /// Names of places, organizations, peoples, well-known persons and others: phrase, class letter, entity id.
    static let names = NameTable(start: weights_entity_names(), count: weights_entity_names_count())
    /// Parts of persons' names: word, letters of ``PersonNamePart``.
    static let persons = NameTable(start: weights_person_names(), count: weights_person_names_count())
    /// Words that running text usually writes with a small letter.
    static let commonWords = NameTable(start: weights_common_words(), count: weights_common_words_count())

    /// The longest name that starts at word `index`; whether its letters are cased as a name's is left to the caller.
    static func longestName(in words: PackedWords, at index: Int, limit: Int) -> GazetteerMatch? {
        guard let (count, row) = names.longestMatch(in: words, at: index, limit: limit),
            let letter = row.letters.first, let known = NameClass(letter: letter)
        else { return nil }
        return GazetteerMatch(
            count: count, nameClass: known, needsContext: letter.isASCIILowercase, isAcronym: row.letters.count > 1,
            id: row.id
        )
    }

    /// The name that all of some words are; nil where the table has it not.
    static func name(of tokens: TokenRange, in words: PackedWords) -> GazetteerMatch? {
        longestName(in: words, at: tokens.start, limit: tokens.end).flatMap { $0.count == tokens.count ? $0 : nil }
    }

    /// Whether a word alone is an organization, in whatever surroundings.
    static func isOrganization(_ word: ArraySlice<UInt8>) -> Bool {
        guard let letters = names[word]?.letters else { return false }
        return letters.first == UInt8(ascii: "O")
    }

    /// The id of the organization that all of `words` name; nil where no table has it.
    static func organization(named words: PackedWords) -> String? {
        guard let match = name(of: TokenRange(start: 0, end: words.count), in: words),
            match.nameClass.type == .organization, !match.id.isEmpty
        else { return nil }
        return match.id
    }
}

/// A name of the gazetteer as found in a document.
struct GazetteerMatch {
    /// Length in words.
    var count: Int
    var nameClass: NameClass
    /// Whether the name is a common word or a person's name as well, so that the words around it must agree.
    var needsContext: Bool
    /// Whether it counts only where it is written in capitals: "US", "WHO".
    var isAcronym: Bool
    /// The table's entity id; empty where the table has none.
    var id: String
}
