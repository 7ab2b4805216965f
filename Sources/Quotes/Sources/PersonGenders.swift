import Lexicons
import Model
import Text
import Weights

/// Which persons of a document are women and which men, where a title or the given name tells.
struct PersonGenders {
    private static let names = EmbeddedIndex(
        start: weights_given_name_genders(), count: weights_given_name_genders_count()
    )

    /// By identity; nil where nothing tells, or where mentions disagree.
    private var genders: [Gender?]

    /// Linear in the mentions.
    init(_ document: Document) {
        genders = [Gender?](repeating: nil, count: document.entities.identities.count)
        var titled = [Bool](repeating: false, count: genders.count)
        for mention in document.entities.mentions where mention.type == .person {
            let identity = mention.identity
            if let gender = Self.title(before: mention.tokens.start, document) {
                genders[identity] = titled[identity] && genders[identity] != gender ? nil : gender
                titled[identity] = true
            } else if !titled[identity], mention.tokens.indices.count > 1,
                let gender = Self.gender(ofName: document.words[mention.tokens.start])
            {
                genders[identity] = gender
            }
        }
    }

    /// Whether a person may be the one that a pronoun of `gender` stands for.
    func mayBe(_ gender: Gender?, _ identity: Int) -> Bool {
        guard let gender, let known = genders[identity] else { return true }
        return known == gender
    }

    private static func title(before token: Int, _ document: Document) -> Gender? {
        guard token > 0 else { return nil }
        let index = document.words.equals(token - 1, ".") && token > 1 ? token - 2 : token - 1
        return GenderedTitles.table[document.words[index]]
    }

    private static func gender(ofName name: ArraySlice<UInt8>) -> Gender? {
        switch names[name]?.first {
        case UInt8(ascii: "f"): .female
        case UInt8(ascii: "m"): .male
        default: nil
        }
    }
}
