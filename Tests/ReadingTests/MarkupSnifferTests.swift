import Testing
import Text

@testable import Reading

struct MarkupSnifferTests {
    @Test(arguments: [
        "<!DOCTYPE html><html>", "  \n<html lang=en>", "<!-- saved -->\n<div>", "<p>A fragment.", "<DIV class='a'>x",
        "<?xml version='1.0'?><html>", "<h1>Title</h1>", "<article>", "<br/>x", "<meta charset=utf-8>",
        String(repeating: "Text with <a href='x'>a link</a>, <b>bold</b> ", count: 4),
    ])
    func knowsMarkupUnderAnyName(text: String) {
        #expect(MarkupSniffer.isMarkup(TextBuffer(text), isNamedMarkup: false))
        #expect(MarkupSniffer.isMarkup(TextBuffer(text), isNamedMarkup: true))
    }

    @Test(arguments: [
        "Plain text.", "Make it <b>bold, he said, with <i> and <u>.", "<b> is the tag for bold print.",
        "a < b and c > d", "<3 from all of us", "<john@example.org> wrote:", "<Unknown> said", "", "< p>", "<pst>",
    ])
    func knowsTextThatMentionsTags(text: String) {
        #expect(!MarkupSniffer.isMarkup(TextBuffer(text), isNamedMarkup: false))
    }

    @Test(arguments: ["Plain text.", "a < b and c > d", "One <b> alone."])
    func knowsTextThatIsNamedMarkup(text: String) {
        #expect(!MarkupSniffer.isMarkup(TextBuffer(text), isNamedMarkup: true))
    }

    @Test func aFewTagsMakeMarkupOfAPageNamedSo() {
        let text = TextBuffer("Kyiv. The talks <em>go on</em>.<p>More")
        #expect(MarkupSniffer.isMarkup(text, isNamedMarkup: true))
        #expect(!MarkupSniffer.isMarkup(text, isNamedMarkup: false))
    }
}
