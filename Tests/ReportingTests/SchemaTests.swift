import JSON
import Model
import Pipeline
import Testing

@testable import Reporting

struct SchemaTests {
    @Test func tablesAreDescribedAsTheyAreWritten() {
        #expect(ReportSchema.tables == String(decoding: Table.schema, as: UTF8.self))
    }

    @Test func namesEveryColumnOnce() {
        for table in Table.all {
            #expect(Set(table.columns.map(\.name)).count == table.columns.count, "\(table.name)")
        }
    }

    @Test func describesEveryKeyOfARecord() throws {
        let schema = try JSONReader.read(Array(ReportSchema.record.utf8)[...])
        let described = try #require(schema["properties"]?.members).map(\.key)
        let written = [SampleDocument.finished(), SampleDocument.failed(id: "x")].flatMap { finished in
            let bytes = RecordRenderer.render(finished, includesTokens: true)
            return (try? JSONReader.read(bytes[...]))?.members?.map(\.key) ?? []
        }
        #expect(Set(written) == Set(described))
    }

    @Test func takesTheAnswersOfProgramsBesidesItsKeys() throws {
        let schema = try JSONReader.read(Array(ReportSchema.record.utf8)[...])
        #expect(schema["additionalProperties"]?["type"] == .array([.string("object"), .string("null")]))
        var finished = SampleDocument.finished()
        let json = #"{"z":0.10,"a":[{"b":12345678901234567890.5}]}"#
        finished.document.externals = [
            ExternalLayer(name: "topics", json: Array(json.utf8)),
            ExternalLayer(name: "mood", json: Array("null".utf8)),
        ]
        let record = String(decoding: RecordRenderer.render(finished, includesTokens: false), as: UTF8.self)
        #expect(record.hasSuffix(#","topics":\#(json),"mood":null}"# + "\n"))
    }

    @Test func knowsEveryWordThatARecordMayHold() throws {
        let schema = ReportSchema.record
        let words =
            EntityType.allCases.map(\.rawValue) + ClaimKind.allCases.map(\.rawValue) + Zone.allCases.map(\.rawValue)
            + Comparator.allCases.map(\.rawValue) + Modality.allCases.map(\.rawValue)
            + PageKind.allCases.map(\.rawValue) + MetadataSource.allCases.map(\.rawValue)
            + Polarity.allCases.map(\.rawValue)
            + PartOfSpeech.allCases.map(\.name) + TimexModifier.allCases.map(\.rawValue)
        for word in words { #expect(schema.contains("\"\(word)\""), "\(word)") }
    }
}
