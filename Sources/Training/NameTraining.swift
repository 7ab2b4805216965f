import Entities
import Learning
import Model
import Syntax
import Text
import Tokenizing

/// Brings corpora of names to what the model of names learns from.
struct NameTraining {
    private let pipeline: CorpusPipeline
    private var features = NameFeatures()
    private(set) var sentences: [TrainingSentence] = []

    init() throws { pipeline = try CorpusPipeline(ICUTokenizer(locale: "en"), SyntaxTagger()) }

    /// The model's type for a corpus's; what is named otherwise is some other name.
    static func type(named name: String) -> Int {
        switch name {
        case "PERSON", "PER": 0
        case "ORG": 1
        case "LOC", "GPE", "FAC": 2
        default: otherType
        }
    }

    private static let otherType = 3

    mutating func add(_ corpus: BIOCorpus) throws {
        let marksOthers = !corpus.types.isDisjoint(with: ["MISC", "NORP"])
        for text in corpus.texts { try add(text, marksOthers: marksOthers) }
    }

    /// - Parameter marksOthers: whether what is no person, organization or place is marked too; else it is left open
    ///   whether a token that has no mark is part of another name. It always is of a people, which corpora mark here and
    ///   there.
    private mutating func add(_ text: AnnotatedText, marksOthers: Bool) throws {
        let document = try pipeline.document(of: text.text)
        let corrections = NameSpans(document)
        let spans = spans(of: text, in: document, corrections)
        var all: [TrainingSentence] = []
        features.forEachSentence(of: document) { sentence, features in
            let labels = Self.labels(of: sentence.tokens.indices, spans)
            var made = TrainingSentence(features: features, labels: labels)
            for token in labels.indices where labels[token] == 0 {
                let place = sentence.tokens.start + token
                if !marksOthers || corrections.isPeople(TokenRange(start: place, end: place + 1)) {
                    made.answers[token] = Self.open
                }
            }
            all.append(made)
        }
        sentences += all
    }

    /// The labels of the tokens of one sentence; spans that leave it are left out.
    private static func labels(of tokens: Range<Int>, _ spans: [LabeledSpan]) -> [Int] {
        let inside = spans.filter { tokens.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= tokens.upperBound }
        let moved = inside.map { span in
            LabeledSpan(
                tokens: span.tokens.lowerBound - tokens.lowerBound..<span.tokens.upperBound - tokens.lowerBound,
                type: span.type)
        }
        return LabeledSpan.labels(of: moved, count: tokens.count)
    }

    /// No name, or any part of another one.
    private static let open: UInt64 = SpanPart.allCases.reduce(1) { $0 | 1 << UInt64($1.label(otherType)) }

    /// The spans in tokens; those whose bounds are inside a token are left out.
    private func spans(of text: AnnotatedText, in document: Document, _ corrections: NameSpans) -> [LabeledSpan] {
        var spans: [LabeledSpan] = []
        var token = 0
        for span in text.spans {
            while token < document.tokens.count, document.tokens[token].bytes.start < span.bytes.start { token += 1 }
            let first = token
            while token < document.tokens.count, document.tokens[token].bytes.end < span.bytes.end { token += 1 }
            guard first < document.tokens.count, token < document.tokens.count,
                document.tokens[first].bytes.start == span.bytes.start,
                document.tokens[token].bytes.end == span.bytes.end
            else { continue }
            let whole = TokenRange(start: first, end: token + 1)
            let named = Self.type(named: span.type)
            let type = named != 0 && corrections.isPeople(whole) ? Self.otherType : named
            let tokens = corrections.corrected(whole, type: type, limit: document.tokens.count)
            spans.append(LabeledSpan(tokens: tokens.indices, type: type))
            token += 1
        }
        return spans
    }
}
