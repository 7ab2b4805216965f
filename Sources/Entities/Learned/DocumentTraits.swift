import Learning
import Lexicons
import Model
import Text

/// The traits of every token of a document.
struct DocumentTraits {
    private(set) var tokens: [TokenTraits] = []

    /// - Parameters:
    ///   - candidates: what the rules found, in text order.
    ///   - known: the traits of words met before.
    init(
        _ text: NameText, _ candidates: [Candidate], _ known: inout WordCache<TokenTraits>
    ) {
        tokens.reserveCapacity(text.document.tokens.count)
        for index in text.document.tokens.indices { tokens.append(Self.traits(of: index, text, &known)) }
        for (index, sentence) in text.document.sentences.enumerated() {
            markRuns(sentence.tokens, text)
            markSentence(sentence.tokens, text.evidence.isHeadline[index], text)
            markSmallHalves(sentence.tokens, text)
            markNear(sentence.tokens, text)
            markGazetteer(sentence.tokens, text)
        }
        markRules(candidates)
        markTopic()
    }

    /// What a token tells by itself.
    private static func traits(
        of index: Int, _ text: NameText, _ known: inout WordCache<TokenTraits>
    ) -> TokenTraits {
        let (letters, word) = (text.document.text[text.document.tokens[index].bytes], text.document.words[index])
        var traits = known.value(of: letters) { TokenTraits(key: $0, text: letters, word: word) }
        if text.document.syntax.tags.count == text.document.tokens.count {
            traits.partOfSpeech = UInt32(text.document.syntax.tags[index].rawValue) + 1
        }
        traits.roles =
            (text.evidence[index].isName ? text.evidence[index].roles : WordRole.of(word)).rawValue
        traits.kind = kind(of: text.evidence[index])
        return traits
    }

    private static func kind(of evidence: TokenEvidence) -> UInt32 {
        guard evidence.isName else { return 0 }
        return 1 | UInt32(evidence.personParts.rawValue) << 1 | (evidence.isCommon ? 8 : 0)
            | (evidence.opensSentence ? 16 : 0) | (evidence.isInitial ? 32 : 0)
    }

    /// How far a small word inside a name may be from its capitals.
    private static let reach = 3

    private mutating func markNear(_ range: TokenRange, _ text: NameText) {
        var last = Int.min / 2
        for index in range.indices {
            if text.evidence[index].isName {
                // Small words between two capitals not far apart may be inside a name.
                if index - last <= Self.reach + 1 {
                    for between in max(last, range.start)..<index { tokens[between].isNear = true }
                }
                tokens[index].isNear = true
                last = index
            } else if index - last <= 1 || isJoined(index, text) && tokens[index - 1].isNear
                || (index + 1 < range.end && text.evidence[index + 1].isName) || isJoinedToName(index, range, text)
            {
                tokens[index].isNear = true
            }
        }
    }

    /// Whether a word stands behind a hyphen without space: "kin" of "Wong Kwok-kin".
    private func isJoined(_ index: Int, _ text: NameText) -> Bool {
        index > 0 && !text.document.tokens[index].followsSpace && text.document.words.equals(index - 1, "-")
    }

    /// Whether a word stands before a hyphen and a name without space: "al" of "al-Qaeda".
    private func isJoinedToName(_ index: Int, _ range: TokenRange, _ text: NameText) -> Bool {
        index + 2 < range.end && text.evidence[index + 2].isName && isJoined(index + 2, text)
            && !text.document.tokens[index + 1].followsSpace
    }

    private mutating func markSentence(_ range: TokenRange, _ isHeadline: Bool, _ text: NameText) {
        let words = range.indices.filter { text.document.tokens[$0].kind == .word }
        let capital = words.filter { text.document.tokens[$0].letterCase != .lower }.count
        let value: UInt32 = (isHeadline ? 8 : 0) + UInt32(4 * capital / max(1, words.count))
        for index in range.indices { tokens[index].sentence = value + 1 }
    }

    /// Words with capitals side by side, hyphens and small joints between them.
    private mutating func markRuns(_ range: TokenRange, _ text: NameText) {
        var index = range.start
        while index < range.end {
            guard text.evidence[index].isName else {
                index += 1
                continue
            }
            let end = runEnd(from: index, limit: range.end, text)
            markRun(index..<end)
            index = end
        }
    }

    private func runEnd(from start: Int, limit: Int, _ text: NameText) -> Int {
        var end = start + 1
        while end < limit {
            if text.evidence[end].isName {
                end += 1
            } else if end + 1 < limit, text.evidence[end + 1].isName, isJoint(end, text) {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private mutating func markRun(_ run: Range<Int>) {
        let roles = run.reduce(0 as UInt32) { $0 | tokens[$1].roles }
        for token in run {
            let place = min(token - run.lowerBound, 4) * 8 + min(run.upperBound - token, 4) + 1
            tokens[token].run = (
                tokens[run.lowerBound].word, tokens[run.upperBound - 1].word, UInt32(place), roles
            )
        }
    }

    private func isJoint(_ index: Int, _ text: NameText) -> Bool {
        text.document.words.equals(index, "-") || text.document.words.equals(index, "of")
            || text.document.words.equals(index, "&")
    }

    /// Given names of two halves, the second one small: "Leung Kwok-hung".
    private mutating func markSmallHalves(_ range: TokenRange, _ text: NameText) {
        for index in range.indices.dropFirst(2)
        where text.evidence[index - 2].isName && isJoined(index, text) && !text.document.tokens[index - 1].followsSpace
            && text.document.tokens[index].letterCase == .lower
        {
            let followsName = index - 3 >= range.start && text.evidence[index - 3].isName ? 4 : 0
            for part in 0..<3 { tokens[index - 2 + part].half = UInt32(1 + part + followsName) }
        }
    }

    /// Names of the gazetteer, from left to right, the longest first, whatever stands around them.
    private mutating func markGazetteer(_ range: TokenRange, _ text: NameText) {
        let view = SentenceView(text: text, tokens: range, isHeadline: false)
        var index = range.start
        while index < range.end {
            guard text.evidence[index].isName, let match = view.casedName(at: index) else {
                index += 1
                continue
            }
            let letter = match.nameClass.caseNumber * 4 + (match.needsContext ? 1 : 0) + (match.isAcronym ? 2 : 0)
            let name = index..<index + match.count
            for token in name { tokens[token].gazetteer = 1 + letter * 4 + Self.part(of: token, in: name) }
            index += match.count
        }
    }

    private mutating func markRules(_ candidates: [Candidate]) {
        var votes = WordVotes()
        for candidate in candidates {
            let (type, rule) = (candidate.type.caseNumber, candidate.rule.caseNumber)
            for token in candidate.tokens.indices {
                let part = Self.part(of: token, in: candidate.tokens.indices)
                tokens[token].rule = 1 + rule * 4 + part
                if tokens[token].kind != 0 { votes.add(tokens[token].word, type: type, part: part) }
            }
        }
        for index in tokens.indices where tokens[index].kind != 0 {
            (tokens[index].elsewhere, tokens[index].elsewhereAlone) = votes.winners(for: tokens[index].word)
        }
    }

    private mutating func markTopic() {
        var (sport, business) = (0, 0)
        for token in tokens {
            if token.roles & WordRole.sport.rawValue != 0 { sport += 1 }
            if token.roles & WordRole.business.rawValue != 0 { business += 1 }
        }
        let topic = 1 + level(of: sport) * 3 + level(of: business)
        for index in tokens.indices { tokens[index].topic = topic }
    }

    /// How much of the document some words are: none to speak of, some, much.
    private func level(of count: Int) -> UInt32 {
        if count * 25 >= tokens.count { return 2 }
        return count * 70 >= tokens.count ? 1 : 0
    }

    private static func part(of token: Int, in name: Range<Int>) -> UInt32 {
        UInt32(SpanPart(of: token, in: name).number)
    }
}

extension CaseIterable where Self: Equatable {
    /// From 0, in the order of the cases.
    fileprivate var caseNumber: UInt32 {
        UInt32(Self.allCases.enumerated().first { $0.element == self }?.offset ?? 0)
    }
}
