import Text

/// Takes the names of persons out of author values such as "By Ann Lee and Bo Ek, Staff Writers".
enum PersonName {
    private static let longestName = 60
    private static let mostWords = 6
    private static let longestValue = 400

    /// The persons that a value names; none where it names an agency, a desk, the outlet or an address.
    static func names(in value: String, outlet: String?) -> [String] {
        let clean = CleanWhitespace.cleaned(HTMLText.plain(value))
        guard clean.utf8.count < longestValue else { return [] }
        let outlet = outlet.map { ComparableText.of($0) }
        guard !isOutlet(clean, outlet) else { return [] }
        let parts = parts(of: withoutOpening(clean)).map(tidied)
        var names: [String] = []
        var isBehindJob = false
        for part in parts where !part.isEmpty {
            // "Ann Lee, Head of Sales and Product Design": what follows a job is a person only by a known name.
            if isName(part), !isOutlet(part, outlet), !isBehindJob || hasGivenName(part) {
                names.append(part)
            } else {
                isBehindJob = true
            }
        }
        guard parts.count > 1 else { return names }
        // "Frankfurt, Germany" lists no names; in "Ann Lee, Kyiv" the single word is none.
        let full = names.filter(hasSeveralWords)
        return full.isEmpty && names.allSatisfy(hasGivenName) ? names : full
    }

    /// Whether the first word is a given name.
    static func hasGivenName(_ name: String) -> Bool { GivenNames.contains(firstWordOf: ComparableText.of(name)) }

    /// Whether a name has two or more words, all of them capitalized but particles; scripts without case pass.
    static func isFullName(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        guard words.count >= 2 else { return false }
        return words.allSatisfy { word in
            word.unicodeScalars.first.map { !$0.properties.isLowercase } ?? false
                || AuthorWords.particles.contains(String(word))
        }
    }

    /// Whether a name has several words, or is of a script that needs no spaces between them.
    static func hasSeveralWords(_ name: String) -> Bool {
        name.contains(" ") || name.unicodeScalars.allSatisfy { $0.value >= 0x2E80 }
    }

    /// Splits at the words and signs between names.
    private static func parts(of value: String) -> [String] {
        var parts = [""]
        var isBehindName = false
        for word in value.split(separator: " ") {
            if isConjunction(word) {
                parts.append("")
                isBehindName = false
                continue
            }
            if word.utf8.first?.isASCIIDigit == true, !parts[parts.count - 1].isEmpty {
                isBehindName = true
                parts[parts.count - 1] = withoutMonth(parts[parts.count - 1])
            } else if isDash(word) || word.first == "@" || AuthorWords.endings.contains(String(word)) {
                isBehindName = isBehindName || parts[parts.count - 1].contains(" ")
            }
            let endsName = word.last.map { ",;|/•·".contains($0) } ?? false
            let bare = endsName ? word.dropLast() : word
            if !isBehindName, !bare.isEmpty {
                parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + bare
            }
            if endsName {
                parts.append("")
                isBehindName = false
            }
        }
        return parts.filter { !$0.isEmpty }
    }

    /// Whether a word stands between names: "dan" does in Indonesian, but Dan is a person.
    private static func isConjunction(_ word: Substring) -> Bool {
        guard AuthorWords.conjunctions.contains(word.lowercased()) else { return false }
        return word.first?.isUppercase != true || !hasGivenName(String(word))
    }

    private static func isDash(_ word: Substring) -> Bool { word == "-" || word == "–" || word == "—" }

    /// A name without the month that stands between it and a figure: "Ann Lee March 5".
    private static func withoutMonth(_ name: String) -> String {
        let words = name.split(separator: " ")
        guard let last = words.last, MonthNames.months[last.lowercased()] != nil else { return name }
        return words.dropLast().joined(separator: " ")
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
        while let last = name.last, " :)".contains(last) || last == "." && name.count < 3 { name.removeLast() }
        return String(name)
    }

    private static func isName(_ name: String) -> Bool {
        let words = name.lowercased().split(separator: " ")
        guard !words.isEmpty, words.count <= mostWords, name.utf8.count <= longestName, name.utf8.count > 2,
            !name.utf8.contains(where: { $0.isASCIIDigit || "@/*#_?!=:\"".utf8.contains($0) }),
            !name.contains("www."), !name.contains("©"), !words.contains(where: isDomain)
        else { return false }
        return !words.contains { AuthorWords.neverInNames.contains(String($0)) }
    }

    /// Whether a word has a full stop between longer parts, as addresses of sites have: "courier.example".
    private static func isDomain(_ word: Substring) -> Bool {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 && parts.allSatisfy { $0.count >= 2 }
    }

    private static func withoutArticle(_ name: [UInt8]) -> [UInt8] {
        name.starts(with: "the ".utf8) ? Array(name.dropFirst(4)) : name
    }

    /// Whether a value is the outlet's name, or begins with it, whatever becomes of its "The". A site may have its
    /// author's name.
    private static func isOutlet(_ value: String, _ outlet: [UInt8]?) -> Bool {
        guard let outlet = outlet.map(withoutArticle), !outlet.isEmpty else { return false }
        let name = withoutArticle(ComparableText.of(value))
        guard name == outlet || name.starts(with: outlet + [ASCII.space]) else { return false }
        return !(isFullName(value) && GivenNames.contains(firstWordOf: name))
    }
}

extension String {
    fileprivate var trimmingColon: String { last == ":" ? String(dropLast()) : self }
}
