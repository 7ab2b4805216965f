import Model
import Text

/// The words that a document puts beside its persons' names: "Foreign Minister |Ana Duarte", "Paul Verne, |a spokesman for …".
struct PersonRoles {
    /// Words beside a name and whose they are, in text order.
    private var roles: [(words: Range<Int>, identity: Int)] = []
    private let document: Document

    /// Most words of a title or an apposition that are looked at.
    private static let reach = 10
    /// How many roles before a speaker are compared with its words.
    private static let horizon = 512

    /// Linear in the mentions.
    init(_ scanner: QuoteScanner) {
        document = scanner.document
        for mention in document.entities.mentions where mention.type == .person {
            let name = mention.tokens.indices
            var start = name.lowerBound
            while start > 0, name.lowerBound - start < Self.reach, Self.isTitle(scanner, start - 1) { start -= 1 }
            if start < name.lowerBound { roles.append((start..<name.lowerBound, mention.identity)) }
            if let apposition = Self.apposition(scanner, after: name.upperBound) {
                roles.append((apposition, mention.identity))
            }
        }
    }

    /// The one person before `token` that the words are said of; nil where none or several are.
    func person(called words: Range<Int>, before token: Int) -> Int? {
        var found: Int?
        // Roles that begin behind it would have to be passed over one by one.
        let before = roles[..<roles.partitioningIndex { $0.words.lowerBound >= token }]
        for role in before.reversed().lazy.filter({ $0.words.upperBound <= token }).prefix(Self.horizon)
        where contains(role.words, words) {
            guard found == nil || found == role.identity else { return nil }
            found = role.identity
        }
        return found
    }

    private func contains(_ role: Range<Int>, _ words: Range<Int>) -> Bool {
        guard let first = words.first, role.count >= words.count else { return false }
        return role.prefix(role.count - words.count + 1).contains { start in
            document.words[start].elementsEqual(document.words[first])
                && words.dropFirst().allSatisfy {
                    document.words[start + $0 - first].elementsEqual(document.words[$0])
                }
        }
    }

    private static func isTitle(_ scanner: QuoteScanner, _ index: Int) -> Bool {
        guard scanner.document.syntax.tags.indices.contains(index), scanner.codes[index].word != .fullStop else {
            return false
        }
        switch scanner.document.syntax.tags[index] {
        case .noun, .properNoun, .adjective: return true
        default: return scanner.mention(at: index) != nil
        }
    }

    /// ", a spokesman for the ministry,": up to the next comma or verb.
    private static func apposition(_ scanner: QuoteScanner, after comma: Int) -> Range<Int>? {
        guard scanner.codes.indices.contains(comma), scanner.codes[comma].word == .comma else { return nil }
        let words = (comma + 1..<scanner.codes.count).prefix(reach).prefix { index in
            let tag = scanner.document.syntax.tags[index]
            return scanner.codes[index].word != .comma && scanner.codes[index].word != .fullStop
                && scanner.span(at: index) == nil && tag != .verb && tag != .auxiliary
                && tag != .subordinatingConjunction
        }
        guard let first = words.first, let last = words.last else { return nil }
        return first..<last + 1
    }
}
