import TestSupport
import Testing
import Text

@testable import Markup

/// Pages made to break parsers: each must end, and keep its text.
struct HostileMarkupTests {
    @Test func keepsTextBelowTheDeepestLevel() throws {
        let tree = try parse(String(repeating: "<div>", count: 100_000) + "<p>Bottom line.</p>")
        #expect(tree.string(of: 0).contains("Bottom line."))
        #expect(tree.isBounded)
    }

    @Test func keepsTextAfterUnmatchedEndTagsInTheDeep() throws {
        let page = String(repeating: "<div>", count: 20_000) + String(repeating: "</span>", count: 20_000) + "<p>End."
        #expect(try parse(page).string(of: 0).contains("End."))
    }

    @Test func readsATagWithAHundredThousandAttributes() throws {
        let attributes = (0..<100_000).map { "a\($0)=\"\($0)\"" }.joined(separator: " ")
        let tree = try parse("<p>Before.</p><p class=c \(attributes)>Inside.</p><p>After.</p>")
        #expect(tree.string(of: 0) == "Before.Inside.After.")
        let paragraphs = tree.nodes.indices.filter { tree.nodes[$0].tag == .p }
        #expect(tree.string(.class, of: paragraphs[1]) == "c")
    }

    @Test func takesNoCodeForATag() throws {
        let code = String(repeating: "a b c ", count: 500)
        let tree = try parse("<script>if (i<n) { x=' \(code)\"; }</script><p>Text</p><!-- <b \(code) --><p>More.</p>")
        #expect(tree.string(of: 0) == "TextMore.")
        #expect(!tree.isBounded)
    }

    @Test func keepsATextNodeOfTenMegabytes() throws {
        let tree = try parse("<p>" + String(repeating: "word ", count: 2_000_000) + "end.</p>")
        #expect(tree.bytes.count >= 10_000_000)
        #expect(tree.string(of: 0).hasSuffix("end."))
    }

    @Test func boundsTheNumberOfNodesAndKeepsTheText() throws {
        var limits = MarkupLimits()
        limits.nodes = 100
        let page = (0..<1000).map { "<p>n\($0)</p>" }.joined()
        let tree = try MarkupParser(limits: limits).parse(TextBuffer(page))
        #expect(tree.count <= 102)
        #expect(tree.string(of: 0).hasSuffix("n998\nn999"))
    }

    @Test func keepsTheTextOfMillionsOfElements() throws {
        let tree = try parse(String(repeating: "<p>x</p>", count: 600_000) + "<p>End.")
        #expect(tree.count <= MarkupLimits().nodes + 2)
        #expect(tree.bytes.count < 3_000_000)
        #expect(tree.string(of: 0).hasSuffix("x\nEnd."))
    }

    @Test(arguments: [
        "", "<", "<<<<", "</", "<!", "<!--", "<a", "<a b='", "&", "&#", "&#x110000;", "\u{0}", "a\u{0}b<p>c",
    ])
    func readsFragments(page: String) throws {
        let tree = try parse(page)
        #expect(tree.nodes[0].end == tree.count)
    }

    @Test func keepsAmpersandsByTheMillion() throws {
        let ampersands = String(repeating: "&", count: 50_000)
        let page = "<p>\(ampersands) &lt; Hill & Son</p><script type=application/ld+json>{\"a\":\"b & c\"}</script>"
        let tree = try parse(page)
        #expect(tree.string(of: 0).hasPrefix(ampersands + " < Hill & Son"))
        #expect(String(decoding: tree.bytes, as: UTF8.self).contains("\"b & c\""))
        #expect(!tree.isBounded)
    }

    @Test func keepsTextAroundNULs() throws {
        #expect(try parse("<p>a\u{0}b</p><p>c").string(of: 0) == "a bc")
    }

    @Test func stopsWhenAsked() {
        let page = TextBuffer(String(repeating: "<p>x", count: 20_000))
        #expect(throws: MarkupError.interrupted) { try MarkupParser().parse(page) { true } }
    }

    @Test func survivesRandomBytes() throws {
        var random = SplitMix(state: 7)
        let pieces = [
            "<", ">", "</", "div", "p", "<p>", "a=", "\"", "'", "&", ";", "é", "\u{0}", " ", "<!--", "-->", "<script>",
        ]
        for _ in 0..<300 {
            let page = (0..<200).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
            let tree = try parse(page)
            let isValid = UTF8Validation.isValid(tree.bytes.span)
            #expect(isValid)
            #expect(tree.nodes.indices.allSatisfy { tree.nodes[$0].end > $0 && tree.nodes[$0].end <= tree.count })
        }
    }
}
