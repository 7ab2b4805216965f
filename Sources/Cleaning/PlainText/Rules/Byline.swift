/// A line that names the authors: "By Jane Doe and Omar Haddad", "Jane Doe, Staff Writer".
struct Byline: Hashable {
    /// Their names as they stand there; empty where a label stands before something else ("By our staff").
    let authors: [String]

    /// Nil where the line is none.
    init?(_ line: String) {
        let words = line.split(separator: " ").map(String.init)
        if let names = Self.afterLabel(words) {
            let parts = Self.parts(names)
            guard let first = parts.first, Self.opensName(first) else { return nil }
            authors = Self.authors(parts)
        } else {
            let parts = Self.parts(words)
            guard parts.count >= 2, Self.isName(parts[0]), Self.isProfession(parts[1...].joined()) else { return nil }
            authors = [parts[0].joined(separator: " ")]
        }
    }

    /// A line of nothing but names of persons, one of them with a known given name; nil where it holds anything else.
    init?(ofNames line: String) {
        let parts = Self.parts(line.split(separator: " ").map(String.init))
        let names = parts.map { $0.joined(separator: " ") }
        guard (1...Self.mostNames).contains(parts.count), parts.allSatisfy(Self.isName),
            names.contains(where: PersonName.hasGivenName)
        else { return nil }
        authors = names
    }

    private static let mostNames = 4

    /// The words behind the label; nil where none stands there.
    private static func afterLabel(_ words: [String]) -> [String]? {
        for count in [2, 1] where words.count > count {
            let label = words[..<count].joined(separator: " ").lowercased()
            let bare = label.hasPrefix("(") ? String(label.dropFirst()) : label
            if BylineWords.labels.contains(bare) && !needsColon.contains(bare) { return Array(words[count...]) }
            if bare.hasSuffix(":"), BylineWords.labels.contains(String(bare.dropLast())) {
                return Array(words[count...])
            }
        }
        return nil
    }

    /// Nouns that open many lines; they are labels with a colon only.
    private static let needsColon: Set<String> = [
        "author", "authors", "reporter", "autor", "text", "auteur", "texto", "autore", "tekst", "автор", "текст",
        "autorka",
    ]

    /// The line cut at commas, strokes and "and".
    private static func parts(_ words: [String]) -> [[String]] {
        var parts: [[String]] = [[]]
        var isBehindName = false
        for word in words where !word.contains("@") {
            if BylineWords.endings.contains(word.lowercased()), parts[parts.count - 1].count > 1 { isBehindName = true }
            if BylineWords.joints.contains(word.lowercased()) || word == "|" || word == "·" || word == "•" {
                parts.append([])
                isBehindName = false
                continue
            }
            let ends = word.last == "," || word.last == ";"
            let bare = ends || word.last == ")" ? String(word.dropLast()) : word
            if !bare.isEmpty, !isBehindName { parts[parts.count - 1].append(bare) }
            if ends { (parts, isBehindName) = (parts + [[]], false) }
        }
        return parts.filter { !$0.isEmpty }
    }

    private static func authors(_ parts: [[String]]) -> [String] {
        parts.prefix(8).filter(isName).map { $0.joined(separator: " ") }
    }

    private static func opensName(_ words: [String]) -> Bool { words.first?.first?.isUppercase == true }

    /// Two to five words in capitals, particles between them, and none that names a role.
    private static func isName(_ words: [String]) -> Bool {
        guard (2...5).contains(words.count), opensName(words), words.last?.contains(where: \.isUppercase) == true else {
            return false
        }
        return words.allSatisfy { word in
            let lowercased = word.lowercased()
            guard !BylineWords.roles.contains(lowercased) else { return false }
            guard word.allSatisfy({ $0.isLetter || $0 == "." || $0 == "'" || $0 == "’" || $0 == "-" }) else {
                return false
            }
            return word.contains(where: \.isUppercase) || BylineWords.particles.contains(lowercased)
        }
    }

    private static func isProfession(_ words: some Sequence<String>) -> Bool {
        words.contains { BylineWords.professions.contains($0.lowercased()) }
    }
}
