import Lexicons
import Model
import Text

/// What one token tells about names by itself and by its place; only of tokens that may belong to a name.
struct TokenEvidence {
    /// Written like a name: a word with a capital letter that counts.
    var isName = false
    /// Its capital may come from its place: it opens a sentence, a quotation or follows a colon.
    var opensSentence = false
    /// A word that running text usually writes small.
    var isCommon = false
    /// A capital letter alone or with a full stop: "J.".
    var isInitial = false
    var roles: WordRole = []
    var personParts: PersonNamePart = []

    /// Whether a name may begin here: the capital is the word's own, or nothing says that it is a common word.
    var beginsName: Bool { isName && !roles.contains(.function) }
    /// An unusual word, or one that only stands with a capital because it is part of a name.
    var isDistinctive: Bool { isName && !isCommon && !roles.contains(.function) }
}

/// The evidence of every token of a document.
struct EvidenceLayer {
    private(set) var tokens: [TokenEvidence]
    /// For each sentence, whether its capitals tell nothing: a headline in capitals or in title case.
    private(set) var isHeadline: [Bool]

    init(_ document: Document) {
        tokens = [TokenEvidence](repeating: TokenEvidence(), count: document.tokens.count)
        isHeadline = []
        isHeadline.reserveCapacity(document.sentences.count)
        for sentence in document.sentences { weigh(sentence.tokens, of: document) }
        markWordsWrittenSmallElsewhere(in: document)
        for sentence in document.sentences {
            isHeadline.append(Self.isHeadline(sentence.tokens, of: document, tokens))
        }
    }

    subscript(token: Int) -> TokenEvidence { tokens[token] }

    private mutating func weigh(_ range: TokenRange, of document: Document) {
        var opens = true
        for index in range.indices {
            let token = document.tokens[index]
            guard token.kind == .word || token.letterCase == .upper else {
                if token.kind == .punctuation { opens = opens || reopens(index, in: document) }
                continue
            }
            if token.letterCase != .lower && token.letterCase != .none {
                tokens[index] = Self.evidence(of: document.words[index], opensSentence: opens)
                if Self.isSmallWithAffix(document.text.bytes[token.bytes.indices]) { tokens[index].isName = false }
            }
            opens = false
        }
    }

    /// Words that only open sentences with a capital, and that the document writes small as well: "Crane drivers".
    private mutating func markWordsWrittenSmallElsewhere(in document: Document) {
        // By fingerprint: a dictionary of words would hash each of their bytes for itself.
        var openers: [UInt64: [Int]] = [:]
        for index in tokens.indices where tokens[index].opensSentence && !tokens[index].isCommon {
            openers[document.words[index].withUnsafeBufferPointer(fingerprint), default: []].append(index)
        }
        guard !openers.isEmpty else { return }
        for index in tokens.indices where document.tokens[index].letterCase == .lower {
            let word = document.words[index].withUnsafeBufferPointer(fingerprint)
            for opener in openers.removeValue(forKey: word) ?? [] { tokens[opener].isCommon = true }
        }
    }

    private static func evidence(of word: ArraySlice<UInt8>, opensSentence: Bool) -> TokenEvidence {
        var evidence = TokenEvidence()
        evidence.isName = word.first != UInt8(ascii: "'")
        evidence.opensSentence = opensSentence
        evidence.roles = WordRole.of(word)
        evidence.isCommon = isCommon(word)
        evidence.personParts = PersonNamePart.of(word)
        evidence.isInitial = word.count == 1 || (word.count <= 4 && word.last == UInt8(ascii: "."))
        return evidence
    }

    /// Whether running text writes a word small; of one with diacritics ("cafés") the plain form and the singular count.
    private static func isCommon(_ word: ArraySlice<UInt8>) -> Bool {
        if Gazetteer.commonWords[word] != nil { return true }
        guard !word.allSatisfy(\.isASCII) else { return false }
        let plain = Array(slug(word).utf8)
        if Gazetteer.commonWords[plain[...]] != nil { return true }
        return plain.last == UInt8(ascii: "s") && Gazetteer.commonWords[plain.dropLast()] != nil
    }

    /// Whether a word is small but for what its affix stands before: "mid-January", "pre-Columbian".
    private static func isSmallWithAffix(_ word: ArraySlice<UInt8>) -> Bool {
        word.first?.isASCIILowercase == true && word.contains(UInt8(ascii: "-"))
    }

    /// Whether a capital after this mark may come from its place.
    private func reopens(_ index: Int, in document: Document) -> Bool {
        let mark = document.words[index]
        switch mark.first {
        // A hyphen between spaces is a dash: behind datelines.
        case UInt8(ascii: "-"):
            return document.tokens[index].followsSpace && index + 1 < document.tokens.count
                && document.tokens[index + 1].followsSpace
        case UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: ";"): return true
        // Curly quotation marks and dashes, U+2013 to U+201F.
        case 0xE2: return mark.count == 3 && mark[mark.startIndex + 1] == 0x80 && mark[mark.startIndex + 2] >= 0x93
        default: return false
        }
    }

    /// Most long words of a headline; lists of names are longer.
    private static let longestHeadline = 20

    /// Most long words have capitals, common ones among them, and it is no sentence with a full stop, unless it shouts.
    private static func isHeadline(_ range: TokenRange, of document: Document, _ evidence: [TokenEvidence]) -> Bool {
        var (long, capital, upper, common) = (0, 0, 0, 0)
        for index in range.indices where document.tokens[index].kind == .word && document.words[index].count > 3 {
            long += 1
            if evidence[index].isName { capital += 1 }
            if document.tokens[index].letterCase == .upper { upper += 1 }
            if evidence[index].isCommon, evidence[index].personParts.isEmpty { common += 1 }
        }
        guard (4...longestHeadline).contains(long), common * 4 >= long else { return false }
        let endsInStop = range.isEmpty || document.words.equals(range.end - 1, ".")
        return upper * 10 >= long * 8 || (capital * 10 >= long * 8 && !endsInStop)
    }
}
