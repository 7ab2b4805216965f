import Foundation
import TestSupport
import Testing

/// Two scraped articles about one event that stand beside the repository where the development sets do.
private let seeds = Copydesk.root + "/../shared/seeds"

@Suite(.enabled(if: FileManager.default.fileExists(atPath: seeds), "no development sets here"))
struct SeedArticleTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let result = try Copydesk.run(["run", seeds, "-o", "\(folder.path)/out", "-q"])
        try #require(result.status == 0, "\(result.errors)")
    }

    private struct Row: Decodable {
        struct Speaker: Decodable {
            var text: String
            var entityId: String?
        }
        struct Attribution: Decodable {
            var source: String
            var sourceEntity: String?
        }
        var text: String
        var type: String?
        var entityId: String?
        var timex: String?
        var form: String?
        var speaker: Speaker?
        var kind: String?
        var value: String?
        var comparator: String?
        var concept: String?
        var holder: String?
        var modality: String?
        var attribution: Attribution?
    }

    private struct Article: Decodable {
        struct Paragraph: Decodable {
            var start: Int
            var end: Int
            var zone: String
        }
        var title: String
        var publishedAt: String
        var text: String
        var paragraphs: [Paragraph]
        var entities: [Row]
        var dates: [Row]
        var quotes: [Row]
        var claims: [Row]

        func ids(_ texts: String...) -> Set<String?> {
            Set(entities.filter { texts.contains($0.text) }.map(\.entityId))
        }

        func heading(_ text: String) -> Bool {
            let scalars = Array(self.text.unicodeScalars)
            return paragraphs.contains { paragraph in
                var words = String.UnicodeScalarView()
                words.append(contentsOf: scalars[paragraph.start..<paragraph.end])
                return paragraph.zone == "heading" && String(words) == text
            }
        }
    }

    private func article(_ name: String) throws -> Article {
        let text = try folder.text(of: "out/articles/\(name)/article.json")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Article.self, from: Data(text.utf8))
    }

    @Test func findsTheArticleInTheFirstScrape() throws {
        let article = try article("nv.txt")
        #expect(article.title == "Leaked NATO response to Russia is genuine, US State Department confirms")
        #expect(article.publishedAt == "2022-02-03T14:34")
        #expect(article.text.hasPrefix("U.S. State Department Spokesperson Ned Price"))
        #expect(article.text.hasSuffix("Wendy Sherman."))
        #expect(article.paragraphs.count == 19)
        for clutter in ["Video of day", "Follow us", "newsletter", "Show more"] {
            #expect(!article.text.contains(clutter))
        }
    }

    @Test func readsTheClaimsOfTheFirst() throws {
        let claims = try article("nv.txt").claims
        try #require(claims.map(\.value) == ["0.25", "130000", "200000"])
        #expect(claims[1].comparator == "more_than" && claims[1].holder == "Russia")
        #expect(claims[1].concept?.contains("troops") == true)
        #expect(claims[1].attribution?.source == "Ministry of Defense of Ukraine")
        #expect(claims[2].comparator == "at_most" && claims[2].modality == "possible")
        #expect(claims[2].concept == "Russian soldiers")
    }

    @Test func readsTheDatesAndQuotesOfTheFirst() throws {
        let article = try article("nv.txt")
        for (text, value) in [("Feb. 2", "2022-02-02"), ("October 2021", "2021-10"), ("mid-February", "2022-02")] {
            #expect(article.dates.contains { $0.text.hasSuffix(text) && $0.timex == value }, "\(text)")
        }
        let direct = article.quotes.filter { $0.form == "direct" }
        #expect(direct.count == 2)
        #expect(direct.allSatisfy { $0.speaker?.entityId == "person:ned-price" })
    }

    @Test func findsTheArticleInTheSecondScrape() throws {
        let article = try article("sputnik.txt")
        #expect(
            article.title
                == "State Department Confirms Authenticity of Leaked US Response to Russian Security Proposals")
        #expect(article.publishedAt == "2022-02-03")
        #expect(article.heading("Eastern European Security Row"))
        for clutter in ["1920", "Stay tuned", "SUSAN WALSH", "log in", "Заголовок"] {
            #expect(!article.text.contains(clutter), "\(clutter)")
        }
        #expect(article.text.hasPrefix("On Wednesday, Spanish newspaper El Pais"))
        #expect(article.text.hasSuffix("any plans to threaten Kiev."))
    }

    @Test func readsTheSecond() throws {
        let article = try article("sputnik.txt")
        #expect(article.claims.isEmpty)
        #expect(article.dates.filter { $0.text == "Wednesday" }.allSatisfy { $0.timex == "2022-02-02" })
        let persons = Set(article.entities.filter { $0.type == "PERSON" }.map(\.text))
        #expect(
            persons.isSuperset(of: ["Sergey Lavrov", "Vladimir Putin", "Anatoly Antonov", "John Kirby", "Ned Price"]))
    }

    @Test(arguments: [
        ("important, but basically secondary issues", "person:anatoly-antonov"),
        ("I have seen nothing to suggest", "person:ned-price"),
    ])
    func knowsWhoSaidWhat(words: String, speaker: String) throws {
        let quote = try #require(
            try article("sputnik.txt").quotes.first { $0.text.contains(words) && $0.form != "indirect" })
        #expect(quote.speaker?.entityId == speaker)
    }

    @Test func givesOneThingOneIdentity() throws {
        let (first, second) = (try article("nv.txt"), try article("sputnik.txt"))
        #expect(first.ids("U.S.", "United States").union(second.ids("US", "United States")) == ["iso:US"])
        #expect(first.ids("Kyiv") == second.ids("Kiev") && first.ids("Kyiv").count == 1)
        #expect(first.ids("Ned Price", "Price").union(second.ids("Ned Price", "Price")) == ["person:ned-price"])
        for article in [first, second] {
            #expect(article.entities.filter { $0.text == "El Pais" }.allSatisfy { $0.type == "ORG" })
            #expect(!article.ids("El Pais").isEmpty)
        }
    }
}
