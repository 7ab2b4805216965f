import Model
import Pipeline
import Testing
import Text

@testable import Cleaning

/// Pages made to be slow or to crash; each must end with its text or a clear failure.
struct HostilePageTests {
    private static let sentence = "The harbor of Eastmere reopened today, and the first ferries left before noon. "

    @Test(arguments: [
        HostilePage("<div>".repeated(50_000) + sentence.repeated(3)),
        HostilePage("<a href=x>link </a>".repeated(50_000) + "<p>" + sentence.repeated(3)),
        HostilePage("<p>".repeated(200_000) + sentence.repeated(3)),
        HostilePage("<table><tr><td>".repeated(5_000) + sentence.repeated(3)),
        HostilePage("<blockquote>".repeated(20_000) + sentence.repeated(3)),
        HostilePage("<h1>x</h1>".repeated(20_000) + "<article><p>" + sentence.repeated(3)),
        HostilePage("<div class='article-body'>".repeated(2_000) + sentence.repeated(3)),
        HostilePage("<div class='standfirst'>x</div>".repeated(20_000) + "<article><p>" + sentence.repeated(3)),
        HostilePage("<time>2024</time>".repeated(20_000) + "<article><p>" + sentence.repeated(3)),
        HostilePage(
            "<title>" + "é | ".repeated(100_000) + "a</title><h1>" + "aé".repeated(50_000) + "</h1><p>"
                + sentence.repeated(3)),
        HostilePage("<div><img>".repeated(20_000) + sentence.repeated(3)),
    ])
    func keepsTheText(page: HostilePage) throws {
        #expect(try clean(page.source).text.string.contains("The harbor of Eastmere reopened today"))
    }

    /// What is repeated before an article that is to be found nevertheless.
    @Test(arguments: [
        "<p>", "<p>x</p>", "<p><div>", "<", "</", "</p>", "</span>", "&", "&x", "&amp;", "&#x110000;", "<!-- x -->",
        "<![CDATA[x]]>", "<?x?>", "<a href=x>", "<a>x</a> ", "<li><a>x</a>", "<b>", "<b><i></b></i>", "<font>",
        "<form>",
        "<section>", "<svg>", "= <span>", "<ul><li>", "<dl><dd>", "<table>", "<table><tr><td>", "<p><table>", "<br>",
        "x<br><br>", "<i></i>", "<img>", "<a href='/'><img alt=x></a>", "<input type=email>",
        "<div>x<input type=email></div>", "<time>x</time>", "<meta name=author content=x>",
        "<link rel=canonical href=http://example.org/>", "<title>x</title>", "<h1>x</h1>",
        "<div style='display:none'>x</div>", "<p title='>' class='a-b share'>x</p>", "<article>",
        "<p class='article-body'>x", "<a rel=author>Ann Lee</a>", "<span class=byline>By Ann Lee</span>",
        "<script type='application/ld+json'>{\"@type\":\"Article\"}</script>", "<body class=x>", "<html lang=en>",
    ])
    func findsTheArticleBehind(_ piece: String) throws {
        let page = piece.repeated(10_000) + "<article><p>" + Self.sentence.repeated(5) + "</p></article>"
        let text = try clean(page).text
        #expect(text.string.contains("The harbor of Eastmere reopened today"))
        #expect(text.count <= page.utf8.count)
    }

    /// What never ends behind an article, as text without end or as boxes inside each other.
    @Test(arguments: ["<time>x", "<time>x</time>", "<article>x", "<h1>x", "<p>x", "<li><a>x</a>", "&x", "<b>x"])
    func keepsTheArticleBefore(_ piece: String) throws {
        let page = "<article><p>" + Self.sentence.repeated(5) + "</p></article>" + piece.repeated(10_000)
        #expect(try clean(page).text.string.contains("The harbor of Eastmere reopened today"))
    }

    /// What hides all that follows in browsers too.
    @Test(arguments: ["<!--", "<script>", "<style>", "<textarea>", "<select><option>", "<a b=\"", "<p class='"])
    func failsWhereTheRestIsHidden(_ piece: String) {
        let page = piece.repeated(10_001) + "<article><p>" + Self.sentence.repeated(5)
        #expect(throws: DocumentError.self) { try clean(page) }
    }

    @Test(arguments: [
        "[", "{\"a\":", "\"", "\" ", "[1,", "<!--", "/*", "{\"@type\":\"Article\",\"author\":{\"@id\":\"x\"}},",
    ])
    func survivesStructuredDataOf(_ piece: String) throws {
        let script = "<script type='application/ld+json'>[" + piece.repeated(10_000) + "</script>"
        let page = script + "<article><p>" + Self.sentence.repeated(5)
        #expect(try clean(page).text.string.contains("The harbor of Eastmere reopened today"))
    }

    @Test func keepsTextBehindSignsOfWhichNoneIsALetter() throws {
        let page = "<p>" + " \n\t".repeated(400) + Self.sentence + "</p><p>" + "= ".repeated(400) + Self.sentence
        #expect(try clean(page).paragraphs.count == 2)
    }

    @Test func survivesRandomPages() throws {
        var random = FixedRandom(state: 11)
        let pieces = [
            "<p>", "</p>", "<div class='", "related", "article-body", "'>", "</div>", "<h1>", "<table>", "<tr>", "<td>",
            "<a href=x>", "</a>", "<br>", "<li>", "<ul>", "&amp;", "é", "\u{AD}", "word ",
            "A sentence of some length. ",
            "<time datetime=", "2024-03-05", ">", "<script type='application/ld+json'>", "{\"@type\":\"Article\"",
            "</script>", "<figure>", "<figcaption>", "<meta name=author content=", "\u{0}", "<!--", "-->",
        ]
        for _ in 0..<200 {
            let page = (0..<120).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
            guard let article = try? clean(page) else { continue }
            try checkInvariants(article)
        }
    }

    private func checkInvariants(_ article: CleanArticle) throws {
        var next = 0
        for paragraph in article.paragraphs {
            #expect(paragraph.bytes.start == (next == 0 ? 0 : next + 2))
            let text = article.text.string(in: paragraph.bytes)
            #expect(text == CleanWhitespace.cleaned(text) && !text.isEmpty)
            next = paragraph.bytes.end
        }
        #expect(next == article.text.count)
    }
}

/// A generator with a fixed seed (SplitMix64), so that every run tries the same pages.
struct FixedRandom: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A page that is told by its beginning in a test's report: all of it would be megabytes.
struct HostilePage: CustomTestStringConvertible {
    let source: String

    init(_ source: String) { self.source = source }

    var testDescription: String { "\(source.prefix(40))… (\(source.utf8.count) bytes)" }
}
