import Model
import Text

/// "in the past", "the near future", "at the moment", "at that time", "in recent years", "these days": TIMEX3's
/// references that take more than one word.
enum ReferenceNounRule: DateRule {
    static let name = "reference"

    static func match(_ scanner: DateScanner, at index: Int) -> DateMatch? {
        guard let (start, end, sign) = phrase(scanner, at: index) else { return nil }
        return DateMatch(start, end, TimePoint(.reference, number: sign), rule: name)
    }

    private typealias Phrase = (start: Int, end: Int, sign: Int)

    private static func phrase(_ scanner: DateScanner, at index: Int) -> Phrase? {
        switch scanner.word(index) {
        case .recent: recent(scanner, at: index)
        case .units: theseDays(scanner, at: index)
        case .relative: scanner.equals(index, "past") ? distance(scanner, at: index, sign: -1) : nil
        case .referenceNoun where scanner.equals(index, "future"): distance(scanner, at: index, sign: 1)
        case .referenceNoun: moment(scanner, at: index)
        default: nil
        }
    }

    /// "recent years".
    private static func recent(_ scanner: DateScanner, at index: Int) -> Phrase? {
        scanner.isWord(index + 1, .units) && scanner.endsPhrase(index + 1) ? (index, index + 2, -1) : nil
    }

    private static func theseDays(_ scanner: DateScanner, at index: Int) -> Phrase? {
        scanner.equals(index, "days") && scanner.equals(index - 1, "these") ? (index - 1, index + 1, 0) : nil
    }

    private static let distances: [StaticString] = ["near", "distant", "foreseeable", "immediate", "recent"]

    /// "the past", "the near future", British "in future".
    private static func distance(_ scanner: DateScanner, at index: Int, sign: Int) -> Phrase? {
        guard ends(scanner, index) else { return nil }
        if sign > 0, scanner.isWord(index - 1, .in) { return (index, index + 1, sign) }
        let start = distances.contains { scanner.equals(index - 1, $0) } ? index - 1 : index
        guard scanner.isWord(start - 1, .the) else { return nil }
        return sign > 0 || scanner.isWord(start - 2, .in) ? (start - 1, index + 1, sign) : nil
    }

    /// "at the moment", "at present", "at this time", "at the time", "for the time being".
    private static func moment(_ scanner: DateScanner, at index: Int) -> Phrase? {
        if scanner.equals(index, "present") { return scanner.isWord(index - 1, .at) ? (index, index + 1, 0) : nil }
        let isTime = scanner.equals(index, "time")
        if isTime, scanner.equals(index + 1, "being"), scanner.isWord(index - 1, .the) {
            return (index - 1, index + 2, 0)
        }
        guard scanner.isWord(index - 2, .at) || scanner.isWord(index - 2, .for) && !isTime, ends(scanner, index) else {
            return nil
        }
        if scanner.equals(index - 1, "this") { return (index - 1, index + 1, 0) }
        guard scanner.isWord(index - 1, .the) || isTime && scanner.isWord(index - 1, .that) else { return nil }
        return (index - 1, index + 1, isTime ? -1 : 0)
    }

    /// "the future of the plant", but not "the time of the crash", "the past champion".
    private static func ends(_ scanner: DateScanner, _ index: Int) -> Bool {
        scanner.endsPhrase(index) || scanner.equals(index, "future") && scanner.isWord(index + 1, .of)
    }
}
