import JSON
import Testing
import Text

@testable import Reporting

struct RecordRendererTests {
    private func record(includesTokens: Bool = false) throws -> JSONValue {
        let bytes = RecordRenderer.render(SampleDocument.finished(), includesTokens: includesTokens)
        return try JSONReader.read(bytes[...])
    }

    @Test func countsOffsetsInCodePoints() throws {
        let entity = try #require(record()["entities"]?.array?.first)
        #expect(entity["start"] == .number("2"))
        #expect(entity["end"] == .number("10"))
        let text = try #require(record()["text"]?.string)
        let scalars = Array(text.unicodeScalars)[2..<10]
        #expect(String(String.UnicodeScalarView(scalars)) == "Ana Lima")
    }

    @Test func linksQuotesClaimsAndSpeakers() throws {
        let record = try record()
        #expect(record["quotes"]?.array?.first?["claims"] == .array([.string("c1")]))
        let attribution = try #require(record["claims"]?.array?.first?["attribution"])
        #expect(attribution["quote"] == .string("q1"))
        #expect(attribution["source_entity"] == .string("person:ana-lima"))
    }

    @Test func listsTokensOnlyWhenAsked() throws {
        #expect(try record()["tokens"] == nil)
        let token = try #require(record(includesTokens: true)["tokens"]?.array?.first)
        #expect(token["tag"] == .string("PROPN"))
    }

    @Test func writesAFailureWithoutLayers() throws {
        let bytes = RecordRenderer.render(SampleDocument.failed(id: "x.html"), includesTokens: false)
        let record = try JSONReader.read(bytes[...])
        #expect(record["status"] == .string("failed"))
        #expect(record["failure"]?["kind"] == .string("no-text"))
        #expect(record["text"] == nil && record["claims"] == nil)
    }

    @Test func readsTheSameInBothLayouts() throws {
        let finished = SampleDocument.finished()
        let line = RecordRenderer.render(finished, includesTokens: true)
        let page = RecordRenderer.render(finished, includesTokens: true, layout: .rows)
        #expect(line.dropLast().allSatisfy { $0 != 0x0A })
        #expect(page.count { $0 == 0x0A } > 20)
        #expect(try JSONReader.read(line[...]) == JSONReader.read(page[...]))
    }
}
