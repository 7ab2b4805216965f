import Model
import Text

/// Reads amounts of time: "three years", "two-week", "a few months", "half an hour", "an hour and 30 minutes".
enum AmountReader {
    /// Nil where no amount starts at `index`. A bare unit ("decades") is one only where it is a plural.
    static func read(_ scanner: DateScanner, at index: Int) -> (amounts: [TimeAmount], end: Int)? {
        guard var (amount, end) = one(scanner, at: index) else { return nil }
        if let thousandths = amount.thousandths, isAndAHalf(scanner, at: end) {
            amount.thousandths = thousandths + 500
            return ([amount], scanner.isWord(end + 1, .article) ? end + 3 : end + 2)
        }
        var amounts = [amount]
        while amounts.count < 4, let (next, nextEnd) = one(scanner, at: scanner.skipping(.and, end)),
            let last = amounts.last, next.unit.rawValue < last.unit.rawValue, next.thousandths != nil,
            scanner.word(nextEnd - 1) != .unit || next.thousandths == 1000, !scanner.isWord(end, .units)
        {
            amounts.append(next)
            end = nextEnd
        }
        return (amounts, end)
    }

    private static func isAndAHalf(_ scanner: DateScanner, at index: Int) -> Bool {
        guard scanner.isWord(index, .and) else { return false }
        return scanner.isWord(index + 1, .half)
            || scanner.isWord(index + 1, .article) && scanner.isWord(index + 2, .half)
    }

    private static func one(_ scanner: DateScanner, at index: Int) -> (amount: TimeAmount, end: Int)? {
        switch scanner.word(index) {
        case .units: return unit(scanner, index).map { (TimeAmount($0, thousandths: nil), index + 1) }
        case .half: return half(scanner, at: index)
        case .article: return article(scanner, at: index)
        case .few: return few(scanner, at: index)
        default: return counted(scanner, at: index)
        }
    }

    private static func half(_ scanner: DateScanner, at index: Int) -> (amount: TimeAmount, end: Int)? {
        let next = scanner.skipping(.article, scanner.skipping(.hyphen, index + 1))
        guard scanner.isWord(next, .unit) else { return nil }
        return unit(scanner, next).map { (TimeAmount($0, thousandths: 500), next + 1) }
    }

    private static func article(_ scanner: DateScanner, at index: Int) -> (amount: TimeAmount, end: Int)? {
        if scanner.isWord(index + 1, .few) { return few(scanner, at: index + 1) }
        if scanner.isWord(index + 1, .half) { return half(scanner, at: index + 1) }
        if let quarter = quarterCentury(scanner, at: index + 1) { return quarter }
        let next = scanner.skipping(.unitAttribute, index + 1)
        // "a Millennium Challenge compact"
        guard scanner.isWord(next, .unit), !scanner.isCapitalized(next) else { return nil }
        return unit(scanner, next).map { (TimeAmount($0, count: 1), next + 1) }
    }

    /// "a quarter-century".
    private static func quarterCentury(_ scanner: DateScanner, at index: Int) -> (amount: TimeAmount, end: Int)? {
        guard QuarterRule.isUnit(scanner, index, .quarter) else { return nil }
        let next = scanner.skipping(.hyphen, index + 1)
        guard QuarterRule.isUnit(scanner, next, .century) else { return nil }
        return (TimeAmount(.century, thousandths: 250), next + 1)
    }

    private static func few(_ scanner: DateScanner, at index: Int) -> (amount: TimeAmount, end: Int)? {
        let next = scanner.skipping(.of, index + 1)
        guard scanner.isWord(next, .units) else { return nil }
        let count = scanner.value(index) == 3 ? nil : scanner.value(index)
        return unit(scanner, next).map { (TimeAmount($0, count: count), next + 1) }
    }

    private static func counted(_ scanner: DateScanner, at index: Int) -> (amount: TimeAmount, end: Int)? {
        guard let (thousandths, end) = count(scanner, at: index) else { return nil }
        let next = scanner.skipping(.unitAttribute, scanner.skipping(.hyphen, end))
        switch scanner.word(next) {
        case .unit, .units: break
        case .unitSign where isSign(scanner, at: next, after: index): break
        default: return nil
        }
        return unit(scanner, next).map { (TimeAmount($0, thousandths: thousandths), next + 1) }
    }

    /// "3h", "20 min": a sign of one letter stands right behind its digits.
    private static func isSign(_ scanner: DateScanner, at sign: Int, after index: Int) -> Bool {
        guard scanner.isWord(index, .number), sign == index + 1 else { return false }
        return scanner.words[sign].count > 1 || !scanner.followsSpace(sign)
    }

    /// In thousandths.
    private static func count(_ scanner: DateScanner, at index: Int) -> (thousandths: Int, end: Int)? {
        if case .decimal(let thousandths)? = scanner.numericForm(index) { return (thousandths, index + 1) }
        guard let (value, end) = scanner.cardinal(index) else { return nil }
        if isAndAHalf(scanner, at: end), scanner.isWord(end + 1, .article), scanner.isWord(end + 3, .units) {
            return (value * 1000 + 500, end + 3)
        }
        if let half = hyphenedHalf(scanner, at: end) { return (value * 1000 + 500, half) }
        return (value * 1000, end)
    }

    /// "three-and-a-half", "2 1/2"; the index after it.
    private static func hyphenedHalf(_ scanner: DateScanner, at index: Int) -> Int? {
        if case .date(let date)? = scanner.numericForm(index), date.parts.map(\.value) == [1, 2] { return index + 1 }
        guard scanner.isWord(index, .hyphen), scanner.isWord(index + 1, .and), scanner.isWord(index + 2, .hyphen) else {
            return nil
        }
        let half = scanner.skipping(.hyphen, scanner.skipping(.article, index + 3))
        return scanner.isWord(half, .half) ? half + 1 : nil
    }

    static func unit(_ scanner: DateScanner, _ index: Int) -> TimeUnit? {
        TimeUnit(rawValue: scanner.code(index).value)
    }
}
