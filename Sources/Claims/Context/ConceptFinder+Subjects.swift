import Lexicons
import Model
import Text

extension ConceptFinder {
    /// What a change is of: the object of a verb before the figure ("scaled down their stationed troops to a quarter"),
    /// else its subject.
    func changed(by figure: Figure) -> Range<Int>? {
        let start = figure.modifier?.lowerBound ?? figure.tokens.lowerBound
        // "a raise of 11%": whoever asks for it does not change.
        if start - 2 >= sentence.start, text.equals(start - 1, "of"), ChangeTable.nouns[text.word(start - 2)] != nil {
            return phrase(endingAt: start - 1)
        }
        if start - 1 > sentence.start, ChangeTable.roles[text.word(start - 1)] != nil, text.isNoun(start - 2),
            ChangeTable.verbs[text.word(start - 2)] == nil
        {
            return phrase(endingAt: start - 1)
        }
        return subject(of: figure)
    }

    /// The subject of a verb that measures or equates: "Turnout was 46%", "the pool holds 90 liters". Who questions,
    /// prints or expects a figure is not what it is about.
    func measuredSubject(of figure: Figure) -> Range<Int>? {
        let start = figure.modifier?.lowerBound ?? figure.tokens.lowerBound
        var index = start - 1
        while index >= sentence.start, text.tag(index) != .verb, text.tag(index) != .auxiliary {
            if text.tokens[index].kind == .punctuation, !text.isHyphen(index) { break }
            index -= 1
        }
        guard index >= sentence.start, SubjectTable.measuring[text.word(index)] ?? false,
            let subject = subject(of: figure), !isPerson(subject)
        else { return nil }
        return subject
    }

    private func isPerson(_ range: Range<Int>) -> Bool {
        let last = range.upperBound - 1
        return text.document.entities.mentions.last(endingAt: range.upperBound)?.type == .person
            || SubjectTable.speakers[text.word(last)] ?? false
    }

    /// "put the number at 2,800", "repairs worth 26 million": the noun that a figure is set beside.
    func figuredObject(_ figure: Figure) -> Range<Int>? {
        let start = figure.modifier?.lowerBound ?? figure.tokens.lowerBound
        guard start - 2 >= sentence.start, text.equals(start - 1, "at") || text.equals(start - 1, "worth"),
            text.isNoun(start - 2)
        else { return nil }
        if text.equals(start - 1, "worth") { return phrase(endingAt: start - 1) }
        let reach = max(sentence.start, start - Self.objectReach)
        let isPut = (reach..<start - 2).contains { SubjectTable.placing[text.word($0)] ?? false }
        return isPut ? phrase(endingAt: start - 1) : nil
    }

    /// How many tokens before a figure "put" may stand.
    private static let objectReach = 12
}
