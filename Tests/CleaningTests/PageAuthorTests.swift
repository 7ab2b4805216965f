import Model
import Testing
import Text

@testable import Cleaning

/// Who is taken for the author of a page, and who is not.
struct PageAuthorTests {
    private static let body = "<p>The harbor of Eastmere reopened today, and the first ferries left before noon.</p>"

    @Test(arguments: [
        "<h1>Ferries</h1><p>By <b>Ann Carraway</b></p>",
        "<h1>Ferries</h1><p>by: Ann Carraway, Mar 5, 2024</p>",
        "<h1>Ferries</h1><p class=byline>VON Ann Carraway am 5. März 2024</p>",
        "<h1>Ferries</h1><p class=byline><a rel=author>Ann Carraway</a> Harbor Master</p>",
        "<meta name=author content=ann99><h1>Ferries</h1><p class=byline>Ann Carraway</p>",
        "<h1>Ferries</h1><p>Date: 5 March 2024<br><b>Author:</b> Ann Carraway<br><b>Place:</b> Eastmere</p>",
        "<h1>Ferries</h1><div><a href=/authors/ann-carraway>Ann Carraway</a></div>",
        "<h1>Ferries</h1><div><a href=/author/ann>Ann Carraway</a> Reviewed by <a href=/author/bo>Bo Lind</a></div>",
        "<meta name=author content='Ann Carraway'><meta property=og:site_name content='Ann Carraway'>",
        "<h1>Ferries</h1><div><span><a href=/search?q=ann>by Ann Carraway</a></span> ● March 5, 2024 ● 6 min</div>",
        "<h1>Ferries</h1><p>Westmere, 1721<br>by Ann Carraway<br>5 March 2024</p>",
        "<h1>Ferries</h1>" + String(repeating: "<p>A boat.</p>", count: 120) + "<h3>Written by Ann Carraway</h3>",
        "<h1>Ferries</h1><p>Reviewed by <a class=author-link>Bo Lind</a></p><p>Written by <a>Ann Carraway</a></p>",
    ])
    func findsThePersonWhoWrote(page: String) throws {
        #expect(try authors(page) == ["Ann Carraway"])
    }

    @Test(arguments: [
        "<meta name=author content='Eastmere, Westland'>",
        "<meta name=author content='courier.example'>",
        "<meta name=author content='Eastmere Courier Sports'><meta property=og:site_name content='Eastmere Courier'>",
        "<meta name=author content='Eastmere Courier'><meta property=og:site_name content='The Eastmere Courier'>",
        "<h1>Ferries</h1><p><i>A Book of Boats</i> by Bo Lind, 1721.</p>",
        "<h1>Ferries</h1>" + String(repeating: "<p>A boat.</p>", count: 120) + "<p>By Bo Lind</p>",
        "<h1>Ferries</h1><form><label class=author>Your Full Name</label><input></form>",
        "<h1>Ferries</h1><ol class=comments><li class=author>Bo Lind</li></ol>",
        "<h1>Ferries</h1><p>By the harbor of Eastmere</p>",
        "<h1>Ferries</h1><p><b>Authors</b> <a href=/privacy>Privacy Policy</a></p>",
        "<h1>Ferries</h1><div><a href=/authors>Our Authors</a> <a href=/people/bo>Bo Lind</a></div>",
    ])
    func namesNobodyWhoDidNotWrite(page: String) throws {
        #expect(try authors(page) == nil)
    }

    @Test(arguments: [
        ("Ann Carraway in Eastmere and Bo Lind in Westmere", ["Ann Carraway", "Bo Lind"]),
        ("Ann Carraway, Head of Sales and Product Design", ["Ann Carraway"]),
        ("Ann Carraway - Eastmere Courier", ["Ann Carraway"]),
        ("Ann Carraway March 5, 2024", ["Ann Carraway"]),
        ("Ann Carraway @anncarraway", ["Ann Carraway"]), ("Bo Lind Hace 5 horas", ["Bo Lind"]),
        ("Interview: Bo Lind", ["Bo Lind"]), ("Dan Carraway dan Bo Lind", ["Dan Carraway", "Bo Lind"]),
        ("ANN CARRAWAY AND BO LIND", ["ANN CARRAWAY", "BO LIND"]),
        ("Eastmere, Westland", []), ("Photo © Bo Lind", []), ("Name *", []),
    ])
    func takesNamesOutOfLongerValues(value: String, names: [String]) {
        #expect(PersonName.names(in: value, outlet: nil) == names)
    }

    @Test func namesAllWhoseLinksStandInOneList() throws {
        let links = "<a href=/author/ann>Ann Carraway</a> and <a href=/author/bo>Bo Lind</a>"
        #expect(try authors("<h1>Ferries</h1><div>\(links)</div>") == ["Ann Carraway", "Bo Lind"])
    }

    private func authors(_ head: String) throws -> [String]? { try clean(head + Self.body).metadata.authors?.value }
}
