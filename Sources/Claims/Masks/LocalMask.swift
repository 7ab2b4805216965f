import Lexicons
import Model
import Numbers
import Text

/// Looks at a number and its neighbors for a reason why it is no claim.
struct LocalMask {
    let text: ClaimText
    let sentence: TokenRange

    /// The rule that takes out the number at `index` before it is read, and the token after the masked ones.
    func rule(at index: Int) -> (rule: MaskRule, end: Int)? {
        if let end = idiomEnd(at: index) { return (.idiom, end) }
        if let end = addressEnd(at: index) { return (.address, end) }
        if isHyphenatedName(index) { return (.hyphenatedName, index + 1) }
        if isCapitalizedNumber(index) { return (.capitalizedNumber, index + 1) }
        if isTimeStamp(index) { return (.clock, index + 1) }
        if isFootnote(index) { return (.footnote, index + 1) }
        if isListNumber(index) { return (.list, index + 1) }
        if isCode(index) { return (.code, index + 1) }
        if isCaliber(index) { return (.caliber, index + 1) }
        if let end = phoneEnd(at: index) { return (.phone, end) }
        return nil
    }

    /// The rule that takes out a number once it is read with its unit.
    func rule(for figure: Figure) -> MaskRule? {
        if isPronoun(figure) { return .pronoun }
        if isFactor(figure) { return .idiom }
        if isThirdInARow(figure) { return .ordinal }
        if hasLeadingZero(figure) { return .leadingZero }
        if isDesignated(figure) { return .designator }
        if isYear(figure) { return .year }
        if isClock(figure) { return .clock }
        if isVersion(figure) { return .version }
        return nil
    }

    // MARK: - Before reading

    private func idiomEnd(at index: Int) -> Int? {
        for start in stride(from: index, through: Swift.max(sentence.start, index - IdiomTable.longestLead), by: -1) {
            if let match = IdiomTable.phrases.longestMatch(in: text.words, at: start, limit: sentence.end),
                start + match.count > index
            {
                return start + match.count
            }
        }
        return nil
    }

    /// "10 Downing Street", "DC 20500".
    private func addressEnd(at index: Int) -> Int? {
        guard text.tokens[index].kind == .number else { return nil }
        if index > sentence.start, text.tokens[index - 1].letterCase == .upper, text.surface(index).count == 5,
            DesignatorTable.states[text.surface(index - 1)] ?? false
        {
            return index + 1
        }
        var end = index + 1
        while end < sentence.end, end <= index + 4, text.isCapitalized(end) {
            if end > index + 1, DesignatorTable.streets[text.word(end)] ?? false { return end + 1 }
            end += 1
        }
        return nil
    }

    /// "F-16", "COVID-19", "top-10": letters, a hyphen and a number without white space.
    private func isHyphenatedName(_ index: Int) -> Bool {
        guard index >= sentence.start + 2, text.touches(index), text.isHyphen(index - 1), text.touches(index - 1),
            text.tokens[index - 2].kind == .word, text.tokens[index].kind == .number
        else { return false }
        let word = text.word(index - 2)
        return !NumeralReader.mayStart(word) && !text.equals(index - 2, "to") && !text.equals(index - 2, "in")
            && CurrencyTable.shared.sign(text.surface(index - 2)) == nil
            && UnitTable.shared.name(in: text.words, at: index - 2, limit: index - 1) == nil
    }

    /// "the Group of Seven", "Big Five": a number word with a capital inside a sentence.
    private func isCapitalizedNumber(_ index: Int) -> Bool {
        guard text.tokens[index].letterCase == .capitalized, text.tokens[index].kind == .word, index > sentence.start,
            text.tokens[index - 1].kind == .word, NumeralReader.mayStart(text.word(index))
        else { return false }
        let before = text.tokens[index - 1].letterCase
        if before == .capitalized || before == .upper { return index - 1 > sentence.start }
        return text.equals(index - 1, "of") || text.equals(index - 1, "the")
    }

    /// "16.48 Drivers say no": the time before an entry of a live page.
    private func isTimeStamp(_ index: Int) -> Bool {
        guard index == sentence.start, text.tokens[index].kind == .number, index + 1 < sentence.end,
            text.tokens[index + 1].followsSpace,
            text.isCapitalized(index + 1) || text.equals(index + 1, "'") || text.equals(index + 1, "\"")
                || text.tokens[index + 1].kind == .punctuation && text.touches(index + 2)
        else { return false }
        let parts = text.surface(index).split(separator: UInt8(ascii: "."))
        guard parts.count == 2, parts[0].count <= 2, parts[1].count == 2,
            let hour = ExactDecimal(digits: parts[0])?.integer, let minute = ExactDecimal(digits: parts[1])?.integer
        else { return false }
        return hour < 24 && minute < 60
    }

    private func isFootnote(_ index: Int) -> Bool {
        guard index > 0, text.tokens[index].kind == .number else { return false }
        // "[3]", "[note 3]"; the sentence may end inside the brackets.
        if text.equals(index + 1, "]"), text.equals(index - 1, "[") || text.equals(index - 2, "[") { return true }
        // "(3)" marks a note where it is no age and no year.
        return text.equals(index - 1, "(") && text.equals(index + 1, ")") && text.surface(index).count == 1
    }

    private func isListNumber(_ index: Int) -> Bool {
        let start = text.equals(sentence.start, "(") ? sentence.start + 1 : sentence.start
        guard index == start, text.tokens[index].kind == .number, text.surface(index).count <= 2,
            index + 1 < text.tokens.count, text.touches(index + 1)
        else { return false }
        if text.equals(index + 1, ")") { return true }
        return text.equals(index + 1, ".") && index + 2 < text.tokens.count && text.tokens[index + 2].kind == .word
    }

    /// A number that a slash, an underscore or a colon ties to letters.
    private func isCode(_ index: Int) -> Bool {
        guard index >= sentence.start + 2, text.touches(index), text.touches(index - 1) else { return false }
        let isLink = text.equals(index - 1, "/") || text.equals(index - 1, "_") || text.equals(index - 1, ":")
        return isLink && text.tokens[index - 2].kind == .word
    }

    /// "7.62×39mm": numbers tied by a sign of multiplication.
    private func isCaliber(_ index: Int) -> Bool {
        isTimesSign(index + 1) && text.touches(index + 1) && text.touches(index + 2)
            || isTimesSign(index - 1) && text.touches(index - 1) && text.touches(index)
    }

    private func isTimesSign(_ index: Int) -> Bool {
        guard text.equals(index, "×") || text.equals(index, "x"), index > 0, index + 1 < text.tokens.count else {
            return false
        }
        return text.tokens[index - 1].kind == .number && text.tokens[index + 1].kind == .number
    }

    /// Three bare numbers in a row that are no groups of thousands, or two of which one starts with a zero.
    private func phoneEnd(at index: Int) -> Int? {
        if NumeralReader(text.words, limit: sentence.end).read(at: index)?.traits.contains(.spaced) ?? false {
            return nil
        }
        var end = index
        var count = 0
        var hasZero = false
        while end < sentence.end, text.tokens[end].kind == .number, !text.surface(end).contains(UInt8(ascii: ",")) {
            hasZero = hasZero || startsWithZero(end)
            count += 1
            end += 1
            if text.isHyphen(end), text.touches(end), text.touches(end + 1) { end += 1 }
        }
        guard count >= 2, hasZero else { return nil }
        return end
    }

    private func startsWithZero(_ index: Int) -> Bool {
        let surface = text.surface(index)
        guard surface.count > 1, surface.first == UInt8(ascii: "0") else { return false }
        return surface[surface.startIndex + 1].isASCIIDigit
    }

    // MARK: - After reading

    private func hasLeadingZero(_ figure: Figure) -> Bool {
        figure.isBare && text.tokens[figure.number.lowerBound].kind == .number
            && startsWithZero(figure.number.lowerBound)
    }

    /// "one" counts only before a noun.
    private func isPronoun(_ figure: Figure) -> Bool {
        let index = figure.number.lowerBound
        guard figure.isBare, figure.number.count == 1, text.equals(index, "one"), sentence.count > 1 else {
            return false
        }
        if text.equals(index + 1, "in") || text.equals(index + 1, "out") || text.isHyphen(index + 1), isShare(index) {
            return false
        }
        // "in one country", "in the words of one engineer": an indefinite article with stress.
        if index > sentence.start, text.tag(index - 1) == .adposition, figure.modifier == nil { return true }
        if index > sentence.start, let isDeterminer = Self.determiners[text.word(index - 1)], isDeterminer {
            return true
        }
        var next = index + 1
        while text.tag(next) == .adjective || text.isHyphen(next) { next += 1 }
        return !(next < sentence.end && text.isNoun(next))
    }

    /// "two times seven": a number that multiplies another one.
    private func isFactor(_ figure: Figure) -> Bool {
        let times = figure.tokens.upperBound
        return figure.isBare && text.equals(times, "times") && times + 1 < sentence.end
            && (text.tokens[times + 1].kind == .number
                || NumeralReader.mayStart(text.word(times + 1))
                    && text.tag(times + 1) == .numeral)
    }

    /// "in one country, a second and a third": no part of a whole.
    private func isThirdInARow(_ figure: Figure) -> Bool {
        let third = figure.tokens.upperBound - 1
        guard figure.kind == .fraction, text.equals(third, "third"), text.equals(third - 1, "a"),
            !text.equals(third + 1, "of")
        else { return false }
        return (sentence.start..<third).contains { text.equals($0, "second") && text.equals($0 - 1, "a") }
    }

    /// "one in five", "one out of every ten": a number follows within four tokens.
    private func isShare(_ index: Int) -> Bool {
        (index + 2..<min(index + 5, sentence.end)).contains {
            text.tokens[$0].kind == .number || NumeralReader.mayStart(text.word($0)) && !text.equals($0, "a")
        }
    }

    private static let determiners = WordTable<Bool>(
        [
            "the", "this", "that", "each", "every", "any", "no", "which", "another", "some", "only", "new", "old",
            "big",
            "last", "first", "next", "good", "bad", "great", "whole", "same",
        ].map { ($0, true) })

    /// "Article 5", "Flight 370", "Nasdaq 100".
    private func isDesignated(_ figure: Figure) -> Bool {
        let index = figure.tokens.lowerBound
        guard figure.isBare, !figure.traits.contains(.scaled), index > sentence.start else { return false }
        let isCounting = isCounted(after: figure.number.upperBound)
        if let designator = designator(before: index) {
            let isWeak = DesignatorTable.weak[text.word(designator)] ?? false
            return !isWeak || !isCounting
        }
        return isNameBefore(figure) && !isCounting
    }

    /// The noun of a numbered thing before its number, or before a list of numbers that this one is in: "Sections 4 and 7".
    private func designator(before index: Int) -> Int? {
        var place = index - 1
        while place > sentence.start + 1, isListJoint(place), text.tokens[place - 1].kind == .number { place -= 2 }
        guard place >= sentence.start, DesignatorTable.before[text.word(place)] ?? false else { return nil }
        return place
    }

    private func isListJoint(_ index: Int) -> Bool {
        text.equals(index, "and") || text.equals(index, "or") || text.equals(index, ",") || text.isDash(index)
    }

    /// A name right before a short plain number, inside the sentence: "Windows 11", "the Boeing 737 MAX".
    private func isNameBefore(_ figure: Figure) -> Bool {
        let before = figure.tokens.lowerBound - 1
        guard text.tokens[figure.number.lowerBound].kind == .number, figure.number.count == 1,
            !figure.traits.contains(.grouped), figure.value?.isInteger ?? false,
            text.isCapitalized(before) || text.tokens[before].letterCase == .mixed,
            text.tokens[before].kind == .word,
            !isPerson(before) || text.isCapitalized(figure.number.upperBound)
                || (figure.value.map { $0 > ExactDecimal(125) } ?? true)
        else { return false }
        return before > sentence.start || text.tag(before) == .properNoun
    }

    /// "Berg 44" may be a person's age.
    private func isPerson(_ index: Int) -> Bool {
        text.document.entities.mentions.last(endingAt: index + 1)?.type == .person
    }

    /// Whether something that can be counted follows.
    func isCounted(after index: Int) -> Bool {
        var next = index
        while next < sentence.end, text.tag(next) == .adjective { next += 1 }
        return next < sentence.end && text.tag(next) == .noun
    }

    /// A bare number of four digits that stands where a year stands.
    private func isYear(_ figure: Figure) -> Bool {
        let index = figure.number.lowerBound
        guard figure.isBare, figure.number.count == 1, text.tokens[index].kind == .number,
            text.surface(index).count == 4,
            !figure.traits.contains(.grouped), let value = figure.value?.integer, (1000...2100).contains(value),
            index > sentence.start, !isCounted(after: index + 1)
        else { return false }
        return Self.beforeYears[text.word(index - 1)] ?? false
    }

    /// "9am", "at 5 p.m.", "five o'clock".
    private func isClock(_ figure: Figure) -> Bool {
        figure.isBare && Self.partsOfDay[text.word(figure.number.upperBound)] ?? false
    }

    private static let partsOfDay = WordTable<Bool>(
        ["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "gmt", "utc"].map { ($0, true) })

    /// "Python 3.12", "version 2.0": decimals right behind the name of a thing.
    private func isVersion(_ figure: Figure) -> Bool {
        let index = figure.tokens.lowerBound
        guard figure.isBare, index > sentence.start,
            !(figure.value?.isInteger ?? true) || text.surface(index).contains(UInt8(ascii: ".")),
            text.tokens[index].kind == .number, figure.scale == .one, text.isNoun(index - 1),
            !text.equals(index - 1, "magnitude")
        else { return false }
        return !isCounted(after: figure.number.upperBound)
    }

    private static let beforeYears = WordTable<Bool>(
        [
            "in", "since", "until", "till", "during", "before", "after", "from", "year", "fiscal", "early", "late",
            "mid",
            ",", "(", "summer", "spring", "winter", "autumn", "january", "february", "march", "april", "may", "june",
            "july", "august", "september", "october", "november", "december", "circa", "-", "–", "/", "©", "copyright",
        ].map { ($0, true) })
}
