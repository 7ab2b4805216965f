import Model
import Testing
import Text

@testable import Cleaning

struct ArticleTextBuilderTests {
    @Test func joinsParagraphsByABlankLine() {
        var builder = ArticleTextBuilder()
        builder.append("One.", zone: .body)
        builder.append(" \n\t ", zone: .body)
        builder.append("Two.", zone: .heading)
        let (text, paragraphs) = builder.finish()
        #expect(text.string == "One.\n\nTwo.")
        #expect(paragraphs.map { text.string(in: $0.bytes) } == ["One.", "Two."])
        #expect(paragraphs.map(\.zone) == [.body, .heading])
    }

    @Test(arguments: [
        ("  a  b\n c ", "a b c"),
        ("5\u{A0}000\u{202F}km", "5 000 km"),
        ("hy\u{AD}phen\u{200B}ate\u{FEFF}d", "hyphenated"),
        ("\u{AD} \u{AD}", ""),
        ("a\u{0}b", "ab"),
        ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ])
    func makesWhiteSpaceUniform(raw: String, clean: String) {
        #expect(CleanWhitespace.cleaned(raw) == clean)
    }
}
