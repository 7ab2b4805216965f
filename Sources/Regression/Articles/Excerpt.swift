/// Parts of texts as they are quoted in a sentence: one line, not long.
enum Excerpt {
    private static let longest = 80
    /// Characters shown around what differs.
    private static let context = 24

    /// The beginning of a long text.
    static func of(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > longest ? line.prefix(longest).trimmed + "…" : line
    }

    /// A text in quotation marks; "nothing" for an empty one.
    static func quoted(_ text: String) -> String { text.isEmpty ? "nothing" : "“\(of(text))”" }

    /// The two texts around the first place where they part, to where they meet again.
    static func ofDifference(_ old: String, _ new: String) -> String {
        let (old, new) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
        return of(
            TextAlignment.Passage(old: start..<old.count - end, new: start..<new.count - end), in: old, new)
    }

    /// What stood in a passage before and after, each with some words around.
    static func of(_ passage: TextAlignment.Passage, in old: [Unicode.Scalar], _ new: [Unicode.Scalar]) -> String {
        switch (part(passage.old, of: old), part(passage.new, of: new)) {
        case (let lost, _) where passage.new.isEmpty && passage.old.count > longest: "lost: \(lost)"
        case (_, let added) where passage.old.isEmpty && passage.new.count > longest: "new: \(added)"
        case (let before, let after): "\(before) → \(after)"
        }
    }

    private static func part(_ range: Range<Int>, of text: [Unicode.Scalar]) -> String {
        // Words are shown whole, for "130" → "150" reads worse as "3" → "5".
        let start = wordStart(max(0, range.lowerBound - context), range.lowerBound, text)
        let shownEnd = min(range.upperBound, range.lowerBound + longest)
        let end = wordEnd(shownEnd, min(text.count, shownEnd + context), text)
        let middle = String(String.UnicodeScalarView(text[start..<end]))
        let line = middle.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "“\(start > 0 ? "…" : "")\(line)\(end < text.count ? "…" : "")”"
    }

    /// The first start of a word from `position` on, at most `limit`.
    private static func wordStart(_ position: Int, _ limit: Int, _ text: [Unicode.Scalar]) -> Int {
        guard position > 0 else { return 0 }
        let space = text[position..<limit].firstIndex(where: \.properties.isWhitespace)
        return space.map { $0 + 1 } ?? position
    }

    /// The last end of a word up to `limit`, at least `position`.
    private static func wordEnd(_ position: Int, _ limit: Int, _ text: [Unicode.Scalar]) -> Int {
        guard limit < text.count else { return text.count }
        return text[position..<limit].lastIndex(where: \.properties.isWhitespace) ?? limit
    }
}

extension Substring {
    /// Without white space at its end.
    fileprivate var trimmed: Substring {
        var text = self
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return text
    }
}
