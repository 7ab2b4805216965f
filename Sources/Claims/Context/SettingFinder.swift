import Lexicons
import Model
import Text

/// Finds when and where a figure holds.
struct SettingFinder {
    let text: ClaimText
    let sentence: TokenRange

    /// The value of the date nearest to the figure in its sentence, where no semicolon stands between; "as of" wins.
    func asOf(_ figure: Figure) -> String? {
        var best: (distance: Int, timex: String)?
        for date in DatesInSentence(text.document.dates, sentence) where isPoint(date) {
            let distance = distance(from: figure, to: date)
            guard let distance, best.map({ distance < $0.distance }) ?? true else { continue }
            best = (distance, date.reading.timex)
        }
        return best?.timex
    }

    private func isPoint(_ date: DateExpression) -> Bool {
        guard date.type == .date || date.type == .time, let first = date.reading.timex.utf8.first else { return false }
        // "PRESENT_REF" and its kin name no time.
        return first.isASCIIDigit || first == UInt8(ascii: "X") || date.reading.timex.hasPrefix("FY")
    }

    private func distance(from figure: Figure, to date: DateExpression) -> Int? {
        let gap =
            date.tokens.start >= figure.tokens.upperBound
            ? figure.tokens.upperBound..<date.tokens.start
            : date.tokens.end..<max(date.tokens.end, figure.tokens.lowerBound)
        if gap.contains(where: { text.equals($0, ";") || text.equals($0, "\u{201C}") || text.equals($0, "\u{201D}") }) {
            return nil
        }
        let isAsOf =
            date.tokens.start >= 2 && text.equals(date.tokens.start - 1, "of")
            && text.equals(date.tokens.start - 2, "as")
        return isAsOf ? -1 : gap.count
    }

    /// The nearest place that a preposition of place leads in, after the figure in its sentence.
    func place(_ figure: Figure) -> ByteRange? {
        let mentions = text.document.entities.mentions
        var index = mentions.partitioningIndex { $0.tokens.start >= figure.tokens.upperBound }
        while index < mentions.count, mentions[index].tokens.end <= sentence.end {
            let mention = mentions[index]
            if isPlace(mention.type), isLed(mention.tokens.start, after: figure.tokens.upperBound) {
                return mention.bytes
            }
            index += 1
        }
        return nil
    }

    private func isPlace(_ type: EntityType) -> Bool { type == .place || type == .location || type == .facility }

    /// A preposition of place before the name, with at most an article or a direction between.
    private func isLed(_ start: Int, after first: Int) -> Bool {
        var index = start - 1
        while index >= first, text.tag(index) == .determiner || text.tag(index) == .adjective { index -= 1 }
        guard index >= first, NounTable.locative[text.word(index)] ?? false else { return false }
        return !(first..<index).contains { text.equals($0, ";") || text.tag($0) == .verb }
    }
}

/// The dates whose tokens lie in one sentence, found without a walk over all dates.
struct DatesInSentence: Sequence, IteratorProtocol {
    private let dates: [DateExpression]
    private let end: Int
    private var index: Int

    init(_ dates: [DateExpression], _ sentence: TokenRange) {
        self.dates = dates
        end = sentence.end
        index = dates.partitioningIndex { $0.tokens.start >= sentence.start }
    }

    mutating func next() -> DateExpression? {
        guard index < dates.count, dates[index].tokens.end <= end else { return nil }
        index += 1
        return dates[index - 1]
    }
}

extension Array {
    /// The first index at which `isSecond` holds, in an array where it holds for a tail only.
    func partitioningIndex(_ isSecond: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
