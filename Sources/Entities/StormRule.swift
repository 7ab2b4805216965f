import Lexicons
import Model
import Text

/// Storms that have a name: "Hurricane Irma", "Tropical Storm Nari".
extension SentenceView {
    /// The storm whose name begins at `index`.
    func storm(at index: Int) -> Candidate? {
        guard isName(index), !isName(index - 1) || isDoubtful(index - 1) else { return nil }
        var head = index
        while Self.stormModifiers[text.document.words[head]] ?? false, isName(head + 1) { head += 1 }
        let name = head + 1
        guard let isSure = Self.storms[text.document.words[head]], isName(name), text.evidence[name].isDistinctive,
            isSure || head > index || text.evidence[name].personParts.contains(.given),
            !isName(name + 1), !isUpper(name) || isUpper(head)
        else { return nil }
        return candidate(index, name + 1, .event, .stormName, id: knownStorm(index, name))
    }

    /// The id of a storm that the tables know, with its head or by its name: "Tropical Storm Katrina" became a hurricane.
    private func knownStorm(_ index: Int, _ name: Int) -> String {
        let matches = (index...name).lazy.compactMap {
            Gazetteer.name(of: TokenRange(start: $0, end: name + 1), in: text.document.words)
        }
        return matches.first { $0.nameClass == .event }?.id ?? ""
    }

    private static let stormModifiers = WordTable<Bool>(listing: "super tropical severe winter")

    /// Whether a word before a name leaves no doubt that it is a storm's; "Storm" is a given name, too.
    private static let storms = WordTable([
        ("hurricane", true), ("typhoon", true), ("cyclone", true), ("superstorm", true), ("storm", false),
        ("depression", false),
    ])
}
