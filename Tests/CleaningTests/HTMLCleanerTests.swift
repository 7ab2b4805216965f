import Model
import Pipeline
import Testing
import Text

@testable import Cleaning

/// What of a page is the article's text, rule by rule, on small pages of invented outlets.
struct HTMLCleanerTests {
    static let prose = (1...6).map {
        "<p>The harbor of Eastmere reopened on day \($0) of the week, and the first ferries left before noon.</p>"
    }.joined()

    @Test func takesTheNamedBodyAndLeavesTheFrameOut() throws {
        let article = try clean(
            """
            <nav><a href=/>Home</a> <a href=/news>News</a></nav><h1>Ferries sail again</h1>
            <div class="article-body">\(Self.prose)</div>
            <aside>Elsewhere the weather stays fine, with long spells of sun in the southern valleys.</aside>
            <footer>Eastmere Courier, 1 Quay Street, the oldest paper on the coast, all rights kept.</footer>
            """)
        #expect(article.paragraphs.count == 6)
        #expect(article.text.string.hasPrefix("The harbor of Eastmere reopened on day 1"))
        #expect(article.text.string.hasSuffix("day 6 of the week, and the first ferries left before noon."))
    }

    @Test(arguments: [
        "<div class='related-links'><p>Also today: the mayor of Eastmere opens a school in the old mill.</p></div>",
        "<div class='share-bar'>Share this article with your friends and neighbors in town</div>",
        "<section id='newsletter-signup'><p>Get the Courier in your inbox each morning before seven.</p></section>",
        "<ul><li><a href=/a>Mill school opens</a></li><li><a href=/b>Bridge closed</a></li></ul>",
        "<p><a href=/c>Read more: the long wait of the island farmers</a></p>",
        "<p>Read also: the long wait of the island farmers</p>",
        "<p>Advertisement</p>", "<p>Updated on March 5, 2024</p>", "<p>By Ann Carraway</p>",
        "<p>© Courier / Ann Carraway</p>", "<p>[ⓒ 강변일보. 무단전재 및 재배포 금지]</p>", "<p>한지우 기자 jiwoo@courier.example</p>",
        "<div style='display: none'><p>This page needs a newer browser than the one you have.</p></div>",
        "<div class='author-bio'><p>Ann Carraway covers the coast for the Courier since the last flood.</p></div>",
        "<script>document.write('<p>No text.</p>')</script>",
    ])
    func leavesOut(clutter: String) throws {
        let plain = try clean("<h1>Ferries</h1><article>\(Self.prose)</article>")
        let half = "<p>A storm had closed it in March, when waves broke over the old wall for two days.</p>"
        let cluttered = try clean("<h1>Ferries</h1><article>\(Self.prose)\(clutter)\(half)</article>")
        #expect(cluttered.text.string == plain.text.string + "\n\n" + half.dropFirst(3).dropLast(4))
    }

    /// The text stands right in a division, its lines broken by `br`, beside a box with blocks of its own.
    @Test func findsATextBesideBlocks() throws {
        let links = (1...40).map { "<li><a href=/\($0)>Town number \($0)</a></li>" }.joined()
        let lines = (1...6).map { "The harbor of Eastmere reopened on day \($0), and the first ferries left." }
        let article = try clean(
            """
            <div class=x1><ul>\(links)</ul><p>The Courier</p></div><div class=x2><h1>Ferries sail again</h1>
            <div class=x3>By Ann Carraway</div><div class=x4>\(lines.joined(separator: "<br>"))
            <ul class=x5><li><h6>Download</h6><p>The <a href=/app>Courier App</a></p></li></ul></div></div>
            <div class=x6><p>The app brings all that the Courier prints, and more, to those who are at sea.</p></div>
            """)
        #expect(article.text.string.hasPrefix(lines[0]))
        #expect(article.text.string.contains(lines[5]))
        #expect(!article.text.string.contains("at sea"))
    }

    @Test func takesNoLongTextForAHeading() throws {
        let lines = (1...8).map {
            "<div>The harbor of Eastmere reopened on day \($0), and the first ferries left.</div>"
        }
        let article = try clean("<h2>Ferries</h2><article><h3 class=x1>\(lines.joined())</article>")
        #expect(article.paragraphs.count == 8)
        #expect(article.paragraphs.allSatisfy { $0.zone == .body })
    }

    /// React sends parts of a page late, hidden until a script moves them to their place.
    @Test func readsWhatAScriptWillShow() throws {
        let page = "<p>The first part of a page that comes in two, and a lot of it, before the rest is there.</p>"
        let article = try clean(
            page + "<div hidden id=S:1f>\(Self.prose)</div><div hidden id=x>\(Self.longProse)</div>")
        #expect(article.text.string.contains("on day 6"))
        #expect(!article.text.string.contains("shut for two days"))
    }

    /// The lines of a page's head, with class names that say nothing.
    @Test(arguments: [
        "<div class=x1>Sea & Travel</div><h1>Ferries</h1>", "<h1>Ferries</h1><p class=x2>1,204 views</p>",
        "<h1>Ferries</h1><p>No. 7, Spring 2024 | 3 minutes read</p>",
        "<h1>Ferries</h1><div>Ann Carraway, Staff Writer</div>",
        "<h1>Ferries</h1><p>05.03.2024, 18:30 | Eastmere</p>",
    ])
    func leavesOutTheLinesOfTheHead(head: String) throws {
        let article = try clean("<article>\(head)\(Self.prose)</article>")
        #expect(article.text.string.hasPrefix("The harbor of Eastmere reopened on day 1"))
    }

    @Test func keepsShortLinesBelowTheFirstParagraph() throws {
        let line = "<p>12 votes</p>"
        #expect(try clean("<article>\(Self.longProse)\(line)\(Self.prose)</article>").text.string.contains("12 votes"))
    }

    private static let longProse = "<p>\(String(repeating: "The harbor was shut for two days. ", count: 5))</p>"

    @Test(arguments: [
        "<div><h4>Tides at eight</h4><p>All the news of the coast.</p><input type=email></div>",
        "<div><h5>Our calendar</h5><p>Twelve boats, one a month.</p><a href=/shop>Order it</a></div>",
    ])
    func leavesOutBoxesThatAskForSomething(box: String) throws {
        let article = try clean("<article>\(Self.prose)\(box)\(Self.longProse)</article>")
        #expect(article.paragraphs.count == 7)
    }

    @Test func keepsCardsThatAreTheArticle() throws {
        let cards = (1...4).map { "<div><h3>Walk \($0)</h3><p>Along the sea.</p><a href=/w>Map</a></div>" }.joined()
        #expect(try clean("<article>\(Self.prose)\(cards)</article>").text.string.contains("Walk 4"))
    }

    @Test func takesTheCaptionOfAPictureWithoutATellingName() throws {
        let picture = "<div class=p1><img src=a.jpg><div class=p2>Boats wait at the quay on Monday.</div></div>"
        let article = try clean("<article>\(picture)\(Self.prose)</article>")
        #expect(article.captions == ["Boats wait at the quay on Monday."])
        #expect(!article.text.string.contains("wait at the quay"))
    }

    @Test func takesNoPictureOfFurnitureForTheArticles() throws {
        let author = "<div class=author-bio><img src=a.jpg><p>Ann Carraway has covered the coast for years.</p></div>"
        #expect(try clean("<article>\(Self.prose)\(author)</article>").captions.isEmpty)
    }

    @Test func keepsTheTextWhereNamesLie() throws {
        let article = try clean("<div class='sidebar'><div class='promo'>\(Self.prose)</div></div>")
        #expect(article.paragraphs.count == 6)
    }

    @Test(arguments: ["DISPLAY : none", "color:red; visibility:hidden", ";display:none!important"])
    func leavesOutWhatAStyleHides(style: String) throws {
        let hidden = "<p style=\"\(style)\">Your browser is too old to show the map of the harbor.</p>"
        #expect(!(try clean("<article>\(Self.prose)\(hidden)</article>").text.string.contains("browser")))
    }

    @Test(arguments: ["display: block", "background: url(none)", "margin:0; border-style: none", "xdisplay:none"])
    func keepsWhatAStyleOnlyAdorns(style: String) throws {
        let shown = "<p style=\"\(style)\">The map of the harbor hangs in the town hall from today on.</p>"
        #expect(try clean("<article>\(Self.prose)\(shown)</article>").text.string.contains("town hall"))
    }

    @Test func leavesOutHalfAPageThatIsHiddenWhereTheOtherHalfIsAnArticle() throws {
        let hidden = "<div style='visibility: hidden'>\(Self.prose)\(Self.longProse)</div>"
        #expect(try clean("<article>\(hidden)<div>\(Self.prose)</div></article>").paragraphs.count == 6)
    }

    @Test func keepsTheStepsOfInstructionsWithTheirPictures() throws {
        let steps = (1...3).map {
            "<div><p>Step \($0)</p><p>Tie the rope to the second ring.</p><img src=a.jpg><p class=caption>The second ring.</p></div>"
        }.joined()
        let article = try clean("<article>\(Self.prose)\(steps)</article>")
        #expect(article.text.string.contains("Step 2\n\nTie the rope to the second ring."))
        #expect(article.captions == ["The second ring."])
    }

    @Test func keepsRowsOfDataWhoseFirstCellIsALink() throws {
        let rows = ["Vela", "Tern"].map {
            "<tr><td><a href=/\($0)>\($0) harbor</a></td><td>14 boats on Monday</td></tr>"
        }.joined()
        let article = try clean("<article>\(Self.prose)<table>\(rows)</table></article>")
        #expect(article.text.string.hasSuffix("Vela harbor | 14 boats on Monday\n\nTern harbor | 14 boats on Monday"))
    }

    @Test func keepsFormulas() throws {
        let formula = "<math><mi>a</mi> <mo>=</mo> <mn>4</mn><annotation>a=4</annotation></math>"
        let article = try clean("<article>\(Self.prose)<p>Where \(formula) the tide turns.</p></article>")
        #expect(article.text.string.hasSuffix("Where a = 4 the tide turns."))
    }

    @Test func keepsWhatAScriptWouldShow() throws {
        #expect(try clean("<div hidden id='S:0'><main>\(Self.prose)</main></div>").paragraphs.count == 6)
    }

    @Test func tellsZonesApart() throws {
        let article = try clean(
            """
            <article>\(Self.prose)<h2>What comes next</h2><ul><li>More boats</li><li>A new pier</li></ul>
            <blockquote><p>We have waited for this day, said the harbor master.</p></blockquote>
            <table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>4</td></tr></table></article>
            """)
        #expect(article.paragraphs.map(\.zone).suffix(6) == [.heading, .list, .list, .quote, .table, .table])
        #expect(article.text.string.hasSuffix("Day | Boats\n\nMonday | 4"))
    }

    @Test func bringsBackAStandfirstFromOutsideTheBody() throws {
        let article = try clean(
            """
            <h1>Ferries sail again</h1><p class=standfirst>After three months the harbor of Eastmere is open.</p>
            <div class=article-body>\(Self.prose)</div>
            """)
        #expect(article.paragraphs.first?.zone == .standfirst)
        #expect(article.text.string.hasPrefix("After three months the harbor of Eastmere is open.\n\n"))
    }

    @Test func keepsCaptionsApart() throws {
        let article = try clean(
            """
            <article>\(Self.prose)<figure><img src=a.jpg><figcaption>The first ferry. <b>Photo:</b> Ann Carraway
            </figcaption></figure></article>
            """)
        #expect(article.captions == ["The first ferry. Photo: Ann Carraway"])
        #expect(!article.text.string.contains("first ferry."))
    }

    @Test func leavesTheTitleAndHeadingsOfNothingOut() throws {
        let article = try clean(
            "<article><h1>Ferries sail again</h1>\(Self.prose)<h2>Ferries sail again</h2><h3>More</h3></article>")
        #expect(article.metadata.title?.value == "Ferries sail again")
        #expect(article.paragraphs.allSatisfy { $0.zone == .body })
    }

    @Test func splitsAtRunsOfLineBreaksAndJoinsInlineMarkup() throws {
        let article = try clean(
            """
            <div class=entry-content>The <b>har</b>bor of <i>East&shy;mere</i>&nbsp;reopened today,<br>early in the morning.
            <br><br>Four boats left before noon for the islands, with mail and with some forty people.</div>
            """)
        #expect(
            article.text.string == "The harbor of Eastmere reopened today, early in the morning.\n\n"
                + "Four boats left before noon for the islands, with mail and with some forty people.")
    }

    @Test func takesAVeryShortArticle() throws {
        #expect(try clean("<h1>Harbor open</h1><p>The harbor is open.</p>").text.string == "The harbor is open.")
    }

    @Test func readsStructuredDataWhereThePageShowsNothing() throws {
        let body = "The harbor reopened. ".repeated(40)
        let article = try clean(
            """
            <script type="application/ld+json">{"@type":"NewsArticle","articleBody":"\(body)"}</script><div id=app></div>
            """)
        #expect(article.text.string.hasPrefix("The harbor reopened. The harbor"))
        #expect(article.warnings.contains { $0.code == "text-from-metadata" })
    }

    @Test(arguments: ["", "<html></html>", "<nav><a href=/>Home</a></nav>", "<script>1</script>"])
    func refusesAPageWithoutText(page: String) {
        #expect { try clean(page) } throws: { ($0 as? DocumentError)?.kind == .noText }
    }

    @Test func stopsAtTheDeadline() {
        let page = TextBuffer("<p>" + "<b>word</b> ".repeated(50_000))
        let context = StageContext(deadline: .now - .seconds(1))
        var cleaner = HTMLCleaner()
        #expect { try cleaner.clean(page, given: Metadata(), context) } throws: {
            ($0 as? DocumentError)?.kind == .timeout
        }
    }
}

func clean(_ page: String, given: Metadata = Metadata()) throws -> CleanArticle {
    var cleaner = HTMLCleaner()
    return try cleaner.clean(TextBuffer(page), given: given, StageContext())
}

extension String {
    func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
