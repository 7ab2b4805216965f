import Model
import Text

/// Titles before persons' names, which stand outside the span.
extension SentenceView {
    private static let mostModifiers = 5

    /// Where the title that begins at `index` ends, if the name of a person may follow: "Foreign Minister", "spokesman",
    /// "Deputy Secretary of State".
    func titleEnd(at index: Int) -> Int? {
        var place = index
        while place < tokens.end, place - index < Self.mostModifiers {
            let roles = roles(place)
            if roles.contains(.title), !(roles.contains(.titleModifier) && titleContinues(place + 1)) {
                return titleComplement(from: place + 1)
            }
            guard roles.contains(.titleModifier) else { return nil }
            place += isWord(place + 1, "-") ? 2 : 1
        }
        return nil
    }

    private func titleContinues(_ index: Int) -> Bool {
        let roles = roles(index)
        return roles.contains(.title) || (roles.contains(.titleModifier) && titleContinuesOnce(index + 1))
    }

    private func titleContinuesOnce(_ index: Int) -> Bool { roles(index).contains(.title) }

    /// "of State", "of Defense", "General" behind a title.
    private func titleComplement(from index: Int) -> Int {
        if isWord(index, "of") || isWord(index, "for"), isName(index + 1), beginsName(index + 2),
            text.evidence[index + 1].isCommon, !text.evidence[index + 2].isCommon
        {
            return index + 2
        }
        return isWord(index, "general") && isName(index) ? index + 1 : index
    }
}
