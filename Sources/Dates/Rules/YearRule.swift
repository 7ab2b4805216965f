import Lexicons
import Model
import Text

/// A year in digits, where its neighbors show that it is one: "in 2021", "since 2019", "2021's", "(1994)".
enum YearRule: DateRule {
    static let name = "year"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard let year = scanner.year(index), isDefinite(scanner, index) || !countsWhatFollows(scanner, index + 1)
        else {
            return nil
        }
        if scanner.isInside(index - 1), NamesLikeTimes.beforeNumber[scanner.words[index - 1]] ?? false { return nil }
        guard isAfterYearWord(scanner, index) || (1900...2100).contains(year) && isPlain(scanner, index) else {
            return nil
        }
        return DateMatch(index, index + 1, TimePoint(.year, year: year), rule: name)
    }

    private static let possessives: [StaticString] = ["its", "his", "her", "their", "our"]

    /// "the 2002 bombings", "its 2021 results": what is known is told by its year, not counted.
    private static func isDefinite(_ scanner: DateScanner, _ index: Int) -> Bool {
        guard scanner.year(index).map({ (1900...2050).contains($0) }) ?? false, scanner.tag(index + 1) == .noun else {
            return false
        }
        return scanner.isWord(index - 1, .the) || possessives.contains { scanner.equals(index - 1, $0) }
    }

    /// "2000 employees", "2,022 people": a plural noun, a unit or a sign right after.
    private static func countsWhatFollows(_ scanner: DateScanner, _ index: Int) -> Bool {
        guard scanner.isInside(index) else { return false }
        let token = scanner.tokens[index]
        if token.kind == .symbol || scanner.isWord(index, .units) || scanner.isWord(index, .unitSign) { return true }
        // "2010-2015-86": a part of a longer number.
        if scanner.isWord(index, .hyphen), !token.followsSpace, scanner.isWord(index + 1, .number) {
            return scanner.year(index + 1) == nil
        }
        guard scanner.isWord(index, .none), token.kind == .word, token.letterCase == .lower else { return false }
        if scanner.tag(index) == .adjective, scanner.tag(index + 1) == .noun { return isPlural(scanner, index + 1) }
        return scanner.tag(index) == .noun && isPlural(scanner, index)
    }

    private static let singularEndings = Array("siu".utf8)
    private static let irregularPlurals: [StaticString] = ["people", "men", "women", "children", "police", "feet"]

    static func isPlural(_ scanner: DateScanner, _ index: Int) -> Bool {
        let word = scanner.words[index]
        // "bonus", "crisis", "class" end as plurals do.
        let beforeEnd = word.dropLast().last
        return word.last == UInt8(ascii: "s") && !singularEndings.contains(beforeEnd ?? 0)
            || irregularPlurals.contains { scanner.equals(index, $0) }
    }

    private static func isAfterYearWord(_ scanner: DateScanner, _ index: Int) -> Bool {
        switch scanner.word(index - 1) {
        case .in, .since, .by, .until, .during, .before, .after, .from, .between, .startPart, .middlePart, .endPart:
            true
        case .unit: scanner.value(index - 1) == Int(TimeUnit.year.rawValue)
        case .and, .to, .or, .hyphen, .comma: scanner.year(index - 2) != nil
        default: scanner.code(index).isMiddle
        }
    }

    /// A bare year between words or marks that leave it one. After a comma it is rather a part of a name or a code,
    /// after a symbol a price, between slashes or hyphens a part of a longer number.
    private static func isPlain(_ scanner: DateScanner, _ index: Int) -> Bool {
        guard scanner.isInside(index - 1) else { return scanner.isInside(index + 1) }
        let before = scanner.tokens[index - 1]
        switch before.kind {
        case .symbol, .number: return false
        case .punctuation: return isOpening(scanner, index - 1) && isClosing(scanner, index + 1)
        case .word: return scanner.tag(index - 1) != .properNoun || scanner.tag(index + 1) == .noun
        }
    }

    private static func isOpening(_ scanner: DateScanner, _ index: Int) -> Bool {
        scanner.equals(index, "(") || scanner.equals(index, "[")
    }

    private static func isClosing(_ scanner: DateScanner, _ index: Int) -> Bool {
        scanner.equals(index, ")") || scanner.equals(index, "]") || scanner.isWord(index, .hyphen)
            || scanner.isWord(index, .comma)
    }
}

/// A year in words: "nineteen eighty-four", "two thousand and five", after "in" and the like or a month.
enum SpelledYearRule: DateRule {
    static let name = "spelled-year"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard let (year, end) = year(scanner, at: index) else { return nil }
        switch scanner.word(index - 1) {
        case .in, .since, .by, .until, .month, .ordinal, .from, .of: break
        default: return nil
        }
        return DateMatch(index, end, TimePoint(.year, year: year), rule: name)
    }

    /// The year at `index`, where it is one by its size and counts nothing.
    static func year(_ scanner: DateScanner, at index: Int) -> (value: Int, end: Int)? {
        guard let (year, end) = number(scanner, at: index), (1100...2099).contains(year),
            !scanner.isWord(end, .units), scanner.tag(end) != .noun
        else { return nil }
        return (year, end)
    }

    private static func number(_ scanner: DateScanner, at index: Int) -> (value: Int, end: Int)? {
        if let (value, end) = scanner.cardinal(index), value >= 1000 { return (value, end) }
        guard scanner.isWord(index, .cardinal), (11...20).contains(scanner.value(index)),
            let (rest, end) = scanner.cardinal(index + 1), (10...99).contains(rest)
        else { return nil }
        return (scanner.value(index) * 100 + rest, end)
    }
}
