import Text

/// The lines of a player: "0:00 / 1:32", "Duration 1:32".
struct PlayerRule: LineRule {
    static let name = "player"

    func apply(to text: inout ScrapedText) {
        for index in text.lines.indices where text.isPlayer(text.lines[index]) { text.markClutter(index) }
    }
}

extension ScrapedText {
    /// Whether a line tells how long a recording is and how much of it was played, and nothing else.
    func isPlayer(_ line: TextLine) -> Bool {
        guard (4...5).contains(line.words.count), !line.shape.isProse else { return false }
        let bytes = bytes(of: line)
        let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 2 else { return false }
        return parts.allSatisfy { part in
            let bare = part.filter { $0 != ASCII.space }
            return bare.count >= 4 && bare.contains(UInt8(ascii: ":"))
                && bare.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ":") }
        }
    }
}
