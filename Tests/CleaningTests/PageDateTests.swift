import Model
import Testing
import Text

@testable import Cleaning

/// When pages say that they were published and changed.
struct PageDateTests {
    private static let body = "<p>The harbor of Eastmere reopened today, and the first ferries left before noon.</p>"

    @Test(arguments: [
        ("5 de marzo de 2024", "2024-03-05"), ("le 5 mars 2024 à 10h", "2024-03-05"), ("5 marzo 2024", "2024-03-05"),
        ("5 de março de 2024", "2024-03-05"), ("5 maart 2024", "2024-03-05"), ("5 marca 2024", "2024-03-05"),
        ("5. března 2024", "2024-03-05"), ("5 марта 2024 г.", "2024-03-05"), ("5 березня 2024", "2024-03-05"),
        ("5 Mart 2024 Salı", "2024-03-05"), ("den 5 mars 2024", "2024-03-05"), ("5. marts 2024", "2024-03-05"),
        ("5. maaliskuuta 2024", "2024-03-05"), ("5 Μαρτίου 2024", "2024-03-05"), ("2024. március 5.", "2024-03-05"),
        ("5 martie 2024", "2024-03-05"), ("Selasa, 5 Maret 2024", "2024-03-05"), ("٥ مارس ٢٠٢٤", "2024-03-05"),
        ("2024年3月5日 10時", "2024-03-05"), ("2024년 3월 5일", "2024-03-05"), ("2024. 3. 5.", "2024-03-05"),
        ("07-Apr-2020", "2020-04-07"), ("3/14/2024", "2024-03-14"), ("14/3/2024", "2024-03-14"),
        ("05.03.24", "2024-03-05"),
    ])
    func readsPrintedDates(text: String, date: String) {
        #expect(PrintedDates(Array(text.utf8)[...], order: nil).published?.date.iso == date)
    }

    @Test(arguments: [
        "3/4/2024", "2 days ago", "© 2024 Eastmere Courier", "31 February 2024", "version 1.2.10.2024", "March 2024",
        "14:30", "5 March",
    ])
    func readsNoDateThatIsNotSure(text: String) {
        #expect(PrintedDates(Array(text.utf8)[...], order: nil).dates.isEmpty)
    }

    @Test(arguments: [
        ("en-US", "https://courier.example/a", "2024-03-04"), ("en-GB", "https://courier.example/a", "2024-04-03"),
        ("en-US", "https://courier.co.uk/a", "2024-04-03"), ("fr", "https://courier.example/a", "2024-04-03"),
    ])
    func ordersDayAndMonthAsThePagesReadersDo(language: String, url: String, date: String) {
        let order = DayOrder(language: language, url: url)
        #expect(ISODate.normalized("3/4/2024", order: order) == date)
    }

    @Test func takesThePublishedDateOfALineThatHasTwo() {
        let dates = PrintedDates(Array("Updated: 6 March 2024 | Published: 5 March 2024".utf8)[...], order: nil)
        #expect(dates.published?.date.iso == "2024-03-05")
        #expect(dates.modified?.date.iso == "2024-03-06")
    }

    @Test(arguments: [
        "<h1>Ferries</h1><div><span>Published</span> <span>5 March 2024</span></div>",
        "<h1>Ferries</h1><p>By Ann Carraway, 5 March 2024 | 4 min read</p>",
        "<p>5 March 2024</p><h1>Ferries</h1>",
        "<h1>Ferries</h1><p>EASTMERE, March 5, 2024 (ENA) – The harbor of Eastmere is open again, its master says.</p>",
        "<h1>Ferries</h1><aside><time datetime=2024-03-05>5 March</time></aside>",
        "<h1>Ferries</h1><a href=/ferries><time>5 March 2024</time></a>",
        "<h1>Ferries</h1><time property=schema:datePublished datetime=2024-03-05>today</time>",
        "<h1>Ferries</h1><abbr class=published title=2024-03-05T10:00:00Z>today</abbr>",
        "<h3>5 March 2024</h3><h1>Ferries</h1>",
        "<h1>Ferries</h1><p>EASTMERE (05.03.2024). The harbor is open again, its master says, after two weeks.</p>",
        "<meta name=date content=2024-03-04><h1>Ferries</h1><time itemprop=datePublished datetime=2024-03-05>x</time>",
        "<h1>Ferries</h1>" + String(repeating: "<p>A boat.</p>", count: 120) + "<p>5 March 2024</p>",
        "<h1>Ferries</h1><time class=updated datetime=2024-03-09>x</time><time pubdate datetime=2024-03-05>x</time>",
        "<h1>Ferries</h1><time datetime=2024-03-09T10:18:46Z>Published 5 March 2024</time>",
        "<h1>Ferries</h1><div class='bylines text-utility-20'>"
            + "<p>Ann Carraway \(String(repeating: "writes on the harbor. ", count: 12))</p><p>5 March 2024</p></div>",
        "<h2>Ferries</h2><article><div>Ann Carraway | 2024-03-05 16:52:59</div><h3><p>"
            + String(repeating: "The harbor was shut for two days. ", count: 14) + "</p></article>",
    ])
    func findsTheDateOfPublication(page: String) throws {
        #expect(try metadata(page).publishedAt?.value == "2024-03-05")
    }

    @Test(arguments: [
        "<h1>Ferries</h1><div class=comments><p>Bo Lind, 5 March 2024</p></div>",
        "<h1>Ferries</h1><nav><span>5 March 2024</span></nav>",
        "<h1>Ferries</h1><article><h3>Mill burns</h3><time datetime=2024-03-05>5 March</time></article>",
        "<h1>The flood of 5 March 2024</h1>",
        "<h1>Ferries</h1><p>Nobody in the town had thought that the flood of 5 March 2024 would take the pier away.</p>",
        "<h1>Ferries</h1><p>Copyright 2024</p>",
        "<h3>The flood of 5 March 2024</h3><h1>Ferries</h1>",
        "<h1>Ferries</h1>" + String(repeating: "<p>A boat.</p>", count: 120) + "<p>5 March 2024</p><p>7 May 2024</p>",
    ])
    func takesNoDateThatIsNotTheArticles(page: String) throws {
        #expect(try metadata(page).publishedAt == nil)
    }

    @Test func takesTheDateOfTheLastChangeWhereThatIsAllThereIs() throws {
        let article = try clean("<h1>Ferries</h1><p>Last updated on 5 March 2024</p>" + Self.body)
        #expect(article.metadata.publishedAt == Found("2024-03-05", .dateline))
        #expect(article.metadata.modifiedAt?.value == "2024-03-05")
        #expect(article.warnings.map(\.code) == ["weak-date"])
    }

    private static let published = "<meta property=article:published_time content=2024-06-20T10:00:00Z>"

    @Test func takesTheDayThatIsShownWhereTheDataTakeTheLastChangeForIt() throws {
        let data = Self.published + "<meta property=article:modified_time content=2024-06-20T10:00:00Z>"
        let shown = try metadata(data + "<h1>Ferries</h1><p>5 March 2024</p>")
        #expect(shown.publishedAt == Found("2024-03-05", .dateline))
        #expect(shown.modifiedAt?.value == "2024-06-20T10:00:00Z")
        let labeled = try metadata(data + "<h1>Ferries</h1><p>Published 5 March 2024 | Updated 20 June 2024</p>")
        #expect(labeled.publishedAt?.value == "2024-03-05")
    }

    @Test(arguments: [
        // A later change is told apart by the data themselves.
        published + "<meta property=article:modified_time content=2024-07-01><h1>Ferries</h1><p>5 March 2024</p>",
        // A few days may be a matter of time zones and of plans.
        published + "<meta property=article:modified_time content=2024-06-20><h1>Ferries</h1><p>18 June 2024</p>",
        // Two days near the title belong to other things.
        published + "<meta property=article:modified_time content=2024-06-20><h1>Ferries</h1>"
            + "<p>5 March 2024</p><p>7 March 2024</p>",
    ])
    func believesTheDataElse(head: String) throws {
        #expect(try metadata(head).publishedAt?.value == "2024-06-20T10:00:00Z")
    }

    @Test(arguments: [
        ("2024-02-28", "2024-03-01T08:00:00Z", 2), ("2023-12-31", "2024-01-01", 1), ("2024-03-05", "2023-03-05", -366),
    ])
    func countsDays(first: String, second: String, days: Int) {
        #expect(ISODate.days(from: first, to: second) == days)
    }

    @Test(arguments: [
        ("https://courier.example/2024/03/05/ferries?from=2020/01/01", "2024-03-05"),
        ("https://courier.example/news/20240305/ferries", "2024-03-05"),
        ("https://courier.example/ferries-2024-03-05", "2024-03-05"),
        ("https://courier.example/news/15-03-2024", "2024-03-15"), ("https://courier.example/news/03-04-2024", nil),
        ("https://courier.example/news/202403051", nil), ("https://courier.example/2024/03/ferries", nil),
    ])
    func readsDatesOfAddresses(url: String, date: String?) {
        #expect(URLDate.find(url) == date)
    }

    private func metadata(_ head: String) throws -> Metadata { try clean(head + Self.body).metadata }
}
