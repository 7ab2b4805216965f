import Model
import Text

/// The sentences below an article that say who its author is: "Jane Doe is the paper's correspondent in Rome."
struct AuthorNoteRule: LineRule {
    static let name = "author-note"

    /// Paragraphs at the end that are looked at.
    private static let reach = 3
    private static let longest = 60

    func apply(to text: inout ScrapedText) {
        let names = (text.metadata.authors?.value ?? []).map { ComparableText.of($0) }
        guard !names.isEmpty else { return }
        let kept = text.lines.indices.filter { text.lines[$0].role.isText }
        guard kept.count > Self.reach else { return }
        for index in kept.suffix(Self.reach) {
            let line = text.lines[index]
            guard line.role == .body, line.shape.wordCount <= Self.longest else { continue }
            let words = ComparableText.of(text.bytes(of: line))
            if names.contains(where: { words.starts(with: $0 + [ASCII.space]) }), Self.tellsProfession(words) {
                text.markClutter(index)
            }
        }
    }

    private static func tellsProfession(_ line: [UInt8]) -> Bool {
        line.split(separator: ASCII.space).contains { word in
            let word = String(decoding: word, as: UTF8.self)
            return BylineWords.professions.contains(word) || BylineWords.occupations.contains(word)
        }
    }
}
