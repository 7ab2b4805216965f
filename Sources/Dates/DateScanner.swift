import Model
import Text

/// A view of one sentence for the rules: codes, words and numbers by token.
///
/// Every question about a token beyond the sentence has a harmless answer, so rules need no bounds of their own. It is
/// handed from rule to rule by value, so it holds of the document what they ask for only.
struct DateScanner {
    let words: PackedWords
    let tokens: [Token]
    let syntax: Syntax
    let codes: [DateCode]
    let resolver: TimeResolver
    /// Whether the document's language puts the day before the month.
    let writesDayFirst: Bool
    /// The tokens of the sentence.
    var sentence: Range<Int>
    /// The period that the text named last, and the token where it did.
    var anchorPoint: TimePoint?
    var anchorToken = 0
    /// The last day that the text named, which "the next morning" counts from.
    var dayAnchor: CivilDate?
    var dayAnchorToken = 0

    /// The day that "a year earlier" counts from: the last one that the text named, else that of publication.
    var anchor: CivilDate? { anchorPoint?.days?.first ?? resolver.reference }

    func isInside(_ index: Int) -> Bool { sentence.contains(index) }
    func code(_ index: Int) -> DateCode { isInside(index) ? codes[index] : .none }
    func word(_ index: Int) -> DateWord { code(index).word }
    func value(_ index: Int) -> Int { Int(code(index).value) }
    func isWord(_ index: Int, _ word: DateWord) -> Bool { self.word(index) == word }

    /// The bytes that a range of tokens covers.
    func bytes(of range: TokenRange) -> ByteRange {
        ByteRange(start: tokens[range.start].bytes.start, end: tokens[range.end - 1].bytes.end)
    }

    /// `index`, or the one after it where the token there is `word`.
    func skipping(_ word: DateWord, _ index: Int) -> Int { isWord(index, word) ? index + 1 : index }

    /// The form of the digits at `index`.
    func numericForm(_ index: Int) -> NumericForm? {
        guard isWord(index, .number) else { return nil }
        return NumericForm(words[index].dropFirst(code(index).isMiddle ? 4 : 0))
    }

    func integer(_ index: Int) -> (value: Int, digits: Int)? {
        guard case .integer(let value, let digits)? = numericForm(index) else { return nil }
        return (value, digits)
    }

    /// The day of a month in one or two digits.
    func dayOfMonth(_ index: Int) -> Int? {
        guard let (value, digits) = integer(index), digits <= 2, (1...31).contains(value) else { return nil }
        return value
    }

    func followsSpace(_ index: Int) -> Bool { isInside(index) && tokens[index].followsSpace }

    func isCapitalized(_ index: Int) -> Bool {
        guard isInside(index) else { return false }
        let letterCase = tokens[index].letterCase
        return letterCase == .capitalized || letterCase == .upper
    }

    func equals(_ index: Int, _ text: StaticString) -> Bool {
        isInside(index) && words.equals(index, text)
    }

    /// The tag at `index`; nil where no stage has tagged.
    func tag(_ index: Int) -> PartOfSpeech? {
        guard isInside(index), index < syntax.tags.count else { return nil }
        return syntax.tags[index]
    }

    /// A year of four digits, as it may stand in a date: 1000 to 2199. Letters right behind make it something else: "1080p".
    func year(_ index: Int) -> Int? {
        guard let (value, digits) = integer(index), digits == 4, (1000...2199).contains(value), !touchesLetters(index)
        else { return nil }
        return value
    }

    private func touchesLetters(_ index: Int) -> Bool {
        guard isInside(index + 1), !tokens[index + 1].followsSpace, !equals(index + 1, "s") else { return false }
        return words[index + 1].first?.isASCIILetter ?? false
    }

    /// The number of a day or a month in words: "second", "21st", "twenty - first".
    func ordinal(_ index: Int) -> (value: Int, end: Int)? {
        if case .ordinal(let value)? = numericForm(index) { return (value, index + 1) }
        if isWord(index, .ordinal) { return (value(index), index + 1) }
        guard isWord(index, .cardinal), value(index) >= 20, value(index) < 100 else { return nil }
        let next = skipping(.hyphen, index + 1)
        guard isWord(next, .ordinal), value(next) < 10 else { return nil }
        return (value(index) + value(next), next + 1)
    }

    /// A whole number in words or digits below 10,000: "5", "five", "twenty-five", "two hundred".
    func cardinal(_ index: Int) -> (value: Int, end: Int)? {
        if let (value, digits) = integer(index), digits <= 4 { return (value, index + 1) }
        guard isWord(index, .cardinal) else { return nil }
        var (total, end) = smallCardinal(index)
        while isWord(end, .cardinal), value(end) >= 100, total < value(end) {
            total *= value(end)
            end += 1
            let next = skipping(.and, end)
            guard isWord(next, .cardinal), value(next) < 100 else { continue }
            let (rest, restEnd) = smallCardinal(next)
            (total, end) = (total + rest, restEnd)
        }
        return total < 10_000 ? (total, end) : nil
    }

    private func smallCardinal(_ index: Int) -> (value: Int, end: Int) {
        let next = skipping(.hyphen, index + 1)
        guard value(index) >= 20, value(index) < 100, isWord(next, .cardinal), value(next) < 10 else {
            return (value(index), index + 1)
        }
        return (value(index) + value(next), next + 1)
    }
}
