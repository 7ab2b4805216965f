import Lexicons
import Text

/// What a mail program puts above a text that was sent on: "From: …", "Subject: …", "On Tuesday, Jane Doe wrote:".
struct MailHeaderRule: LineRule {
    static let name = "mail-header"

    /// One line with such a name may be the article's.
    private static let fewest = 2
    /// Most words of the line that says who wrote the mail.
    private static let longestAttribution = 20

    func apply(to text: inout ScrapedText) {
        var start = text.lines.startIndex
        while start < text.lines.endIndex {
            let block = text.block(from: start)
            let named = block.filter { Self.isNamed(text.lines[$0], of: text) }
            if named.count >= Self.fewest {
                for index in named { text.markClutter(index) }
            }
            start = block.upperBound
        }
        for index in text.lines.indices where Self.isAttribution(text.lines[index], of: text) {
            text.markClutter(index)
        }
    }

    private static func isNamed(_ line: TextLine, of text: ScrapedText) -> Bool {
        guard let first = line.words.first else { return false }
        return names[text.words[first]] != nil && text.isFollowedByColon(first, in: line)
    }

    private static func isAttribution(_ line: TextLine, of text: ScrapedText) -> Bool {
        guard line.shape.endsWithColon, line.words.count <= longestAttribution, let last = line.words.last else {
            return false
        }
        return verbs[text.words[last]] != nil && text.words(of: line).contains { $0.allSatisfy(\.isASCIIDigit) }
    }

    /// Source: the headers of RFC 5322 and their names in mail programs in German, French, Spanish, Polish, Russian.
    private static let names = WordTable<Bool>(
        listing: """
            from to cc bcc sent date subject reply importance von an gesendet datum betreff de à envoyé objet para enviado \
            fecha asunto od do data wysłano temat от кому отправлено дата тема
            """)
    private static let verbs = WordTable<Bool>(
        listing: "wrote schrieb écrit escribió napisał napisała пишет написал написала")
}
