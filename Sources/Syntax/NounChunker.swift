import Lexicons
import Model
import Text

/// Finds noun chunks by their tags: what may stand before a noun, then nouns; pronouns stand alone.
///
/// A possessor is inside the chunk of what it has ("Russia's demands"); "of" and what follows it is outside. Linear.
struct NounChunker {
    private let document: Document
    private let tags: [PartOfSpeech]

    static func chunks(of document: Document, tags: [PartOfSpeech]) -> [NounChunk] {
        let chunker = NounChunker(document: document, tags: tags)
        var chunks: [NounChunk] = []
        for sentence in document.sentences {
            var index = sentence.tokens.start
            while index < sentence.tokens.end {
                let (chunk, next) = chunker.chunk(at: index, before: sentence.tokens.end)
                if let chunk { chunks.append(chunk) }
                index = next
            }
        }
        return chunks
    }

    /// The chunk that starts at `start`, if one does, and where to look for the next one.
    private func chunk(at start: Int, before limit: Int) -> (NounChunk?, next: Int) {
        if tags[start] == .pronoun, !isPossessive(start, before: limit) {
            return (NounChunk(tokens: TokenRange(start: start, end: start + 1), head: start), start + 1)
        }
        var head: Int?
        var end = start
        while end < limit {
            let length =
                head == end - 1 ? lengthBehindNoun(at: end, before: limit) : lengthBeforeNoun(at: end, limit, start)
            guard length > 0 else { break }
            end += length
            if isNoun(end - 1) { head = end - 1 }
        }
        guard let head else { return (nil, max(end, start + 1)) }
        return (NounChunk(tokens: TokenRange(start: start, end: head + 1), head: head), head + 1)
    }

    /// How many tokens at `index`, behind a noun, lead on to another noun of the same chunk.
    private func lengthBehindNoun(at index: Int, before limit: Int) -> Int {
        if isNoun(index) { return 1 }
        guard index + 1 < limit else { return 0 }
        if tags[index] == .particle, ChunkWords.possessiveMarks[document.words[index]] != nil {
            return mayStandBeforeNoun(index + 1) || isNoun(index + 1) ? 1 : 0
        }
        return isHyphen(index) ? 1 : 0
    }

    /// How many tokens at `index` belong before a noun that is still to come.
    private func lengthBeforeNoun(at index: Int, _ limit: Int, _ start: Int) -> Int {
        if let match = ChunkWords.bounds.longestMatch(in: document.words, at: index, limit: limit),
            index + match.count < limit, isAmount(index + match.count)
        {
            return match.count
        }
        if isNoun(index) || mayStandBeforeNoun(index) { return 1 }
        guard index + 1 < limit else { return 0 }
        switch tags[index] {
        case .pronoun: return index == start ? 1 : 0
        case .adverb: return tags[index + 1] == .adjective || isAmount(index + 1) ? 1 : 0
        case .verb:
            let followsModifier = index > start && [.determiner, .adjective, .pronoun].contains(tags[index - 1])
            return followsModifier && (isNoun(index + 1) || tags[index + 1] == .adjective) ? 1 : 0
        case .coordinatingConjunction, .punctuation:
            if index > start, isHyphen(index) { return 1 }
            return index > start && tags[index - 1] == .adjective && tags[index + 1] == .adjective ? 1 : 0
        default: return 0
        }
    }

    private func isNoun(_ index: Int) -> Bool { tags[index] == .noun || tags[index] == .properNoun }

    private func isAmount(_ index: Int) -> Bool { tags[index] == .numeral || tags[index] == .symbol }

    private func mayStandBeforeNoun(_ index: Int) -> Bool {
        switch tags[index] {
        case .determiner, .adjective: true
        case .numeral: !isClock(index)
        case .symbol: document.tokens[index].bytes.count <= ChunkWords.longestSign
        default: false
        }
    }

    /// A time of day, such as stands before an entry of a live blog: "09.15", "12:40".
    private func isClock(_ index: Int) -> Bool {
        let word = document.words[index]
        guard word.count == 5 else { return false }
        let mark = word[word.startIndex + 2]
        return (mark == UInt8(ascii: ".") || mark == UInt8(ascii: ":")) && index + 1 < tags.count
            && document.tokens[index + 1].letterCase == .capitalized
    }

    /// A hyphen between two words that no space divides.
    private func isHyphen(_ index: Int) -> Bool {
        index + 1 < tags.count && !document.tokens[index].followsSpace && !document.tokens[index + 1].followsSpace
            && document.words.equals(index, "-")
    }

    /// "its" before a noun and what belongs to it; "her" may be an object as well.
    private func isPossessive(_ index: Int, before limit: Int) -> Bool {
        guard index + 1 < limit, ChunkWords.possessives[document.words[index]] != nil else { return false }
        return isNoun(index + 1) || mayStandBeforeNoun(index + 1) || tags[index + 1] == .verb
            || tags[index + 1] == .adverb
    }
}
