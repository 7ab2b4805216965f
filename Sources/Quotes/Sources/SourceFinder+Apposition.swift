import Model
import Text

extension SourceFinder {
    /// Longest title before the name in an apposition, in tokens: "retired Rear Adm."
    private static let longestTitle = 6

    /// The noun phrase that starts at `first`, with the name that follows it between commas.
    func phraseWithApposition(startingAt first: Int) -> SourcePhrase? {
        guard let phrase = phrase(startingAt: first) else { return nil }
        let end = phrase.tokens.upperBound
        guard scanner.isWord(end, .comma), let name = apposition(from: end + 1),
            endsApposition(name.tokens.upperBound)
        else { return phrase }
        return phrase.named(by: name)
    }

    /// The name of a person or organization that starts at `first`, after a title or without one.
    func apposition(from first: Int) -> SourcePhrase? {
        for index in first..<first + Self.longestTitle {
            if let mention = scanner.mention(at: index) {
                let entity = scanner.document.entities.mentions[mention]
                guard entity.tokens.start == index, entity.type == .person || entity.type == .organization else {
                    return nil
                }
                let words = entity.tokens.indices
                return SourcePhrase(tokens: first..<words.upperBound, speaker: words, mention: mention)
            }
            guard isTitlePart(index) else { return nil }
        }
        return nil
    }

    private func isTitlePart(_ index: Int) -> Bool {
        switch scanner.tag(index) {
        case .noun, .properNoun, .adjective: true
        default:
            scanner.isWord(index, .dash) || scanner.isWord(index - 1, .dash)
                || scanner.isInside(index) && scanner.document.tokens[index].letterCase == .capitalized
        }
    }

    /// An apposition ends with the sentence or before a comma; a list goes on.
    private func endsApposition(_ index: Int) -> Bool {
        !scanner.isInside(index) || scanner.isWord(index, .comma) || scanner.isWord(index, .fullStop)
    }
}
