/// Joins the tokens of a sentence as they would be printed: no space before a comma, none behind an opening bracket.
struct WordJoiner {
    private(set) var text = ""
    private var isGlued = true
    private var isInQuotation = false

    private static let closing: Set<String> = [
        ".", ",", ";", ":", "!", "?", "%", ")", "]", "}", "’", "”", "'s", "’s", "n't", "n’t", "'re", "'ve", "'ll", "'d",
        "'m", "’re", "’ve", "’ll", "’d", "’m", "...",
    ]
    private static let opening: Set<String> = ["(", "[", "{", "“", "‘", "$", "£", "€", "#"]

    /// Appends the next token, of which `next` follows; returns its bytes in the text.
    mutating func append(_ token: String, next: String?) -> Range<Int> {
        var needsSpace = !isGlued && !Self.closing.contains(token.lowercased())
        isGlued = Self.opening.contains(token)
        if token == "\"" {
            needsSpace = !isInQuotation && needsSpace
            isGlued = !isInQuotation
            isInQuotation.toggle()
        }
        if isJoint(token, next) { (needsSpace, isGlued) = (false, true) }
        if needsSpace { text += " " }
        let start = text.utf8.count
        text += token
        return start..<text.utf8.count
    }

    /// A hyphen between two words, or a slash, binds both.
    private func isJoint(_ token: String, _ next: String?) -> Bool {
        guard let last = text.last, let first = next?.first else { return false }
        if token == "/" { return true }
        return token == "-" && (last.isLetter || last.isNumber) && (first.isLetter || first.isNumber)
    }
}
