import Model
import Testing
import Text

@testable import Cleaning

/// What is left of a line of Markdown without its marks.
struct MarkdownLineTests {
    @Test(
        arguments: [
            ("## What the rules say ##", "What the rules say", .heading(2)),
            ("> Seed is a stone.", "Seed is a stone.", .quote),
            (
                "The **bank** at *Kaldvik* has [a vault](https://a.example/b_(c)).", "The bank at Kaldvik has a vault.",
                nil
            ),
            ("- [One](https://a.example) | [Two](https://b.example)", "- One | Two", .links),
            ("[![The vault](v.jpg)](https://a.example)", "", nil),
            ("* * *", "", .rule),
            ("[1]: https://a.example", "", .rule),
            ("| Team | Points |", " Team | Points ", .row),
            ("5 * 3 makes 15, in snake_case and 2*2", "5 * 3 makes 15, in snake_case and 2*2", nil),
            (#"A \* is a star, [so] they say (here)"#, "A * is a star, [so] they say (here)", nil),
            ("Читайте [далее](https://a.example) об этом мосте", "Читайте далее об этом мосте", nil),
        ] as [(String, String, LineMark?)])
    func keepsWhatAReaderShows(line: String, shown: String, mark: LineMark?) {
        let read = MarkdownLine(Array(line.utf8)[...])
        #expect(String(decoding: read.bytes, as: UTF8.self) == shown)
        #expect(read.mark == mark)
    }

    @Test func leavesATextAloneThatOnlyHoldsAStar() throws {
        let text = "The *old* pier closed on Monday, said the harbor.\n\n# 4 was the last ferry to leave, at noon."
        let article = try PlainTextCleaner().clean(TextBuffer(text), given: Metadata())
        #expect(article.text.string == text)
    }
}
