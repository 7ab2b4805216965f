import JSON
import Model
import Pipeline
import TestSupport
import Testing
import Text

@testable import Cleaning

/// The quality gate of cleaning: pages of six templates, each with the article that a person sees in it.
struct PageTests {
    /// Lowered only with a reason in the commit.
    private static let floor = 0.93

    @Test func hasPages() { #expect(HandWrittenPage.all.count >= 6) }

    @Test(arguments: HandWrittenPage.all)
    func findsTheText(page: HandWrittenPage) throws {
        let found = try cleaned(page).text.string
        let score = F1(found: found, expected: try page.expectedText())
        #expect(score.value >= Self.floor, "missing: \(score.missing); too much: \(score.surplus)")
    }

    @Test(arguments: HandWrittenPage.all)
    func findsTheMetadata(page: HandWrittenPage) throws {
        let found = try cleaned(page).metadata
        let expected = try page.expectedMetadata()
        #expect(found.authors?.value == expected["authors"]?.array?.compactMap(\.string))
        #expect(found.publishedAt?.value == expected["published_at"]?.string)
        #expect(found.language?.value == expected["language"]?.string)
        #expect(found.title?.value == expected["title"]?.string)
        #expect(found.outlet?.value == expected["outlet"]?.string)
    }

    private func cleaned(_ page: HandWrittenPage) throws -> Document {
        var document = Document(id: page.name, source: SourceDescription(path: "\(page.name)/source.html"))
        document.content = .html(try page.source())
        document.layers = [.content, .given]
        return try document.after(ArticleCleaner())
    }
}

/// How well the words of a text agree with those of another, each as often as it occurs.
private struct F1 {
    let value: Double
    /// The words that one has more often than the other, at most twenty, in alphabetical order.
    let missing: [String]
    let surplus: [String]

    init(found: String, expected: String) {
        let found = Self.counts(found)
        let expected = Self.counts(expected)
        let shared = found.reduce(0) { $0 + min($1.value, expected[$1.key] ?? 0) }
        let total = found.values.reduce(0, +) + expected.values.reduce(0, +)
        value = total == 0 ? 0 : Double(2 * shared) / Double(total)
        missing = Self.difference(expected, found)
        surplus = Self.difference(found, expected)
    }

    private static func counts(_ text: String) -> [String: Int] {
        text.split { $0.isWhitespace }.reduce(into: [:]) { $0[String($1), default: 0] += 1 }
    }

    private static func difference(_ left: [String: Int], _ right: [String: Int]) -> [String] {
        Array(left.filter { $0.value > right[$0.key] ?? 0 }.keys.sorted().prefix(20))
    }
}
