import Lexicons
import Model
import Text

/// Tells from the verbs of a sentence whether an expression of time in it lies ahead of publication or behind it.
///
/// The nearest verb before the expression decides, else the nearest after it. The walk is bounded, so that a line without
/// end stays cheap.
struct TenseFinder {
    let words: PackedWords
    let tokens: [Token]
    let syntax: Syntax
    let sentence: Range<Int>
    /// How many tokens away from the expression a verb still tells its tense.
    private static let reach = 48

    func direction(at index: Int) -> TimeResolver.Direction {
        if isLedBackward(index) { return .past }
        if isDelivery(index) { return .future }
        for token in stride(from: index - 1, through: max(sentence.lowerBound, index - Self.reach), by: -1) {
            if let direction = direction(ofVerb: token) { return direction }
        }
        for token in index..<min(sentence.upperBound, index + Self.reach) {
            if let direction = direction(ofVerb: token) { return direction }
        }
        return .unknown
    }

    /// "since Monday", "since early May": whatever the verb, the time lies behind.
    private func isLedBackward(_ index: Int) -> Bool {
        (max(sentence.lowerBound, index - 2)..<max(sentence.lowerBound, index)).contains {
            words.equals($0, "since")
        }
    }

    /// "oil for March delivery", "delivery in March": what commodities are traded for lies ahead.
    private func isDelivery(_ index: Int) -> Bool {
        sentence.contains(index + 1) && words.equals(index + 1, "delivery")
            || sentence.contains(index - 2) && words.equals(index - 2, "delivery")
    }

    private func direction(ofVerb index: Int) -> TimeResolver.Direction? {
        if let cue = TenseWords.table[words[index]], !isName(index) {
            // "to" is a cue only as the infinitive's particle: "plans to meet", not "went to Kyiv".
            return cue == .infinitive ? nil : cue.direction
        }
        guard index < syntax.tags.count, syntax.tags[index] == .verb else { return nil }
        return tense(ofVerb: index)
    }

    /// "May" inside a sentence is the month.
    private func isName(_ index: Int) -> Bool {
        index > sentence.lowerBound && tokens[index].letterCase == .capitalized
    }

    private func tense(ofVerb index: Int) -> TimeResolver.Direction? {
        let word = words[index]
        if word.suffix(3).elementsEqual("ing".utf8) { return nil }
        if let cue = cue(before: index) { return cue.direction }
        if TenseWords.unchanging[word] ?? false { return .past }
        let lemma = syntax.lemmas[index]
        guard word == lemma || word.last == UInt8(ascii: "s") && word.dropLast() == lemma else { return .past }
        return TenseWords.scheduled[lemma] ?? false ? .future : .present
    }

    /// "will", "to", "had": the last such word up to three words before the verb.
    private func cue(before index: Int) -> TenseWords.Cue? {
        for token in stride(from: index - 1, through: max(sentence.lowerBound, index - 3), by: -1) {
            if let cue = TenseWords.table[words[token]], !isName(token) { return cue }
        }
        return nil
    }
}

/// Words that tell the direction by themselves.
enum TenseWords {
    enum Cue: UInt8, Sendable, BitwiseCopyable {
        case past, present, future, infinitive

        var direction: TimeResolver.Direction {
            switch self {
            case .past: .past
            case .present: .present
            case .future, .infinitive: .future
            }
        }
    }

    static let table = WordTable(
        words("will 'll shall wo would could may might should upcoming due scheduled slated", .future)
            + words("expected planned plans poised", .future)
            + words("said says was were had did has have been told announced", .past) + words("is are", .present)
            + words("to", .infinitive)
    )

    /// Verbs whose past is their base form; news, which reports what happened, means the past by them.
    static let unchanging = WordTable(
        "beat bet bid burst cast cost cut hit hurt let put quit set shed shut split spread thrust upset"
            .split(separator: " ").map { ($0, true) }
    )

    /// Verbs that tell in the present what is on the calendar or in a forecast: "the bridge reopens in October".
    static let scheduled = WordTable(
        "open reopen begin start end expire resume return arrive launch mature meet expect forecast predict intend aim hope"
            .split(separator: " ").map { ($0, true) }
    )

    private static func words(_ list: String, _ cue: Cue) -> [(Substring, Cue)] {
        list.split(separator: " ").map { ($0, cue) }
    }
}
