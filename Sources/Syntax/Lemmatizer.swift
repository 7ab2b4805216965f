import Lexicons
import Model
import Text
import Weights

/// Brings words to their dictionary form, by tables of whole words and of endings for each tag.
struct Lemmatizer: Sendable {
    /// How many bytes to take off a word's end, and what to put there.
    struct Edit {
        var strip: Int
        var add: [UInt8]
    }

    /// The tables of one tag; a class, so that asking them takes no copy of the tables.
    private final class Edits: Sendable {
        let words: WordTable<Edit>
        let endings: WordTable<Edit>

        init(words: WordTable<Edit>, endings: WordTable<Edit>) {
            self.words = words
            self.endings = endings
        }
    }

    /// By the number of a tag.
    private let edits: [Edits]
    private let isVerb: [Bool]
    /// Words that running text writes small.
    private let known = EmbeddedIndex(start: weights_common_words(), count: weights_common_words_count())

    /// Longest ending in the table, in bytes.
    private static let longestEnding = 6

    /// - Parameter tags: names of the tags, such as "VERB.VBD"; they are told by their numbers.
    init(tags: [String]) {
        let numbers = Dictionary(zip(tags, tags.indices)) { first, _ in first }
        var words = [[(Substring, Edit)]](repeating: [], count: tags.count)
        var endings = words
        EmbeddedTable(start: weights_lemmas(), count: weights_lemmas_count()).forEachRow { cells in
            guard cells.count == 5, let tag = numbers[String(cells[0])], let strip = Int(cells[3]) else { return }
            let edit = Edit(strip: strip, add: Array(cells[4].utf8))
            if cells[1] == "ending" {
                endings[tag].append((cells[2], edit))
            } else {
                words[tag].append((cells[2], edit))
            }
        }
        isVerb = tags.map { $0.hasPrefix("VERB.") }
        edits = zip(words, endings).map { Edits(words: WordTable($0), endings: WordTable($1)) }
    }

    /// Appends the lemma of `word`, which is in small letters, to `lemmas`.
    func append(_ word: ArraySlice<UInt8>, tag: Int, to lemmas: inout PackedWords) {
        guard let edit = edit(word, tag), canStrip(edit.strip, from: word) else { return lemmas.append(word) }
        let stem = edit.add.isEmpty ? word.dropLast(edit.strip) : word.dropLast(edit.strip) + edit.add
        lemmas.append(isVerb[tag] && edit.strip > 0 ? completed(stem) : stem)
    }

    /// The stem of a verb as it is known: with an "e" ("scaled", though "revealed"), without one ("rooted"), or
    /// with its last letter doubled ("smelled", though "travelled"); as it is where none of them is known.
    private func completed(_ stem: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let last = stem.last, known[stem] == nil else { return stem }
        let e = UInt8(ascii: "e")
        if last == e { return known[stem.dropLast()] != nil ? stem.dropLast() : stem }
        if known[stem + [e]] != nil { return stem + [e] }
        return known[stem + [last]] != nil ? stem + [last] : stem
    }

    /// An ending may be longer than the word, or cut a character in two.
    private func canStrip(_ count: Int, from word: ArraySlice<UInt8>) -> Bool {
        count == 0 || (count <= word.count && !word[word.endIndex - count].isUTF8Continuation)
    }

    private func edit(_ word: ArraySlice<UInt8>, _ tag: Int) -> Edit? {
        let edits = edits[tag]
        if edits.words.count > 0, let edit = edits.words[word] { return edit }
        guard edits.endings.count > 0 else { return nil }
        for length in stride(from: min(Self.longestEnding, word.count - 1), through: 0, by: -1) {
            if let edit = edits.endings[word.suffix(length)] { return edit }
        }
        return nil
    }
}
