extension ConfigProblem {
    /// Three lines: position, code and message; the line of the file; a caret under the token, with the advice.
    func printed(from text: ConfigText, colored: Bool) -> String {
        let excerpt = Excerpt(of: place, in: text)
        let number = String(place.line)
        let margin = String(repeating: " ", count: number.utf8.count)
        let advice = advice.map { " " + $0 } ?? ""
        let style = colored ? Style.terminal : .plain
        return """
            \(text.name):\(place.line):\(place.column): \(style.error("error[\(code.rawValue)]:")) \(message)
            \("\(number) | \(excerpt.line)".trimmingTrailingSpaces)
            \(margin) | \(style.mark(excerpt.carets))\(advice)
            """
    }
}

/// Colors for a terminal, or none.
private enum Style {
    case plain
    case terminal

    func error(_ text: String) -> String { paint(text, "1;31") }
    func mark(_ text: String) -> String { paint(text, "1;32") }

    /// - Parameter code: an ANSI color.
    private func paint(_ text: String, _ code: String) -> String {
        self == .plain ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}

/// One line of a configuration, made fit for a terminal, with a line of carets that belongs under it.
private struct Excerpt {
    private(set) var line = ""
    private(set) var carets = ""

    /// Longer lines are cut around the token.
    private static let longestLine = 160
    /// Code points shown before the token of a line that is cut.
    private static let leadIn = 60
    private static let tabWidth = 4

    init(of place: ConfigPlace, in text: ConfigText) {
        let scalars = text.rest(line: place.line, column: 1)
        let isLong = scalars.count > Self.longestLine
        let start = isLong ? max(0, place.column - 1 - Self.leadIn) : 0
        let end = min(scalars.count, start + Self.longestLine)
        if start > 0 { append("…", isMarked: false) }
        for (index, scalar) in zip(start..., scalars[min(start, end)..<end]) {
            append(Self.shown(scalar), isMarked: place.column - 1 <= index && index < place.column - 1 + place.length)
        }
        if end < scalars.count { line += "…" }
        if !carets.contains("^") { carets += "^" }
        carets = carets.trimmingTrailingSpaces
    }

    private mutating func append(_ shown: String, isMarked: Bool) {
        line += shown
        carets += String(repeating: isMarked ? "^" : " ", count: shown.unicodeScalars.count)
    }

    /// A tab becomes spaces, another control character a sign that one can see.
    private static func shown(_ scalar: Unicode.Scalar) -> String {
        if scalar == "\t" { return String(repeating: " ", count: tabWidth) }
        return scalar.properties.generalCategory == .control ? "\u{FFFD}" : String(scalar)
    }
}

extension String {
    fileprivate var trimmingTrailingSpaces: String {
        var trimmed = self[...]
        while trimmed.last == " " { trimmed.removeLast() }
        return String(trimmed)
    }
}
