import Foundation
import Model
import TestSupport
import Testing

@testable import Entities

/// The quality gate of names: on the reports of `Tests/gold` they are found as well as they were.
struct GoldTests {
    private static let floors = QualityFloors("Tests/gold/entity-floors.tsv")

    private static func figures() throws -> [String: Int] {
        var figures = GoldFigures()
        for document in GoldDocument.all { figures.add(document, try tagged(document.text).entities) }
        return figures.values
    }

    @Test func hasReportsFromAllOverTheWorld() {
        #expect(GoldDocument.all.count >= 76)
        #expect(GoldDocument.all.reduce(0) { $0 + $1.mentions.count } >= 1800)
    }

    @Test func findsNamesNoWorseThanBefore() throws {
        let (figures, floors) = (try Self.figures(), Self.floors.values)
        #expect(floors.count >= 9, "COPYDESK_FLOORS=raise swift test --filter GoldTests")
        for (measure, floor) in floors.sorted(by: { $0.key < $1.key }) {
            #expect(figures[measure, default: 0] >= floor, "\(measure)")
        }
    }

    @Test(.enabled(if: QualityFloors.isWriting)) func writesTheFloors() throws {
        try Self.floors.write(Self.figures())
    }

    @Test(arguments: GoldDocument.all)
    func isMarkedConsistently(document: GoldDocument) {
        let byNumber = Dictionary(grouping: document.mentions, by: \.number)
        #expect(byNumber.values.allSatisfy { Set($0.map(\.type)).count == 1 })
        let bytes = Array(document.text.utf8)
        let byWords = Dictionary(grouping: document.mentions) { String(decoding: bytes[$0.bytes], as: UTF8.self) }
        #expect(byWords.values.allSatisfy { Set($0.map(\.type)).count == 1 })
    }

    @Test func readsMarks() throws {
        let document = try GoldDocument(name: "", marked: "# [GPE#1 Oslo] wins\n\nIt beat [GPE#2 Bergen].\nAll left.\n")
        #expect(document.text == "Oslo wins\n\nIt beat Bergen. All left.")
        #expect(document.mentions.map(\.bytes) == [0..<4, 19..<25])
        #expect(throws: GoldDocument.Malformed.self) { try GoldDocument(name: "", marked: "[GPE Oslo]") }
        #expect(throws: GoldDocument.Malformed.self) { try GoldDocument(name: "", marked: "[GPE#1 Oslo") }
    }
}
