import Glibc
import Model
import Testing
import Text

@testable import Cleaning

/// The two articles that the project was created for. They belong to their publishers, so they are not in the
/// repository, and these tests are skipped where the folder beside it is not there.
@Suite(.enabled(if: SeedArticles.areThere, "../shared/seeds is not there"))
struct SeedArticleTests {
    @Test func findsTitleAndDateOfTheFirst() throws {
        let article = try SeedArticles.clean("nv.txt")
        let title = "Leaked NATO response to Russia is genuine, US State Department confirms"
        #expect(article.metadata.title == Found(title, .titleLine))
        #expect(article.metadata.publishedAt == Found("2022-02-03T14:34", .dateline))
        #expect(article.metadata.language == Found("en", .detected))
        #expect(article.captions.isEmpty)
        #expect(article.warnings.isEmpty)
    }

    @Test func keepsAllParagraphsOfTheFirstAndNothingElse() throws {
        let article = try SeedArticles.clean("nv.txt")
        let text = article.text.string
        #expect(text.hasPrefix("U.S. State Department Spokesperson Ned Price"))
        #expect(text.hasSuffix("Wendy Sherman."))
        #expect(article.paragraphs.count == 19)
        #expect(article.paragraphs.allSatisfy { $0.zone == .body })
        for clutter in ["Video of day", "Follow us", "newsletter", "Ukraine Today", "9am", "Show more"] {
            #expect(!text.contains(clutter))
        }
    }

    @Test func findsTitleAndDateOfTheSecond() throws {
        let article = try SeedArticles.clean("sputnik.txt")
        let title = "State Department Confirms Authenticity of Leaked US Response to Russian Security Proposals"
        #expect(article.metadata.title == Found(title, .titleLine))
        #expect(article.metadata.publishedAt == Found("2022-02-03", .caption))
        #expect(article.warnings.map(\.code) == ["weak-date"])
        #expect(article.metadata.language == Found("en", .detected))
    }

    @Test func keepsAllParagraphsOfTheSecondAndNothingElse() throws {
        let article = try SeedArticles.clean("sputnik.txt")
        let text = article.text.string
        #expect(text.hasPrefix("On Wednesday, Spanish newspaper El Pais leaked"))
        #expect(text.hasSuffix("Moscow has repeatedly denied any plans to threaten Kiev."))
        #expect(article.paragraphs.count == 15)
        for clutter in [
            "1920", "2022", "2023", "Stay tuned", "AFP", "briefing at", "log in", "participate", "Заголовок",
        ] {
            #expect(!text.contains(clutter))
        }
    }

    @Test func knowsTheCrossHeadingAndTheCaptionOfTheSecond() throws {
        let article = try SeedArticles.clean("sputnik.txt")
        let headings = article.paragraphs.filter { $0.zone == .heading }.map { article.text.string(in: $0.bytes) }
        #expect(headings == ["Eastern European Security Row"])
        let caption = try #require(article.captions.first)
        #expect(article.captions.count == 1)
        #expect(caption.hasPrefix("State Department spokesman Ned Price speaks"))
        #expect(caption.hasSuffix("on February 1, 2022"))
    }
}

enum SeedArticles {
    private static let folder = "../shared/seeds"

    static let areThere = access(folder, R_OK) == 0

    static func clean(_ name: String) throws -> CleanArticle {
        let bytes = try #require(TestFile.read("\(folder)/\(name)"))
        return try PlainTextCleaner().clean(#require(TextBuffer(validating: bytes)), given: Metadata())
    }
}

/// Files that tests read, by their path from the root of the repository.
enum TestFile {
    /// The bytes of a file; nil where it cannot be read.
    static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return bytes
    }
}
