import Text

/// Lines of signs alone: rules between parts, and the marks with which press and agencies end a text, with the contacts
/// that follow those.
struct MarkRule: LineRule {
    static let name = "mark"

    /// What follows the end mark has at most this share of the words before it.
    private static let longestRest = 0.5

    func apply(to text: inout ScrapedText) {
        let total = text.lines.reduce(0) { $0 + $1.shape.wordCount }
        var words = 0
        for index in text.lines.indices {
            let line = text.lines[index]
            if line.mark == .links {
                text.markClutter(index)
            } else if Self.isEnd(text.bytes(of: line)) {
                text.markClutter(index)
                if Double(total - words) <= Self.longestRest * Double(words) {
                    for rest in index..<text.lines.endIndex { text.markClutter(rest) }
                    return
                }
            } else if Self.isSigns(text.bytes(of: line)) {
                text.markClutter(index)
            }
            words += line.shape.wordCount
        }
    }

    private static func isSigns(_ line: ArraySlice<UInt8>) -> Bool {
        line.allSatisfy { "_-*#=~|/\\<>+ ".utf8.contains($0) }
    }

    /// "###", "-30-", "ENDS"
    private static func isEnd(_ line: ArraySlice<UInt8>) -> Bool {
        let bare = line.filter { !"- /*".utf8.contains($0) }
        return ends.contains(Array(bare)) && bare.count <= line.count
    }

    private static let ends = Set(["###", "####", "30", "ENDS", "END"].map { Array($0.utf8) })
}
