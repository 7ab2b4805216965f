import Lexicons
import Model
import Numbers
import Text

/// Dates and times that the layer of dates leaves out.
extension LocalMask {
    /// "the 24 Hours of Spa": a race, not a time.
    func isNamedAfterTime(_ figure: Figure) -> Bool {
        let of = figure.tokens.upperBound
        return figure.kind == .duration && text.equals(figure.number.lowerBound - 1, "the")
            && text.isCapitalized(of - 1)
            && text.equals(of, "of") && !text.isCapitalized(of) && text.isCapitalized(of + 1)
    }

    /// "more than 2,000 years ago", "less than three months before,": a point in time.
    func isTimeAgo(_ figure: Figure) -> Bool {
        let next = figure.tokens.upperBound
        guard figure.kind == .duration else { return false }
        if text.equals(next, "before"), !text.equals(figure.start - 1, "for") {
            return next + 1 >= sentence.end || text.equals(next + 1, ",") || text.equals(next + 1, ".")
        }
        return text.equals(next, "ago")
    }

    /// "16.48 Drivers say no": the time before an entry of a live page.
    func isTimeStamp(_ index: Int) -> Bool {
        guard index == sentence.start, text.kind(index) == .number, index + 1 < sentence.end,
            text.tokens[index + 1].followsSpace,
            text.isCapitalized(index + 1) || text.equals(index + 1, "'") || text.equals(index + 1, "\"")
                || text.kind(index + 1) == .punctuation && text.touches(index + 2)
        else { return false }
        let parts = text.surface(index).split(separator: UInt8(ascii: "."))
        guard parts.count == 2, parts[0].count <= 2, parts[1].count == 2,
            let hour = ExactDecimal(digits: parts[0])?.integer, let minute = ExactDecimal(digits: parts[1])?.integer
        else { return false }
        return hour < 24 && minute < 60
    }

    /// A bare number of four digits that stands where a year stands.
    func isYear(_ figure: Figure) -> Bool {
        let index = figure.number.lowerBound
        guard figure.isBare, figure.number.count == 1, text.kind(index) == .number,
            !figure.traits.contains(.grouped)
        else { return false }
        if Self.eras[text.word(index + 1)] ?? false || isEndOfYears(index) || isEndOfYears(index + 2) { return true }
        guard isYearNumber(index), index > sentence.start else { return false }
        if isCounted(after: index + 1) { return isYearOfThing(figure) }
        // News writes "a total of 2,008" and "the end of 2008".
        if text.equals(index - 1, "of"),
            figure.value.map({ $0 > ExactDecimal(1899) }) ?? false
                || index - 2 > sentence.start && text.isCapitalized(index - 2) && !text.word(index).hasSuffix("00")
        {
            return true
        }
        return Self.beforeYears[text.word(index - 1)] ?? false || text.isDash(index + 1) && isYearNumber(index + 2)
    }

    /// "1988 sales": a number that news would write with a comma, if it counted, and that is not round.
    private func isYearOfThing(_ figure: Figure) -> Bool {
        let start = figure.number.lowerBound
        guard let value = figure.value?.integer, (1700...2040).contains(value),
            value > 1900 && value % 100 != 0 || text.tag(start - 1) == .determiner || text.equals(start - 1, "'s")
                || text.isPossessive(start - 1) && !countsSeveral(figure)
        else { return false }
        return ModifierTable.phrase(endingAt: start, from: sentence.start, in: text.words) == nil
    }

    func isYearNumber(_ index: Int) -> Bool {
        guard index < sentence.end, text.surface(index).count == 4, text.surface(index).allSatisfy(\.isASCIIDigit),
            let value = ExactDecimal(digits: text.surface(index))?.integer
        else { return false }
        return (1000...2100).contains(value)
    }

    /// "2006-10", "1998–9": the last year of a span, written short.
    func isEndOfYears(_ index: Int) -> Bool {
        guard index >= sentence.start + 2, index < sentence.end, text.isDash(index - 1), text.touches(index - 1),
            text.touches(index), text.kind(index) == .number
        else { return false }
        return isYearNumber(index - 2) && text.surface(index).count <= 2
    }

    static let eras = WordTable<Bool>(
        ["a.d.", "ad", "b.c.", "bc", "b.c.e.", "bce", "c.e.", "ce"].map { ($0, true) })

    private static let beforeYears = WordTable<Bool>(
        [
            "in", "since", "until", "till", "during", "before", "after", "from", "year", "fiscal", "early", "late",
            "mid",
            ",", "(", "summer", "spring", "winter", "autumn", "january", "february", "march", "april", "may", "june",
            "july", "august", "september", "october", "november", "december", "circa", "-", "–", "/", "©", "copyright",
        ].map { ($0, true) })

    /// "the July 7 bombings", "the Sept. 11 attacks": the number of a day although something follows it.
    func isDayOfMonth(_ figure: Figure) -> Bool {
        let index = figure.tokens.lowerBound
        guard figure.isBare, figure.number.count == 1, index > sentence.start, text.isCapitalized(index - 1),
            text.kind(index) == .number, text.surface(index).count <= 2,
            let isAbbreviated = MonthTable.names[text.word(index - 1)]
        else { return false }
        guard !isAbbreviated else { return true }
        // "In March 12 people came": a month in which something is counted.
        return index - 2 >= sentence.start && !(Self.beforeMonths[text.word(index - 2)] ?? false)
    }

    static let beforeMonths = WordTable<Bool>(
        ["in", "since", "during", "early", "late", "last", "next", "this", "mid", "-", ","].map { ($0, true) })

    /// "the latest quarter", "in the quarter of 1998": three months, no part of a whole.
    func isQuarterOfYear(_ figure: Figure) -> Bool {
        let quarter = figure.tokens.upperBound - 1
        guard figure.kind == .fraction, figure.number.count == 1, text.equals(quarter, "quarter") else { return false }
        guard text.equals(quarter + 1, "of"), quarter > sentence.start else { return true }
        return text.tag(quarter - 1) == .adjective || text.tag(quarter - 1) == .determiner
    }

    /// "9am", "at 5 p.m.", "five o'clock".
    func isClock(_ figure: Figure) -> Bool {
        figure.isBare && Self.partsOfDay[text.word(figure.number.upperBound)] ?? false
    }

    private static let partsOfDay = WordTable<Bool>(
        ["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "gmt", "utc"].map { ($0, true) })
}
