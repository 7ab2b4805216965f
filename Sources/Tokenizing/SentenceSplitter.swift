import Lexicons
import Model
import Text

/// Divides the tokens of a paragraph into sentences: ICU's boundaries, and those that it misses, as far as our rules
/// agree.
struct SentenceSplitter {
    /// A longer stretch without a sentence's end is a list or a dump; it is cut there, so that what is done for each
    /// sentence stays bounded. Sentences of news have 25 tokens, the longest of laws and treaties some 200.
    static let mostTokens = 250

    private let tokens: [Token]
    private let words: PackedWords

    /// Adds the sentences of the tokens from `first` on; `candidates` are ICU's boundaries in bytes, ascending.
    static func split(tokensFrom first: Int, candidates: [Int], in layer: inout TokenLayer) {
        let splitter = SentenceSplitter(tokens: layer.tokens, words: layer.words)
        var start = first
        var candidate = 0
        for index in first..<max(first, splitter.tokens.count) where index > start {
            let token = splitter.tokens[index].bytes
            while candidate < candidates.count, candidates[candidate] <= splitter.tokens[index - 1].bytes.start {
                candidate += 1
            }
            let isCandidate = candidate < candidates.count && candidates[candidate] <= token.start
            // Most words are behind a word, where no sentence ends.
            let isTooLong = index - start >= mostTokens
            guard isCandidate || isTooLong || splitter.tokens[index - 1].kind == .punctuation else { continue }
            if isTooLong || splitter.startsSentence(index, after: start, isCandidate: isCandidate) {
                layer.sentences.append(splitter.sentence(start..<index))
                start = index
            }
        }
        if start < splitter.tokens.count { layer.sentences.append(splitter.sentence(start..<splitter.tokens.count)) }
    }

    private func sentence(_ range: Range<Int>) -> Sentence {
        Sentence(
            bytes: ByteRange(start: tokens[range.lowerBound].bytes.start, end: tokens[range.upperBound - 1].bytes.end),
            tokens: TokenRange(range)
        )
    }

    /// Whether token `index` starts a sentence, where the last one started at `start`.
    private func startsSentence(_ index: Int, after start: Int, isCandidate: Bool) -> Bool {
        guard let last = terminator(before: index, from: start) else {
            // A line break, or the full stop of another script.
            return isCandidate && tokens[firstBehindOpeners(index)].letterCase != .lower
        }
        if isCloser(index), !tokens[index].followsSpace { return false }
        if tokens[last].kind == .word { return endsSentence(abbreviation: last, before: index) }
        guard isCandidate || startsWithoutLetter(index) else { return false }
        if isListNumber(last, from: start) { return false }
        return !continues(index, last)
    }

    /// The full stop, exclamation or question mark, ellipsis or abbreviation that ends before `index`, closing quotation
    /// marks and brackets between them aside.
    private func terminator(before index: Int, from start: Int) -> Int? {
        var last = index - 1
        while last > start, index - last <= Self.mostMarks, isCloser(last) { last -= 1 }
        return isTerminator(last) ? last : nil
    }

    private func isTerminator(_ index: Int) -> Bool {
        let word = words[index]
        switch tokens[index].kind {
        case .word: return word.count > 1 && word.last == UInt8(ascii: ".")
        case .punctuation: return SentenceMarks.terminators[word] != nil || SentenceMarks.isRun(word)
        case .number, .symbol: return false
        }
    }

    /// Whether the token closes what was opened before; a straight quotation mark does where a space follows it.
    private func isCloser(_ index: Int) -> Bool {
        guard tokens[index].kind == .punctuation, let mark = SentenceMarks.closers[words[index]] else { return false }
        switch mark {
        case .closing: return true
        case .straight:
            return !tokens[index].followsSpace || index + 1 == tokens.count || tokens[index + 1].followsSpace
        }
    }

    /// The first token from `index` on that is no opening quotation mark or bracket.
    private func firstBehindOpeners(_ index: Int) -> Int {
        var first = index
        while first + 1 < tokens.count, first - index < Self.mostMarks, tokens[first].kind == .punctuation {
            first += 1
        }
        return first
    }

    /// ICU lets no sentence start at a number, nor where a space is lost after a full stop.
    private func startsWithoutLetter(_ index: Int) -> Bool {
        let first = tokens[firstBehindOpeners(index)]
        guard tokens[index].followsSpace else {
            return tokens[index].kind == .word && first.letterCase != .lower
                && SentenceMarks.isFullStop(words[index - 1])
                && tokens[index - 1].followsSpace == false && index > 1 && tokens[index - 2].letterCase == .lower
        }
        return first.kind == .number || (first.kind == .symbol && tokens[index].followsSpace)
    }

    /// "1." at the start of a sentence numbers a list.
    private func isListNumber(_ last: Int, from start: Int) -> Bool {
        last == start + 1 && tokens[start].kind == .number && SentenceMarks.isFullStop(words[last])
    }

    /// Whether the sentence goes on behind the terminator `last` with token `index`.
    private func continues(_ index: Int, _ last: Int) -> Bool {
        let first = firstBehindOpeners(index)
        if tokens[first].letterCase == .lower { return true }
        // "Why?" Smith asked.
        guard last < index - 1, !SentenceMarks.isFullStop(words[last]), first + 1 < tokens.count else { return false }
        return SentenceStarters.table[words[first]] == nil && SpeechVerbs.table[words[first + 1]] != nil
    }

    /// Whether the full stop of an abbreviation ends the sentence too.
    private func endsSentence(abbreviation last: Int, before index: Int) -> Bool {
        let first = firstBehindOpeners(index)
        let next = tokens[first]
        guard next.kind == .word, next.letterCase != .lower, next.letterCase != .none else { return false }
        let word = words[last].dropLast()
        switch Abbreviations.kind(of: word) ?? .general {
        case .title, .numbered, .latin: return false
        case .series: return true
        case .time: return TimeContinuations.table[words[first]] == nil
        case .company, .place, .month, .weekday, .unit, .general:
            return last < index - 1 || SentenceStarters.table[words[first]] != nil
        }
    }

    /// No more marks than this are passed over at the end or the start of a sentence, so that walls of brackets cost no
    /// more than text.
    private static let mostMarks = 8
}
