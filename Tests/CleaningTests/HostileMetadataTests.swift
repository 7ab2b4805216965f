import Markup
import Model
import Testing
import Text

@testable import Cleaning

/// Metadata without measure: what is read of it is bounded, and the text is there.
struct HostileMetadataTests {
    private static let body =
        "<article><p>" + "The harbor of Eastmere reopened today, and ferries left before noon. ".repeated(5)

    private func cleanBehind(_ head: String) throws -> CleanArticle {
        let article = try clean(head + Self.body)
        #expect(article.text.string.contains("The harbor of Eastmere reopened today"))
        return article
    }

    private static func structured(_ member: String) -> String {
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\(member)}</script>"
    }

    private static let longTitles: [HostilePage] = {
        let title = "x | ".repeated(250_000)
        return [
            structured("\"headline\":\"\(title)\""), "<title>\(title)</title>",
            "<meta property=og:title content='\(title)'>", "<h1>\("xé ".repeated(250_000))</h1>",
            "<h1>\("<i class=share>x</i>y ".repeated(20_000))</h1>",
        ].map(HostilePage.init)
    }()

    @Test(arguments: longTitles)
    func cutsATitleOfAMegabyte(head: HostilePage) throws {
        let title = try #require(try cleanBehind(head.source).metadata.title?.value)
        #expect((1...ShortText.mostBytes).contains(title.utf8.count))
    }

    private static let longMembers: [HostilePage] = {
        let words = "x &amp; ".repeated(100_000)
        return [
            "\"publisher\":{\"name\":\"\(words)\"}", "\"author\":{\"name\":\"\(words)\"}",
            "\"url\":\"https://example.org/\(words)\"", "\"datePublished\":\"\(words)\"",
            "\"description\":\"\(words)\"", "\"articleSection\":\"\(words)\"",
        ].map { HostilePage(structured($0)) }
    }()

    @Test(arguments: longMembers)
    func keepsNoOtherMetadataOfAMegabyte(head: HostilePage) throws {
        let metadata = try cleanBehind(head.source).metadata
        #expect((metadata.outlet?.value ?? "").utf8.count <= ShortText.mostBytes)
        #expect(metadata.authors == nil)
        #expect(metadata.canonicalURL == nil)
        #expect(metadata.publishedAt == nil)
        #expect(metadata.section == nil)
    }

    @Test func takesNoMoreTagsThanAnArticleHas() throws {
        let list = (0..<100_000).map { "tag \($0)" }.joined(separator: ",")
        #expect(try cleanBehind(Self.structured("\"keywords\":\"\(list)\"")).metadata.tags?.value.count == 32)
    }

    @Test func findsWhomManyNumbersStandFor() throws {
        let others = (0..<1000).map { "{\"@id\":\"#\($0)\",\"@type\":\"Person\",\"name\":\"Person \($0)\"}" }
        let authors = (0..<1000).map { "{\"@id\":\"#\($0 * 7)\"}" }
        let graph =
            "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Ferries\","
            + "\"author\":[\(authors.joined(separator: ","))]},\(others.joined(separator: ","))]}</script>"
        let scripts = StructuredData(
            [Array(graph.utf8.drop { $0 != UInt8(ascii: "{") }.dropLast(9))[...]],
            page: PageIdentity(urls: [], titles: ["Ferries"]))
        #expect(scripts.authors.prefix(2) == ["Person 0", "Person 7"])
    }

    @Test func looksAtTheFirstHeadingsTimesAndBylinesOnly() throws {
        let piece = "<h1>x</h1><h2>y</h2><time>2024</time><a rel=author>Ann Lee</a><b itemprop=datePublished>z</b>"
        let tree = try MarkupParser().parse(TextBuffer(piece.repeated(5_000)))
        var names = NameReader()
        let tags = MetaTags(tree, PageFeatures(tree, &names))
        #expect(tags.headings.first == 3)
        for nodes in [tags.headings, tags.lowerHeadings, tags.times, tags.bylines, tags.properties] {
            #expect((1...512).contains(nodes.count))
        }
    }

    /// A heading that holds the page: its text is read up to a bound, wherever the hidden parts stand.
    @Test(arguments: ["<i class=share></i>", "<i></i>", "<i class=share>x</i><b></b>"])
    func readsAHeadingThatNeverEnds(piece: String) throws {
        let tree = try MarkupParser().parse(TextBuffer("<h1>Ferries sail again " + piece.repeated(50_000)))
        let node = try #require(tree.nodes.firstIndex { $0.tag == .h1 })
        var names = NameReader()
        let features = PageFeatures(tree, &names)
        #expect(HeadingText(tree, features, node).whole.hasPrefix("Ferries sail again"))
    }

    /// Each date asks all boxes around it whether they hold another article: that must not be a walk through them.
    @Test func findsNoDateInManyBoxesOfOtherArticles() throws {
        let boxes = "<article>".repeated(200) + "<h2>Other</h2>" + "<time datetime=2024-03-05>5 Ma</time>".repeated(100)
        let article = try clean("<h1>Ferries sail again</h1>" + Self.body + boxes + "<i></i>".repeated(100_000))
        #expect(article.text.string.contains("The harbor of Eastmere reopened today"))
        #expect(article.metadata.publishedAt == nil)
    }
}
