import Model
import Testing
import Text

@testable import Cleaning

/// Where title, authors, dates, outlet and language of a page are found.
struct PageMetadataTests {
    private static let body = "<p>The harbor of Eastmere reopened today, and the first ferries left before noon.</p>"

    @Test func readsStructuredDataInAGraph() throws {
        let metadata = try metadata(
            """
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Eastmere Courier"},
            {"@type":["NewsArticle"],"headline":"Ferries sail again","author":[{"@type":"Person","name":"Ann Carraway"},
            {"@id":"#bo"}],"datePublished":"2024-03-05T14:34:00+01:00","dateModified":"2024-03-06",
            "publisher":{"name":"Eastmere Courier"}},{"@type":"Person","@id":"#bo","name":"Bo Lind"}]}</script>
            """)
        #expect(metadata.title == Found("Ferries sail again", .jsonLD))
        #expect(metadata.authors == Found(["Ann Carraway", "Bo Lind"], .jsonLD))
        #expect(metadata.publishedAt == Found("2024-03-05T14:34:00+01:00", .jsonLD))
        #expect(metadata.modifiedAt == Found("2024-03-06", .jsonLD))
        #expect(metadata.outlet == Found("Eastmere Courier", .jsonLD))
    }

    @Test func cutsTheOutletOffTheTitle() throws {
        let metadata = try metadata(
            """
            <title>Ferries sail again - Eastmere Courier</title><meta property=og:site_name content="Eastmere Courier">
            """)
        #expect(metadata.title?.value == "Ferries sail again")
        #expect(metadata.outlet == Found("Eastmere Courier", .openGraph))
    }

    @Test(arguments: [
        "<link rel=canonical href=https://www.eastmerecourier.example/ferries>",
        "<a href=/><img src=l.gif alt='Eastmere Courier'></a>", "<p>© 2024 Eastmere Courier Ltd.</p>",
    ])
    func knowsTheOutletBehindTheTitleByAnotherPlace(place: String) throws {
        let metadata = try metadata("<title>Ferries sail - again - Eastmere Courier</title>\(place)")
        #expect(metadata.outlet == Found("Eastmere Courier", .element))
        #expect(metadata.title?.value == "Ferries sail - again")
    }

    @Test func takesNoTailForTheOutletThatNothingConfirms() throws {
        let metadata = try metadata("<title>Ferries sail - again</title><p>© 2024 Eastmere Courier</p>")
        #expect(metadata.outlet == nil)
        #expect(metadata.title?.value == "Ferries sail - again")
    }

    @Test(arguments: [
        ("By Ann Carraway and Bo Lind", ["Ann Carraway", "Bo Lind"]),
        ("Ann Carraway, Senior Editor", ["Ann Carraway"]),
        ("Von Jörg Tiefensee", ["Jörg Tiefensee"]),
        ("Ann Carraway (Eastmere)", ["Ann Carraway"]),
        ("Reuters", []), ("Courier Staff", []), ("https://courier.example/ann", []), ("ann@courier.example", []),
        ("Eastmere Courier", []),
    ])
    func namesPersonsOnly(value: String, names: [String]) {
        #expect(PersonName.names(in: value, outlet: "Eastmere Courier") == names)
    }

    @Test(arguments: [
        ("2024-03-05", "2024-03-05"),
        ("2024-03-05T14:34:00.000Z", "2024-03-05T14:34:00Z"),
        ("2024-03-05 14:34", "2024-03-05T14:34"),
        ("2024-03-05T14:34:09+0200", "2024-03-05T14:34:09+02:00"),
        ("20240305", "2024-03-05"),
        ("March 5, 2024", "2024-03-05"),
        ("Tue, 5th Mar 2024 10:00", "2024-03-05"),
        ("5. März 2024", "2024-03-05"),
        ("5 de marzo de 2024", "2024-03-05"),
        ("05.03.2024 11:43", "2024-03-05"),
    ])
    func readsDates(value: String, date: String) {
        #expect(ISODate.normalized(value) == date)
    }

    @Test(arguments: ["", "today", "2024", "2024-13-05", "03/05/2024", "1024-03-05", "March 2024", "2024-03"])
    func staysSilentWhereNoDayIsSure(value: String) {
        #expect(ISODate.normalized(value) == nil)
    }

    @Test(arguments: [
        ("<time datetime=2024-03-05>yesterday</time>", MetadataSource.timeElement),
        ("<link rel=canonical href=https://courier.example/2024/03/05/ferries>", .url),
        ("<h1>Ferries</h1><span class=x>Updated 5 March 2024</span>", .dateline),
    ])
    func warnsOfADateFromAWeakPlace(page: String, source: MetadataSource) throws {
        let article = try clean(page + Self.body)
        #expect(article.metadata.publishedAt == Found("2024-03-05", source))
        #expect(article.warnings.map(\.code) == ["weak-date"])
    }

    @Test func takesNoDateFromALinkToAnotherArticle() throws {
        #expect(try metadata("<a href=/b><time datetime=2024-03-05>5 March</time> Mill</a>").publishedAt == nil)
    }

    @Test(arguments: [("en-us", "en-US"), ("pt_BR", "pt-BR"), ("de", "de")])
    func readsTheLanguage(tag: String, expected: String) throws {
        #expect(try metadata("<html lang=\(tag)>").language == Found(expected, .element))
    }

    @Test func detectsTheLanguageWhereNoneIsGiven() throws {
        #expect(try metadata("").language == Found("en", .detected))
    }

    @Test func keepsWhatCameWithTheDocument() throws {
        var given = Metadata()
        given.title = Found("Given title", .given)
        given.publishedAt = Found("2020-01-01", .given)
        let metadata = try clean(
            "<meta property=og:title content=Other><meta name=date content=2024-03-05>" + Self.body, given: given
        ).metadata
        #expect(metadata.title == given.title)
        #expect(metadata.publishedAt == given.publishedAt)
    }

    private func metadata(_ head: String) throws -> Metadata { try clean(head + Self.body).metadata }
}
