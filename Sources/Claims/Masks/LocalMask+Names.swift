import Lexicons
import Model
import Numbers
import Text

/// Numbers that are parts of names.
extension LocalMask {
    /// "F-16", "COVID-19", "top-10": letters, a hyphen and a number without white space.
    func isHyphenatedName(_ index: Int) -> Bool {
        if isBeforeName(index) { return true }
        guard index >= sentence.start + 2, text.touches(index), text.isHyphen(index - 1), text.touches(index - 1),
            text.kind(index - 2) == .word, text.kind(index) == .number
        else { return false }
        let word = text.word(index - 2)
        return !NumeralReader.mayStart(word) && !(Self.beforeAmounts[word] ?? false)
            && CurrencyTable.shared.sign(text.surface(index - 2)) == nil
            && UnitTable.shared.name(in: text.words, at: index - 2, limit: index - 1) == nil
    }

    /// "7-Eleven": a number word with a capital behind a hyphen.
    private func isBeforeName(_ index: Int) -> Bool {
        guard text.isHyphen(index + 1), text.touches(index + 1), text.touches(index + 2), index + 2 < sentence.end
        else {
            return false
        }
        return text.letterCase(index + 2) == .capitalized && VagueTable.scales[text.word(index + 2)] == nil
            && !text.equals(index + 2, "hundred") && NumeralReader.mayStart(text.word(index + 2))
            && text.kind(index) == .number
    }

    /// "two-wheelers", "a ten-pounder": what such a thing is called.
    func isKindOfThing(_ index: Int) -> Bool {
        text.isHyphen(index + 1) && text.touches(index + 1) && text.touches(index + 2)
            && Self.kinds[text.word(index + 2)] ?? false
    }

    private static let kinds = WordTable<Bool>(
        listing: """
            wheeler wheelers seater seaters pounder pounders footer footers parter parters pointer pointers setter setters
            hander handers bedder bedders master masters decker deckers tonner tonners
            """)

    /// "a Level 3 out of 5 risk": where the scale of a designated number ends.
    func isScale(_ index: Int) -> Bool {
        let number = index - 3
        return number > sentence.start && text.equals(index - 2, "out") && text.equals(index - 1, "of")
            && text.kind(number) == .number && text.isCapitalized(number - 1) && text.kind(number - 1) == .word
            && DesignatorTable.before[text.word(number - 1)] != nil
    }

    /// "new cases per 100,000 people": the round number behind "per", which no figure before it has taken in.
    func isDenominator(_ index: Int) -> Bool {
        index > sentence.start && FigureReader(text, limit: sentence.end).isPerNumber(index - 1)
    }

    /// Words that a hyphen ties to an amount: "10-to-15", "one-in-5", "magnitude-6.8".
    private static let beforeAmounts = WordTable<Bool>(["to", "in", "for", "of", "magnitude", "or"].map { ($0, true) })

    /// "the Group of Seven", "Big Five": a number word with a capital inside a sentence.
    func isCapitalizedNumber(_ index: Int) -> Bool {
        guard text.letterCase(index) == .capitalized, text.kind(index) == .word, index > sentence.start,
            text.kind(index - 1) == .word, NumeralReader.mayStart(text.word(index))
        else { return false }
        let before = text.letterCase(index - 1)
        if before == .capitalized || before == .upper { return index - 1 > sentence.start }
        return text.equals(index - 1, "of") || text.equals(index - 1, "the")
    }

    /// "Article 5", "Flight 370", "Nasdaq 100".
    func isDesignated(_ figure: Figure) -> Bool {
        let index = figure.tokens.lowerBound
        guard figure.isBare, figure.traits.isDisjoint(with: [.scaled, .grouped]), index > sentence.start,
            !isVote(figure)
        else { return false }
        if isGroupOfStates(index) { return true }
        let next = figure.number.upperBound
        let isCounting = isCounted(after: next) || text.tag(next) == .adverb && countsSeveral(figure)
        if let designator = designator(before: index) {
            let isWeak = DesignatorTable.weak[text.word(designator)] ?? false
            // "the Euro 7 rules", but "told the BBC 12 people had left"
            if Self.norms[text.word(designator)] ?? false, text.isCapitalized(designator), designator > sentence.start {
                return true
            }
            // "a Grade 2 strain": after more than one stands a plural.
            return !isWeak || !isCounting || text.isHyphen(index - 1) || figure.value != .one && !countsSeveral(figure)
        }
        guard isNameBefore(figure) else { return false }
        if !isPlace(index - 1), Self.verbs[text.word(next)] ?? false { return true }
        return !(isCounting && (isPlace(index - 1) || countsSeveral(figure)))
    }

    /// "Group of 7 ministers"
    private func isGroupOfStates(_ index: Int) -> Bool {
        index - 2 >= sentence.start && text.equals(index - 1, "of") && text.equals(index - 2, "group")
            && text.isCapitalized(index - 2) && !text.isCapitalized(index - 1)
    }

    /// "In Berlin 40 staff were dismissed."
    func isPlace(_ index: Int) -> Bool {
        switch text.document.entities.mentions.last(endingAt: index + 1)?.type {
        case .place, .location, .facility: true
        default: false
        }
    }

    /// "Live 8 charity event": after more than one stands a plural.
    func countsSeveral(_ figure: Figure) -> Bool {
        var head = figure.number.upperBound
        while head < sentence.end, isBeforeNoun(head) { head += 1 }
        while head + 1 < sentence.end, text.isNoun(head), text.isNoun(head + 1) { head += 1 }
        return text.isNoun(head) && NounTable.isPlural(text.word(head))
    }

    /// "40 heavily armed young |men": adjectives, participles and their adverbs.
    private func isBeforeNoun(_ index: Int) -> Bool {
        switch text.tag(index) {
        case .adjective, .adverb: true
        case .verb: text.isParticiple(index)
        default: text.isHyphen(index)
        }
    }

    /// The noun of a numbered thing before its number, or before a list of numbers that this one is in: "Sections 4 and 7".
    func designator(before index: Int) -> Int? {
        var place = index - 1
        // "the number-two seed"
        if text.isHyphen(place), text.touches(place), text.touches(index) { place -= 1 }
        while place > sentence.start + 1, isListJoint(place), text.kind(place - 1) == .number { place -= 2 }
        guard place >= sentence.start, DesignatorTable.before[text.word(place)] ?? false else { return nil }
        // "They question two senators": a verb names nothing, but "call 118".
        if text.tag(place) == .verb, text.kind(index) == .word { return nil }
        return place
    }

    func isListJoint(_ index: Int) -> Bool {
        text.equals(index, "and") || text.equals(index, "or") || text.equals(index, "to") || text.equals(index, ",")
            || text.isDash(index)
    }

    /// A name right before a short plain number, inside the sentence: "Windows 11", "the Boeing 737 MAX".
    func isNameBefore(_ figure: Figure) -> Bool {
        let before = figure.tokens.lowerBound - 1
        guard text.kind(figure.number.lowerBound) == .number, figure.number.count == 1,
            !figure.traits.contains(.grouped), figure.value?.isInteger ?? false,
            text.isCapitalized(before) || text.letterCase(before) == .mixed,
            text.kind(before) == .word,
            !isPerson(before) || text.isCapitalized(figure.number.upperBound)
                || (figure.value.map { $0 > ExactDecimal(125) } ?? true),
            !isScore(figure), !isShouted(before)
        else { return false }
        return before > sentence.start || text.tag(before) == .properNoun
    }

    /// "GUARD OUT 4 TO 6 WEEKS": where all words are in capitals, they make no name.
    private func isShouted(_ index: Int) -> Bool {
        let near =
            Swift.max(
                sentence.start, index - Self.reachOfCapitals)..<Swift.min(sentence.end, index + Self.reachOfCapitals)
        return text.letterCase(index) == .upper && near.count > 3
            && near.allSatisfy { text.kind($0) != .word || text.letterCase($0) == .upper }
    }

    /// How many tokens to either side are looked at; all of a headline.
    private static let reachOfCapitals = 12

    /// "beat Denby 3-1": the name is the loser's.
    func isScore(_ figure: Figure) -> Bool {
        let dash = figure.number.upperBound
        guard text.isDash(dash), text.touches(dash), text.touches(dash + 1), dash + 1 < sentence.end,
            text.kind(dash + 1) == .number, text.surface(dash + 1).count <= 3
        else { return false }
        let reach = Swift.max(sentence.start, figure.number.lowerBound - Self.contestReach)
        return (reach..<figure.number.lowerBound).contains {
            ContestTable.matches[text.word($0)] ?? false || ContestTable.votes[text.word($0)] ?? false
        }
    }

    /// Verbs that look like plurals behind the name of a thing: "the Solano 5 beats its rival".
    private static let verbs = WordTable<Bool>(
        listing: "weighs beats gets comes takes goes lasts sells")

    /// Designators of norms and grades, which are often followed by what meets them.
    private static let norms = WordTable<Bool>(["euro", "class", "grade", "level", "stage"].map { ($0, true) })

    /// "passed the bill 423 to 1": the number is none of the bill.
    private func isVote(_ figure: Figure) -> Bool {
        let to = figure.number.upperBound
        guard text.equals(to, "to"), to + 1 < sentence.end, text.kind(to + 1) == .number,
            let loser = DigitNumber(text.word(to + 1))?.value, let winner = figure.value, winner > loser,
            !text.equals(to + 2, "of"), !isCounted(after: to + 2)
        else { return false }
        let reach = Swift.max(sentence.start, figure.number.lowerBound - Self.contestReach)
        return (reach..<figure.number.lowerBound).contains { ContestTable.votes[text.word($0)] ?? false }
    }

    /// How many tokens before "3-1" its verb may stand.
    private static let contestReach = 8

    /// "Berg 44" may be a person's age.
    func isPerson(_ index: Int) -> Bool {
        text.document.entities.mentions.last(endingAt: index + 1)?.type == .person
    }

    /// "Python 3.12", "version 2.0": decimals right behind the name of a thing.
    func isVersion(_ figure: Figure) -> Bool {
        let index = figure.tokens.lowerBound
        guard figure.isBare, index > sentence.start,
            !(figure.value?.isInteger ?? true) || text.surface(index).contains(UInt8(ascii: ".")),
            text.kind(index) == .number, figure.scale == .one, text.isNoun(index - 1),
            !text.equals(index - 1, "magnitude")
        else { return false }
        // "the Lima 3.1 model"
        let isOfName = index - 1 > sentence.start && text.isCapitalized(index - 1) && !isPlace(index - 1)
        return !isCounted(after: figure.number.upperBound) || isOfName && !countsSeveral(figure)
    }
}
