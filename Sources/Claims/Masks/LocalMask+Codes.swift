import Lexicons
import Model
import Numbers
import Text

/// Numbers that label, address or number something.
extension LocalMask {
    /// "10 Downing Street", "DC 20500".
    func addressEnd(at index: Int) -> Int? {
        guard text.kind(index) == .number else { return nil }
        if index > sentence.start, text.letterCase(index - 1) == .upper, text.surface(index).count == 5,
            DesignatorTable.states[text.surface(index - 1)] ?? false
        {
            return index + 1
        }
        var end = index + 1
        while end < sentence.end, end <= index + 4, text.isCapitalized(end) || isNumberedStreet(end) {
            if end > index + 1, DesignatorTable.streets[text.word(end)] ?? false { return end + 1 }
            end += 1
        }
        return nil
    }

    /// "131 West 23rd Street"
    private func isNumberedStreet(_ index: Int) -> Bool {
        text.kind(index) == .number && DigitNumber(text.word(index))?.isOrdinal ?? false
    }

    func isFootnote(_ index: Int) -> Bool {
        guard index > 0, text.kind(index) == .number else { return false }
        // "[3]", "[note 3]"; the sentence may end inside the brackets.
        if text.equals(index + 1, "]"), text.equals(index - 1, "[") || text.equals(index - 2, "[") { return true }
        // "(3)" marks a note where it is no age and no year.
        return text.equals(index - 1, "(") && text.equals(index + 1, ")") && text.surface(index).count == 1
    }

    func isListNumber(_ index: Int) -> Bool {
        if isNumberOfNextItem(index) { return true }
        let start = text.equals(sentence.start, "(") ? sentence.start + 1 : sentence.start
        guard index == start, text.kind(index) == .number, text.surface(index).count <= 2,
            index + 1 < text.tokens.count, text.touches(index + 1)
        else { return false }
        if text.equals(index + 1, ")") { return true }
        return text.equals(index + 1, ".") && index + 2 < text.tokens.count && text.kind(index + 2) == .word
    }

    /// "Boil the water. 2.": the number of the next item, at the end of the sentence before it.
    private func isNumberOfNextItem(_ index: Int) -> Bool {
        guard index > 0, text.equals(index - 1, "."), text.equals(index + 1, "."), text.touches(index + 1) else {
            return false
        }
        return index + 2 >= sentence.end && text.kind(index) == .number && text.surface(index).count <= 2
    }

    /// "20/20": a number over a smaller one, or over itself, is no part of a whole.
    func isImproperFraction(_ figure: Figure) -> Bool {
        guard figure.number.count == 1, figure.traits.contains(.fraction), let value = figure.value, value >= .one
        else { return false }
        return text.surface(figure.number.lowerBound).contains(UInt8(ascii: "/"))
    }

    /// A number that a slash, an underscore or a colon ties to letters.
    func isCode(_ index: Int) -> Bool {
        if isSubsection(index) || isDocket(index) || isFormation(index) || isModel(index) || isResolution(index)
            || isLongNumber(index) || isRunway(index)
        {
            return true
        }
        guard index >= sentence.start + 2, text.touches(index), text.touches(index - 1) else { return false }
        let isLink = text.equals(index - 1, "/") || text.equals(index - 1, "_") || text.equals(index - 1, ":")
        return isLink && text.kind(index - 2) == .word
    }

    /// "24-cv-1107": letters between numbers and hyphens.
    private func isDocket(_ index: Int) -> Bool {
        text.kind(index) == .number && isGluedHyphen(index + 1) && isGluedHyphen(index + 3)
            && text.kind(index + 2) == .word && text.word(index + 2).count <= 3
            && !NumeralReader.mayStart(text.word(index + 2)) && !text.equals(index + 2, "to")
            && !text.equals(index + 2, "in") && !text.equals(index + 2, "for") && !text.equals(index + 2, "of")
            && text.kind(index + 4) == .number
    }

    /// "a 4-3-3", "4-4-2": three single digits, as players are lined up.
    private func isFormation(_ index: Int) -> Bool {
        (index - 4...index).contains { first in
            first >= sentence.start && (first - index) % 2 == 0 && isDigits(at: first) && isDigits(at: first + 2)
                && isDigits(at: first + 4) && isGluedHyphen(first + 1) && isGluedHyphen(first + 3)
        }
    }

    private func isDigits(at index: Int) -> Bool { index < sentence.end && isDigits(index, 1) }

    /// A hyphen without space to either side, inside the sentence.
    private func isGluedHyphen(_ index: Int) -> Bool {
        index + 1 < sentence.end && text.isHyphen(index) && text.touches(index) && text.touches(index + 1)
    }

    /// More digits in a row than anybody writes of an amount, with a hyphen at them: "0-20180720214833".
    private func isLongNumber(_ index: Int) -> Bool {
        let isTied =
            text.isHyphen(index - 1) && text.touches(index) || text.isHyphen(index + 1) && text.touches(index + 1)
        return isTied && text.surface(index).count > 11 && text.surface(index).allSatisfy(\.isASCIIDigit)
    }

    /// "Runway 27L", "Section 4B": a letter at the number of a numbered thing.
    private func isRunway(_ index: Int) -> Bool {
        guard index > sentence.start, text.isCapitalized(index - 1),
            DesignatorTable.before[text.word(index - 1)] ?? false
        else { return false }
        let surface = text.surface(index)
        if surface.count > 1, surface.last?.isASCIIUppercase ?? false, surface.dropLast().allSatisfy(\.isASCIIDigit) {
            return true
        }
        guard surface.allSatisfy(\.isASCIIDigit), index + 1 < sentence.end, text.touches(index + 1) else {
            return false
        }
        let letter = text.surface(index + 1)
        return letter.count == 1 && letter.allSatisfy(\.isASCIIUppercase)
    }

    /// "a Boeing 777F": behind a name that is no place, a letter right behind the digits is no scale of heat.
    private func isModel(_ index: Int) -> Bool {
        if isLetteredModel(index) { return true }
        guard text.equals(index + 1, "f") || text.equals(index + 1, "c"), text.touches(index + 1),
            text.kind(index) == .number
        else { return false }
        return index - 1 > sentence.start && text.isCapitalized(index - 1) && text.isNoun(index - 1)
            && !isPlace(index - 1)
    }

    /// "the 190 E", "3M and Ford": a letter in capitals that is no unit, or the company.
    private func isLetteredModel(_ index: Int) -> Bool {
        guard text.kind(index) == .number, index + 1 < sentence.end, text.surface(index + 1).count == 1 else {
            return false
        }
        if text.equals(index, "3"), text.surface(index + 1).elementsEqual([UInt8(ascii: "M")]), text.touches(index + 1)
        {
            let isOpening = index == sentence.start && index + 2 < sentence.end && !isCounted(after: index + 2)
            return isOpening || text.isPossessiveMark(index + 2)
        }
        return text.equals(index + 1, "e") && text.isCapitalized(index + 1) && !text.touches(index + 1)
            && text.tag(index - 1) == .determiner && text.surface(index).count == 3 && !text.equals(index + 2, ".")
    }

    /// "1080p", "4K": the lines of a picture; ten pounds and more are not written in pence without a mark between the thousands.
    private func isResolution(_ index: Int) -> Bool {
        if text.equals(index, "4") || text.equals(index, "8"), text.equals(index + 1, "k"), text.touches(index + 1) {
            return Self.pictures[text.word(index + 2)] ?? false
        }
        return isLineCount(index)
    }

    private static let pictures = WordTable<Bool>(
        listing: """
            resolution screen screens video videos tv tvs television televisions display displays monitor monitors camera
            cameras footage hd uhd ultra movie movies film streaming image images gaming projector projectors
            """)

    private func isLineCount(_ index: Int) -> Bool {
        (text.equals(index + 1, "p") || text.equals(index + 1, "i")) && text.touches(index + 1)
            && text.surface(index).count == 4 && text.surface(index).allSatisfy(\.isASCIIDigit)
    }

    /// "401(k)", "501(c)(3)", "10b-5": numbers of laws.
    private func isSubsection(_ index: Int) -> Bool {
        guard text.kind(index) == .number, text.touches(index + 1), text.touches(index + 2),
            text.touches(index + 3)
        else { return false }
        if text.equals(index + 1, "("), text.equals(index + 3, ")") {
            return text.kind(index + 2) == .word && text.word(index + 2).count == 1
        }
        return text.kind(index + 1) == .word && text.word(index + 1).count == 1 && text.isHyphen(index + 2)
            && text.kind(index + 3) == .number
    }

    /// "7.62×39mm": numbers tied by a sign of multiplication.
    func isCaliber(_ index: Int) -> Bool {
        isTimesSign(index + 1) && text.touches(index + 1) && text.touches(index + 2)
            || isTimesSign(index - 1) && text.touches(index - 1) && text.touches(index)
    }

    func isTimesSign(_ index: Int) -> Bool {
        guard text.equals(index, "×") || text.equals(index, "x"), index > 0, index + 1 < text.tokens.count else {
            return false
        }
        return text.kind(index - 1) == .number && text.kind(index + 1) == .number
    }

    /// "(518) 474-1418", three bare numbers in a row that are no groups of thousands, or two of which one starts with a zero.
    func phoneEnd(at index: Int) -> Int? {
        if let end = americanPhoneEnd(at: index) { return end }
        var end = index
        var count = 0
        var hasZero = false
        while end < sentence.end, text.kind(end) == .number, !text.surface(end).contains(UInt8(ascii: ",")) {
            hasZero = hasZero || startsWithZero(end)
            count += 1
            end += 1
            if text.isHyphen(end), text.touches(end), text.touches(end + 1) { end += 1 }
        }
        guard count >= 2, hasZero else { return nil }
        let numeral = NumeralReader(text.words, limit: sentence.end).read(at: index)
        return numeral?.traits.contains(.spaced) == true ? nil : end
    }

    /// "(518) 474-1418": three digits in brackets, then three and four.
    private func americanPhoneEnd(at index: Int) -> Int? {
        guard text.equals(index - 1, "("), text.equals(index + 1, ")"), index + 4 < sentence.end,
            isDigits(index, 3), isDigits(index + 2, 3), isDigits(index + 4, 4),
            text.isDash(index + 3) || text.equals(index + 3, ".")
        else { return nil }
        return index + 5
    }

    private func isDigits(_ index: Int, _ count: Int) -> Bool {
        text.surface(index).count == count && text.surface(index).allSatisfy(\.isASCIIDigit)
    }

    func hasLeadingZero(_ figure: Figure) -> Bool {
        figure.isBare && text.kind(figure.number.lowerBound) == .number
            && startsWithZero(figure.number.lowerBound)
    }

    func startsWithZero(_ index: Int) -> Bool {
        let surface = text.surface(index)
        guard surface.count > 1, surface.first == UInt8(ascii: "0") else { return false }
        return surface[surface.startIndex + 1].isASCIIDigit
    }
}
