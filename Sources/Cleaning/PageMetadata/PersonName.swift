import Text

/// Takes the names of persons out of author values such as "By Ann Lee and Bo Ek, Staff Writers".
enum PersonName {
    private static let longestName = 60
    private static let mostWords = 6

    /// The persons that a value names; none where it names an agency, a desk, the outlet or an address.
    static func names(in value: String, outlet: String?) -> [String] {
        let clean = CleanWhitespace.cleaned(HTMLText.plain(value))
        guard clean.utf8.count < 400 else { return [] }
        let outletName = outlet.map { ComparableText.of($0) }
        return parts(of: withoutOpening(clean)).map(tidied).filter {
            isName($0) && ComparableText.of($0) != outletName
        }
    }

    /// Whether a name has two or more words, all of them capitalized but particles; scripts without case pass.
    static func isFullName(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        guard words.count >= 2 else { return false }
        return words.allSatisfy { word in
            word.unicodeScalars.first.map { !$0.properties.isLowercase } ?? false
                || AuthorWords.particles.contains(String(word))
        }
    }

    /// Splits at the words and signs between names.
    private static func parts(of value: String) -> [String] {
        var parts = [""]
        for word in value.split(separator: " ") {
            if AuthorWords.conjunctions.contains(word.lowercased()) {
                parts.append("")
                continue
            }
            let endsName = word.last.map { ",;|/•·".contains($0) } ?? false
            let bare = endsName ? word.dropLast() : word
            if !bare.isEmpty { parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + bare }
            if endsName { parts.append("") }
        }
        return parts.filter { !$0.isEmpty }
    }

    private static func withoutOpening(_ value: String) -> String {
        var words = value.split(separator: " ")[...]
        while let first = words.first,
            AuthorWords.openings.contains(first.lowercased().trimmingColon)
        {
            words.removeFirst()
        }
        return words.joined(separator: " ")
    }

    private static func tidied(_ name: String) -> String {
        var name = withoutOpening(name)[...]
        if let bracket = name.firstIndex(where: { "([<".contains($0) }) { name = name[..<bracket] }
        while let last = name.last, last == " " || last == "." && name.count < 3 || last == ":" { name.removeLast() }
        return String(name)
    }

    private static func isName(_ name: String) -> Bool {
        let words = name.lowercased().split(separator: " ")
        guard !words.isEmpty, words.count <= mostWords, name.utf8.count <= longestName, name.utf8.count > 2,
            !name.contains("@"), !name.contains("://"), !name.contains("www."),
            !name.utf8.contains(where: \.isASCIIDigit)
        else { return false }
        return !words.contains { AuthorWords.neverInNames.contains(String($0)) }
    }
}

extension String {
    fileprivate var trimmingColon: String { last == ":" ? String(dropLast()) : self }
}
