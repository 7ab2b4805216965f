import Lexicons
import Model
import Text

/// A document as the rules of speech see it: codes, spans between quotation marks and mentions by token.
///
/// Built once a document, linear in its tokens. Questions about tokens beyond the sentence have harmless answers.
/// A class, for each rule takes it and a copy of a document counts dozens of references. Used by one thread at a time.
final class QuoteScanner {
    let document: Document
    let codes: [SpeechCode]
    let paragraphs: [Range<Int>]
    let spans: [QuotedSpan]
    /// For each token the span that it lies in, marks included, plus one; 0 outside.
    private let spanOfToken: [Int32]
    /// For each token the mention that covers it, plus one; 0 outside.
    private let mentionOfToken: [Int32]
    /// The tokens of the sentence.
    var sentence = 0..<0
    /// The sentence's paragraph, as an index.
    var paragraph = 0

    init(_ document: Document) {
        self.document = document
        paragraphs = ParagraphTokens.ranges(of: document)
        spans = QuotationPairing(document, paragraphs: paragraphs).spans
        let (table, words) = (SpeechLexicon.table, document.words)
        codes = words.indices.map { index in
            words.range(at: index).count > Self.longestWord ? .none : table[words[index]] ?? .none
        }
        var spanOfToken = [Int32](repeating: 0, count: document.tokens.count)
        for (index, span) in spans.enumerated() {
            for token in span.open..<min(span.end, spanOfToken.count) { spanOfToken[token] = Int32(index + 1) }
        }
        self.spanOfToken = spanOfToken
        var mentionOfToken = [Int32](repeating: 0, count: document.tokens.count)
        for (index, mention) in document.entities.mentions.enumerated() {
            for token in mention.tokens.indices { mentionOfToken[token] = Int32(index + 1) }
        }
        self.mentionOfToken = mentionOfToken
    }

    private static let longestWord = 14

    func isInside(_ index: Int) -> Bool { sentence.contains(index) }
    func code(_ index: Int) -> SpeechCode { isInside(index) ? codes[index] : .none }
    func word(_ index: Int) -> SpeechWord { code(index).word }
    func isWord(_ index: Int, _ word: SpeechWord) -> Bool { self.word(index) == word }

    func equals(_ index: Int, _ text: StaticString) -> Bool {
        isInside(index) && document.words.equals(index, text)
    }

    /// The span between quotation marks that covers `index`.
    func span(at index: Int) -> Int? {
        guard spanOfToken.indices.contains(index), spanOfToken[index] > 0 else { return nil }
        return Int(spanOfToken[index]) - 1
    }

    /// The span of this paragraph whose last token stands right before `index`.
    func spanClosing(before index: Int) -> Int? {
        guard let span = span(at: index - 1), spans[span].end == index, spans[span].paragraph == paragraph else {
            return nil
        }
        return span
    }

    /// The mention that covers `index`, as an index into the layer.
    func mention(at index: Int) -> Int? {
        guard mentionOfToken.indices.contains(index), mentionOfToken[index] > 0 else { return nil }
        return Int(mentionOfToken[index]) - 1
    }

    func tag(_ index: Int) -> PartOfSpeech {
        isInside(index) && index < document.syntax.tags.count ? document.syntax.tags[index] : .other
    }

    func isVerb(_ index: Int) -> Bool {
        let tag = tag(index)
        return tag == .verb || tag == .auxiliary
    }

    /// Whether the token is a comma outside quotation marks.
    func isFreeComma(_ index: Int) -> Bool { isWord(index, .comma) && span(at: index) == nil }

    /// Whether a noun phrase that is no time may start with the token.
    func startsNounPhrase(_ index: Int) -> Bool {
        switch tag(index) {
        case .noun, .properNoun, .pronoun, .determiner, .adjective, .numeral: !isWord(index, .time)
        default: false
        }
    }

    /// The span that opens with the token.
    func spanOpening(at index: Int) -> Int? { span(at: index).flatMap { spans[$0].open == index ? $0 : nil } }

    /// Whether a finite verb or auxiliary stands in `range`, outside quotation marks or in them.
    func hasVerb(_ range: Range<Int>) -> Bool { range.contains { isVerb($0) } }

    /// Whether `index` holds a verb of speech; the sentence does not matter.
    func isSpeechVerb(_ index: Int) -> Bool {
        guard codes.indices.contains(index), codes[index].word == .verb,
            !codes[index].traits.isSubset(of: [.base, .participle]), document.syntax.tags.indices.contains(index)
        else { return false }
        let tag = document.syntax.tags[index]
        return mentionOfToken[index] == 0 && (tag == .verb || tag == .auxiliary)
    }

    /// Whether the word ends in "-ing".
    func isParticiple(_ index: Int) -> Bool {
        isInside(index) && document.words[index].suffix(3).elementsEqual("ing".utf8)
    }

    /// Whether the word ends in "-ed".
    func endsInED(_ index: Int) -> Bool {
        isInside(index) && document.words[index].suffix(2).elementsEqual("ed".utf8)
    }

    /// Whether the word names something that speaks: "report", "poll".
    func isDocument(_ index: Int) -> Bool { code(index).nominal.contains(.document) }

    func isIn(_ table: WordTable<Bool>, _ index: Int) -> Bool {
        isInside(index) && table[document.words[index]] != nil
    }

    /// Whether the token is a quotation mark without a partner.
    func isStrayMark(_ index: Int) -> Bool {
        document.tokens[index].kind == .punctuation && span(at: index) == nil
            && QuotationMark.find(in: document, at: index, in: 0..<document.tokens.count)?.style == .double
    }

    /// Whether spaces stand on both sides of the token: a dash, no hyphen.
    func isSpaced(_ index: Int) -> Bool {
        isInside(index) && document.tokens[index].followsSpace
            && (index + 1 >= document.tokens.count || document.tokens[index + 1].followsSpace)
    }

    /// Whether the words of a span start with a capital letter.
    func startsWithCapital(_ span: Int) -> Bool {
        guard let first = spans[span].inner.first else { return false }
        let letterCase = document.tokens[first].letterCase
        return letterCase == .capitalized || letterCase == .upper
    }

    func isPunctuation(_ index: Int) -> Bool { isInside(index) && document.tokens[index].kind == .punctuation }
}

/// The tokens of each paragraph: the layer's paragraphs, else divided where the text has a line break.
enum ParagraphTokens {
    static func ranges(of document: Document) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        var previous: Sentence?
        for sentence in document.sentences {
            if let previous, breaks(between: previous, and: sentence, document) {
                ranges.append(start..<sentence.tokens.start)
                start = sentence.tokens.start
            }
            previous = sentence
        }
        if let previous { ranges.append(start..<previous.tokens.end) }
        return ranges
    }

    private static func breaks(between first: Sentence, and second: Sentence, _ document: Document) -> Bool {
        guard first.bytes.end <= second.bytes.start else { return false }
        return document.text.bytes[first.bytes.end..<second.bytes.start].contains(ASCII.lineFeed)
    }
}
