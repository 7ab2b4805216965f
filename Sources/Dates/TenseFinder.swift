import Lexicons
import Model
import Text

/// Tells from the verbs of a sentence whether an expression of time in it lies ahead of publication or behind it.
///
/// The nearest verb before the expression decides, else the nearest after it. The walk is bounded, so that a line without
/// end stays cheap.
struct TenseFinder {
    private let document: Document
    private let sentence: Range<Int>
    /// How many tokens away from the expression a verb still tells its tense.
    private static let reach = 48

    init(_ document: Document, sentence: Range<Int>) { (self.document, self.sentence) = (document, sentence) }

    func direction(at index: Int) -> TimeResolver.Direction {
        for token in stride(from: index - 1, through: max(sentence.lowerBound, index - Self.reach), by: -1) {
            if let direction = direction(ofVerb: token) { return direction }
        }
        for token in index..<min(sentence.upperBound, index + Self.reach) {
            if let direction = direction(ofVerb: token) { return direction }
        }
        return .unknown
    }

    private func direction(ofVerb index: Int) -> TimeResolver.Direction? {
        if let cue = TenseWords.table[document.words[index]] {
            // "to" is a cue only as the infinitive's particle: "plans to meet", not "went to Kyiv".
            guard cue == .infinitive else { return cue == .future ? .future : .past }
            return nil
        }
        guard index < document.syntax.tags.count, document.syntax.tags[index] == .verb else { return nil }
        return tense(ofVerb: index)
    }

    private func tense(ofVerb index: Int) -> TimeResolver.Direction? {
        let word = document.words[index]
        if word.suffix(3).elementsEqual("ing".utf8) { return nil }
        if isAfterFutureCue(index) { return .future }
        let lemma = document.syntax.lemmas[index]
        return word == lemma || word.last == UInt8(ascii: "s") && word.dropLast() == lemma ? .future : .past
    }

    /// Whether "will", "to" or another modal stands up to three words before the verb.
    private func isAfterFutureCue(_ index: Int) -> Bool {
        for token in stride(from: index - 1, through: max(sentence.lowerBound, index - 3), by: -1) {
            if let cue = TenseWords.table[document.words[token]] { return cue != .past }
        }
        return false
    }
}

/// Words that tell the direction by themselves.
enum TenseWords {
    enum Cue: UInt8, Sendable, BitwiseCopyable { case past, future, infinitive }

    static let table = WordTable(
        words("will 'll shall wo would could may might should upcoming due scheduled slated", .future)
            + words("expected planned plans poised", .future)
            + words("said says was were had did has have been told announced", .past) + words("to", .infinitive)
    )

    private static func words(_ list: String, _ cue: Cue) -> [(Substring, Cue)] {
        list.split(separator: " ").map { ($0, cue) }
    }
}
