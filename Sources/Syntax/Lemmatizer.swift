import Lexicons
import Model
import Text
import Weights

/// Brings words to their dictionary form, by tables of whole words and of endings for each tag.
struct Lemmatizer: Sendable {
    /// Built on first use.
    static let english = Lemmatizer(model: .english)

    /// How many bytes to take off a word's end, and what to put there.
    struct Edit {
        var strip: Int
        var add: [UInt8]
    }

    /// By the number of a tag's grammar.
    private var words: [WordTable<Edit>]
    private var endings: [WordTable<Edit>]
    private var isVerb: [Bool]
    private let lexicon: EmbeddedIndex

    /// Longest ending in the table, in bytes.
    private static let longestEnding = 6

    private init(model: TagModel) {
        let tags = model.tags
        lexicon = model.lexicon
        var numbers: [String: Int] = [:]
        for (name, number) in zip(tags.names, tags.grammar) { numbers[TagSet.grammar(of: name)] = Int(number) }
        var words = [[(Substring, Edit)]](repeating: [], count: numbers.count)
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
        isVerb = (0..<numbers.count).map { _ in false }
        for (name, number) in numbers where name.hasPrefix("VERB.") { isVerb[number] = true }
        self.words = words.map { WordTable($0) }
        self.endings = endings.map { WordTable($0) }
    }

    /// Appends the lemma of `word`, which is in small letters, to `lemmas`.
    func append(_ word: ArraySlice<UInt8>, grammar: Int, to lemmas: inout PackedWords) {
        guard let edit = edit(word, grammar), canStrip(edit.strip, from: word) else { return lemmas.append(word) }
        let stem = edit.add.isEmpty ? word.dropLast(edit.strip) : word.dropLast(edit.strip) + edit.add
        lemmas.append(isVerb[grammar] && edit.strip > 0 ? known(stem) : stem)
    }

    /// The stem of a verb as the lexicon knows it: with an "e" ("scaled", though "revealed"), without one ("rooted"), or
    /// with its last letter doubled ("smelled", though "travelled"); as it is where the lexicon knows none of them.
    private func known(_ stem: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let last = stem.last, lexicon[stem] == nil else { return stem }
        let e = UInt8(ascii: "e")
        if last == e { return lexicon[stem.dropLast()] != nil ? stem.dropLast() : stem }
        if lexicon[stem + [e]] != nil { return stem + [e] }
        return lexicon[stem + [last]] != nil ? stem + [last] : stem
    }

    /// An ending may be longer than the word, or cut a character in two.
    private func canStrip(_ count: Int, from word: ArraySlice<UInt8>) -> Bool {
        count == 0 || (count <= word.count && !word[word.endIndex - count].isUTF8Continuation)
    }

    private func edit(_ word: ArraySlice<UInt8>, _ grammar: Int) -> Edit? {
        if words[grammar].count > 0, let edit = words[grammar][word] { return edit }
        guard endings[grammar].count > 0 else { return nil }
        for length in stride(from: min(Self.longestEnding, word.count - 1), through: 0, by: -1) {
            if let edit = endings[grammar][word.suffix(length)] { return edit }
        }
        return nil
    }
}
