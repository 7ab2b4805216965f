/// What follows the article: once the site speaks, it does not stop.
struct TailRule: LineRule {
    static let name = "tail"

    /// Most words of a teaser or a comment's first line below the article.
    private static let longestTeaser = 35
    /// Headlines with a sentence under each, to be the teasers of other stories.
    private static let fewestPairs = 3
    /// Each try looks at the rest of the text, so there are only so many.
    private static let mostTries = 8

    func apply(to text: inout ScrapedText) {
        if let start = PageTail(of: text).start ?? Self.listOfOthers(in: text) {
            for index in start..<text.lines.endIndex { text.markClutter(index) }
        }
        guard let prose = text.prose else { return }
        let tail = prose.upperBound + 1..<text.lines.endIndex
        guard let first = tail.first(where: { text.lines[$0].role == .clutter }) else { return }
        for index in first..<tail.upperBound where text.lines[index].shape.isHeadline { text.markClutter(index) }
    }

    /// Where the comments or the teasers of other stories start that end the page; nil where the article ends it.
    private static func listOfOthers(in text: ScrapedText) -> Int? {
        let total = text.lines.reduce(0) { $0 + ($1.role.isText ? $1.shape.wordCount : 0) }
        var before = 0
        var tries = 0
        for index in text.lines.indices {
            let line = text.lines[index]
            if line.role.isText { before += line.shape.wordCount }
            if line.clutter == .comments, before >= fewestBeforeComments, holdsComments(behind: index, of: text) {
                return index
            }
            guard line.role == .clutter, before * 3 >= total * 2, line.shape.wordCount <= 6 else { continue }
            if line.clutter == .comments { return index }
            guard line.clutter == .related, tries < mostTries else { continue }
            tries += 1
            if isTeasers(text.lines[(index + 1)...]) { return index }
        }
        return nil
    }

    /// Fewer words are a standfirst, below which a share bar may count the comments.
    private static let fewestBeforeComments = 40
    private static let commentReach = 8

    /// Whether replies, or lines that say who wrote when, follow a heading over comments.
    private static func holdsComments(behind heading: Int, of text: ScrapedText) -> Bool {
        text.lines[(heading + 1)...].prefix(commentReach).contains { line in
            guard let first = line.words.first, let last = line.words.last, line.words.count <= 8 else { return false }
            let isReply = line.words.count == 1 && replies.contains(text.word(first))
            let isSigned = line.shape.endsWithColon && speaking.contains(text.word(last))
            return isReply || isSigned
        }
    }

    private static let replies: Set<String> = [
        "reply", "antworten", "répondre", "responder", "odpowiedz", "ответить", "rispondi", "返信", "回复",
    ]
    private static let speaking: Set<String> = [
        "says", "said", "sagt", "dit", "dice", "diz", "mówi", "пишет", "говорит",
    ]

    /// Whether the lines are the headlines of other stories, perhaps with a sentence under each.
    private static func isTeasers(_ lines: ArraySlice<TextLine>) -> Bool {
        guard let first = lines.first, first.shape.isHeadline else { return false }
        let headlines = lines.count { $0.shape.isHeadline }
        // Headlines and sentences by turns may be the end of the article, unless there are many.
        guard headlines * 2 > lines.count || (headlines * 2 == lines.count && headlines >= fewestPairs) else {
            return false
        }
        return lines.allSatisfy { $0.shape.wordCount <= longestTeaser }
    }
}
