import Foundation
import TestSupport
import Testing

/// The quality gate of dates, quotes and claims: on the reports of `Tests/gold/reports` they are read as well as they
/// were.
struct ReportGoldTests {
    private static let floors = QualityFloors("Tests/gold/report-floors.tsv")

    private static func figures() throws -> [String: Int] {
        var figures = ReportFigures()
        for report in GoldReport.all { try figures.add(report, Tagged(report.text, publishedAt: report.publishedAt)) }
        return figures.values
    }

    @Test func hasReportsOfManySubjects() {
        #expect(GoldReport.all.count >= 30)
        #expect(GoldReport.all.reduce(0) { $0 + $1.claims.count } >= 400)
    }

    @Test func readsDatesQuotesAndClaimsNoWorseThanBefore() throws {
        let (figures, floors) = (try Self.figures(), Self.floors.values)
        #expect(floors.count >= 17, "COPYDESK_FLOORS=raise swift test --filter GoldTests")
        for (measure, floor) in floors.sorted(by: { $0.key < $1.key }) {
            #expect(figures[measure, default: 0] >= floor, "\(measure)")
        }
    }

    @Test(.enabled(if: QualityFloors.isWriting)) func writesTheFloors() throws {
        try Self.floors.write(Self.figures())
    }

    @Test(arguments: GoldReport.all)
    func isMarkedInTheOrderOfItsText(report: GoldReport) throws {
        var anchors = GoldAnchors(report.text)
        for date in report.dates { _ = try anchors.next(date.text, after: date.after) }
        anchors = GoldAnchors(report.text)
        for claim in report.claims { _ = try anchors.next(claim.text, after: claim.after) }
        anchors = GoldAnchors(report.text)
        for quote in report.quotes { _ = try anchors.next(parts: quote.content, after: quote.after) }
    }
}
