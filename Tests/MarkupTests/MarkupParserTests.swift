import Testing
import Text

@testable import Markup

struct MarkupParserTests {
    @Test func keepsElementsAttributesAndTextInDocumentOrder() throws {
        let tree = try parse("<div class=story id=s1><p>One <b>bold</b> word.</p><p>Two.</p></div>")
        #expect(outline(tree) == "html(body(div(p('One ' b('bold') ' word.') p('Two.'))))")
        let division = try #require(tree.nodes.firstIndex { $0.tag == .div })
        #expect(tree.string(.class, of: division) == "story")
        #expect(tree.string(.id, of: division) == "s1")
        #expect(tree.string(.href, of: division) == nil)
    }

    @Test(arguments: [
        ("<p>One<p>Two", "html(body(p('One') p('Two')))"),
        ("<p>Fish &amp; chips &#8364;5 &nosuch;", "html(body(p('Fish & chips €5 &nosuch;')))"),
        ("<style>p{}</style><script>var a='<p>'</script><p>x", "html(head(style script) body(p('x')))"),
        ("<script type='application/ld+json'>{\"a\":1}</script>", "html(head(script('{\"a\":1}')))"),
        ("<ul>\n <li>a</li>\n <li>b</li>\n</ul>", "html(body(ul(li('a') li('b'))))"),
        ("<p>a<br>b <i>c</i> <u>d</u></p>", "html(body(p('a' br 'b ' i('c') ' ' u('d'))))"),
    ])
    func readsPagesAsBrowsersDo(page: String, expected: String) throws {
        #expect(try outline(parse(page)) == expected)
    }

    @Test(arguments: [
        ("<p class=a/>x", "a/"), ("<p class = 'a b' id>x", "a b"), ("<P CLASS=\"a>b\">x", "a>b"),
        ("<p class=a class=b>x", "a"), ("<p \"x\" =y /class=a>x", nil),
        ("<p data-x=1 class='&lt;&eacute;&#8364&x'>x", "<é€&x"),
        ("<p class=>x", ""), ("<p class>x", ""), ("<p data-x='class=b'class='a'>x", "a"), ("<p class='a", "a"),
    ])
    func readsValuesAsBrowsersDo(page: String, expected: String?) throws {
        let tree = try parse(page)
        let paragraph = try #require(tree.nodes.firstIndex { $0.tag == .p })
        #expect(tree.string(.class, of: paragraph) == expected)
    }

    @Test(arguments: [
        ("a < b <5 <é <", "a < b <5 <é <"), ("x</ div>y", "x div>y"),
        ("a<!-- <p> -->b<!-->c<!--->d<!-- --!>e", "abcde"),
        ("a<!--b", "a"), ("a<?php b ?>c", "ac"), ("a<![CDATA[b]]>c", "ac"),
        ("&#8217;&#x2019 &amp;&&#;&#x;", "’’ &&&#;&#x;"),
        ("&copy &copy; &Eacute;&eacute; &nosuch; &thetasym;&thetasymb;", "&copy © Éé &nosuch; ϑ&thetasymb;"),
        ("<script>a</scriptx></SCRIPT >b", "b"), ("<script></p>a</script>b", "b"), ("<style>p > a {}</style>b", "b"),
        ("<svg/><script src=x/>a</script>b", "b"),
    ])
    func keepsTheTextThatBrowsersShow(page: String, expected: String) throws {
        #expect(try parse("<p>" + page).string(of: 0) == expected)
    }

    @Test(arguments: [
        ("<title>T</title><article><p>x", "html(head(title('T')) body(article(p('x'))))"),
        ("<meta name=a><noscript><img></noscript><main>x", "html(head(meta noscript(img)) body(main('x')))"),
        ("<head><title>T</title></head><body><nav>x</nav>", "html(head(title('T')) body(nav('x')))"),
    ])
    func endsTheHeadWhereTheBodyBegins(page: String, expected: String) throws {
        #expect(try outline(parse(page)) == expected)
    }

    @Test func joinsTextAroundWhatIsLeftOut() throws {
        let tree = try parse("<div>one <!-- a -->two <body class=x>three</div>")
        #expect(outline(tree) == "html(body(div('one two three')))")
    }

    @Test func takesThePageForUTF8WhateverItDeclares() throws {
        let tree = try parse("<head><meta charset='iso-8859-1'></head><body><p>Żółć “naïve”</p>")
        #expect(tree.string(of: 0) == "Żółć “naïve”")
    }

    @Test func givesEveryNodeItsParentAndItsEnd() throws {
        let tree = try parse("<div><ul><li>a<li>b</ul><p>c</div><p>d")
        for index in 1..<tree.count {
            let parent = tree.nodes[index].parent
            #expect(parent < index && tree.nodes[index].end <= tree.nodes[parent].end)
        }
    }
}

func parse(_ page: String) throws -> MarkupTree { try MarkupParser().parse(TextBuffer(page)) }

/// The tree in one line: elements by name with their children in brackets, text in quotation marks.
func outline(_ tree: MarkupTree, below node: Int = 0) -> String {
    tree.children(of: node).map { child in
        if tree.nodes[child].tag == .text { return "'\(String(decoding: tree.text(of: child), as: UTF8.self))'" }
        let inner = outline(tree, below: child)
        return "\(tree.nodes[child].tag)" + (inner.isEmpty ? "" : "(\(inner))")
    }.joined(separator: " ")
}
