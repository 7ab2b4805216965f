import Lexicons
import Model
import Numbers
import Text

/// Ages: "34-year-old", "five years old", "aged 12", "Smith, 34,".
extension FigureReader {
    func readAge(of figure: inout Figure) -> Bool {
        readYearsOld(of: &figure) || readAged(of: &figure) || readAgeOfSubject(of: &figure)
            || readAgeLimit(of: &figure) || readOlder(of: &figure) || readComparedAge(of: &figure)
            || readApposition(of: &figure)
            || readPredicate(of: &figure)
    }

    /// "34-year-old", "13.8 billion years old", "18 years of age", "six-month-olds".
    private func readYearsOld(of figure: inout Figure) -> Bool {
        let index = afterHyphen(figure.number.upperBound)
        guard let (count, row) = UnitTable.shared.name(in: text.words, at: index, limit: limit),
            row.dimension == .duration
        else { return false }
        let old = afterHyphen(index + count)
        if text.equals(old, "old") || text.equals(old, "olds") {
            setAge(&figure, row, end: old + 1)
        } else if text.equals(old, "of"), text.equals(old + 1, "age") {
            setAge(&figure, row, end: old + 2)
        } else {
            return false
        }
        return true
    }

    /// "people under 30", "voters over 65".
    private func readAgeLimit(of figure: inout Figure) -> Bool {
        let modifier = figure.tokens.lowerBound - 1
        guard modifier > 0, AgeTable.limits[text.word(modifier)] ?? false,
            AgeTable.groups[text.word(modifier - 1)] ?? false, !isCounted(figure.number.upperBound),
            text.kind(figure.number.upperBound) != .symbol
        else { return false }
        return setPlainAge(&figure)
    }

    /// "younger than 18"
    private func readComparedAge(of figure: inout Figure) -> Bool {
        let than = figure.tokens.lowerBound - 1
        guard than > 0, text.equals(than, "than"), text.equals(than - 1, "younger") || text.equals(than - 1, "older"),
            !isCounted(figure.number.upperBound)
        else { return false }
        return setPlainAge(&figure)
    }

    /// "adults 65 and older", "children 12 or younger", "kids 17 and under".
    private func readOlder(of figure: inout Figure) -> Bool {
        let link = figure.number.upperBound
        guard text.equals(link, "and") || text.equals(link, "or"), link + 1 < limit,
            text.equals(link + 1, "older") || text.equals(link + 1, "younger")
                || AgeTable.limits[text.word(link + 1)] ?? false
                    && AgeTable.groups[text.word(figure.tokens.lowerBound - 1)] ?? false
        else { return false }
        return setPlainAge(&figure)
    }

    private func setAge(_ figure: inout Figure, _ row: UnitRow, end: Int) {
        figure.setUnit(Unit(name: "\(row.name) of age", code: row.code), kind: .age, end: end)
        figure.rule = "age"
    }

    /// "aged 12", "age 5", "aged 3, 5 and 8" (from the second on by the list rule).
    private func readAged(of figure: inout Figure) -> Bool {
        var before = figure.tokens.lowerBound - 1
        if before > 0, AgeTable.leads[text.word(before)] ?? false { before -= 1 }
        if before > 0, text.equals(before, "of") { before -= 1 }
        guard before >= 0, text.equals(before, "aged") || text.equals(before, "age") || text.equals(before, "ages")
        else { return false }
        return setPlainAge(&figure)
    }

    /// "At 48, she is the youngest": an age before the person who has it.
    private func readAgeOfSubject(of figure: inout Figure) -> Bool {
        let comma = figure.number.upperBound
        guard figure.number.count == 1, figure.number.lowerBound > 0, text.equals(figure.number.lowerBound - 1, "at"),
            text.letterCase(figure.number.lowerBound - 1) == .capitalized, text.equals(comma, ",")
        else { return false }
        let isSubject = text.equals(comma + 1, "he") || text.equals(comma + 1, "she") || isPerson(comma + 2)
        return isSubject && setPlainAge(&figure)
    }

    /// "Mara Lind, 34, of Leeds", "the couple, 34 and 29, have".
    private func readApposition(of figure: inout Figure) -> Bool {
        let index = figure.number.lowerBound
        guard figure.number.count == 1, index >= 2, text.equals(index - 1, ",") || text.equals(index - 1, "("),
            isPerson(index - 2) || NounTable.isWorker(text.word(index - 2))
                || isLoneName(index - 2) && text.surface(index).count == 2, isAgeEnd(index + 1)
        else { return false }
        return setPlainAge(&figure)
    }

    /// "Lind is 57", "her driver was 23 at the time": a copula between a person and a bare number.
    private func readPredicate(of figure: inout Figure) -> Bool {
        let copula = figure.tokens.lowerBound - 1
        guard figure.number.count == 1, copula > 0, let isTurn = Self.copulas[text.word(copula)] else { return false }
        let end = figure.number.upperBound
        let isSubject = isPerson(copula - 1) || NounTable.isWorker(text.word(copula - 1))
        guard (isSubject || isPronoun(copula - 1)) && (isClauseEnd(end) || isTurn && !isCounted(end)) else {
            return false
        }
        return setPlainAge(&figure)
    }

    /// True for verbs that tell a birthday: "who turned 40 last week".
    private static let copulas = WordTable<Bool>(
        [("is", false), ("was", false), ("'s", false), ("turned", true), ("turns", true)])

    private func isPronoun(_ index: Int) -> Bool {
        text.equals(index, "who") || text.equals(index, "he") || text.equals(index, "she")
    }

    private func isCounted(_ index: Int) -> Bool {
        index < limit && (text.isNoun(index) && !text.document.dates.cover(index) || text.equals(index, "percent"))
    }

    private func isClauseEnd(_ index: Int) -> Bool {
        index >= limit || text.kind(index) == .punctuation && !text.isDash(index)
            || text.equals(index, "and") || text.equals(index, "when")
    }

    private func setPlainAge(_ figure: inout Figure) -> Bool {
        guard let years = figure.value?.integer, (0...Self.oldestAge).contains(years), figure.scale == .one else {
            return false
        }
        figure.setUnit(Unit(name: "year of age", code: "a"), kind: .age, end: figure.number.upperBound)
        figure.rule = "age"
        return true
    }

    /// The oldest known person reached 122.
    private static let oldestAge = 125

    private func isAgeEnd(_ index: Int) -> Bool {
        if index >= limit || text.equals(index, ",") || text.equals(index, ")") || text.equals(index, ".") {
            return true
        }
        guard text.equals(index, "and"), index + 2 < limit, text.kind(index + 1) == .number else { return false }
        return text.equals(index + 2, ",") || text.equals(index + 2, ")")
    }

    /// "Harlan, 52, has": a name that no other layer knows, at the start of its sentence.
    private func isLoneName(_ index: Int) -> Bool {
        let mention = text.document.entities.mentions.last(endingAt: index + 1)
        return (index == 0 || text.kind(index - 1) == .punctuation) && text.tag(index) == .properNoun
            && text.isCapitalized(index) && text.equals(index + 3, ",") && (mention.map { $0.type == .person } ?? true)
    }

    private func isPerson(_ index: Int) -> Bool {
        if NounTable.people[text.word(index)] ?? false { return true }
        return text.document.entities.mentions.last(endingAt: index + 1)?.type == .person
            || (text.isCapitalized(index) && index > 0 && text.isCapitalized(index - 1)
                && text.tag(index) == .properNoun)
    }
}
