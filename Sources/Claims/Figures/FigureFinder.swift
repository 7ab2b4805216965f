import Lexicons
import Model
import Numbers
import Text

/// Finds the figures of one sentence, left to right, and leaves out what a mask rule takes out.
struct FigureFinder {
    let text: ClaimText
    let mask: ClaimMask

    /// A sentence with more figures is a list or a dump, and what is told of each costs as much as the sentence is long.
    static let mostFigures = 64

    /// The figures of a sentence, up to one more than ``mostFigures``.
    ///
    /// - Parameter masked: told of each number that is left out, in text order, with the rule that does it.
    func figures(in sentence: TokenRange, masked report: (Range<Int>, MaskRule) -> Void = { _, _ in }) -> [Figure] {
        var figures: [Figure] = []
        var index = sentence.start
        var lastMasked = (end: -1, rule: MaskRule.date)
        let reader = FigureReader(text, limit: sentence.end)
        let local = LocalMask(text: text, sentence: sentence)
        while index < sentence.end, figures.count <= Self.mostFigures {
            guard mayStart(index) else {
                if let rule = mask.rules[index], isNumber(index) { report(index..<index + 1, rule) }
                index += 1
                continue
            }
            if let masked = local.rule(at: index) {
                report(index..<masked.end, masked.rule)
                lastMasked = (masked.end, masked.rule)
                index = masked.end
            } else if var figure = read(at: index, reader, after: figures.last), mask.isFree(figure.number.lowerBound) {
                index = figure.tokens.upperBound
                if let rule = local.rule(for: figure) ?? inherited(lastMasked, by: figure) {
                    report(figure.tokens, rule)
                    lastMasked = (index, rule)
                } else {
                    finish(&figure, reader, &index)
                    figures.append(figure)
                }
            } else {
                reportUnread(index, reader, report)
                index += 1
            }
        }
        return figures
    }

    private func isNumber(_ index: Int) -> Bool {
        text.kind(index) == .number || NumeralReader.mayStart(text.word(index)) && text.tag(index) == .numeral
    }

    /// A number that was read as no amount: an ordinal that ranks nothing, or digits of another shape.
    private func reportUnread(_ index: Int, _ reader: FigureReader, _ report: (Range<Int>, MaskRule) -> Void) {
        if let ordinal = reader.ordinal(at: index) {
            report(index..<index + ordinal.count, .ordinal)
        } else if text.kind(index) == .number {
            report(index..<index + 1, .shape)
        }
    }

    /// "€3–5m": behind a dash, a number takes its letter for a scale as money does.
    private func read(at index: Int, _ reader: FigureReader, after last: Figure?) -> Figure? {
        if let last, last.kind == .money, text.isDash(last.tokens.upperBound), index <= last.tokens.upperBound + 1 {
            let number = last.tokens.upperBound + 1
            if let numeral = reader.numeral(at: number, isMoney: true) {
                return reader.figure(numeral, from: number, at: number)
            }
        }
        return reader.read(at: index)
    }

    private func mayStart(_ index: Int) -> Bool {
        guard mask.isFree(index) else { return false }
        let (kind, word) = (text.kind(index), text.word(index))
        if kind == .number || TriggerTable.mayStart(word) { return true }
        if kind == .word, word.last?.isASCIIDigit ?? false { return true }
        guard index + 1 < text.tokens.count else { return false }
        let next = text.kind(index + 1)
        let isBeforeNumber = next == .number || text.isHyphen(index + 1) || next == .symbol
        return isBeforeNumber && kind != .punctuation || isMinusBeforeNumber(index)
    }

    private func isMinusBeforeNumber(_ index: Int) -> Bool {
        (text.isDash(index)) && text.touches(index + 1) && text.kind(index + 1) != .word
    }

    /// "Articles 5 and 6", "737-800": what is tied to a name's number is one as well.
    private func inherited(_ last: (end: Int, rule: MaskRule), by figure: Figure) -> MaskRule? {
        let gap = figure.tokens.lowerBound - last.end
        guard figure.isBare, gap <= 1, gap >= 0, last.rule == .designator || last.rule == .hyphenatedName else {
            return nil
        }
        if gap == 0 { return text.isDash(figure.tokens.lowerBound) ? last.rule : nil }
        guard
            text.isDash(last.end) || text.equals(last.end, "and") || text.equals(last.end, ",")
                || text.equals(last.end, "&")
        else { return nil }
        return text.isCounted(after: figure.number.upperBound, before: text.tokens.count) ? nil : last.rule
    }

    /// Adds what needs no second figure: the half after "per".
    private func finish(_ figure: inout Figure, _ reader: FigureReader, _ index: inout Int) {
        if figure.kind != .count || reader.isPerNumber(figure.tokens.upperBound),
            reader.readRate(of: &figure, at: figure.tokens.upperBound)
        {
            index = Swift.max(index, figure.phraseEnd)
        }
    }
}
