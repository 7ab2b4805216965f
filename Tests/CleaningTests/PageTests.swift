import Foundation
import JSON
import Model
import TestSupport
import Testing

@testable import Cleaning

/// The quality gate of cleaning: each page of `Tests/pages` does at least as well as it did.
struct PageTests {
    @Test func hasPages() { #expect(HandWrittenPage.all.count >= 38) }

    @Test(arguments: HandWrittenPage.all)
    func doesNoWorseThanBefore(page: HandWrittenPage) throws {
        let figures = try PageFigures(of: page)
        let floors = try #require(PageFloors.read()[page.name], "\(page.name) has no floor: \(PageFloors.advice)")
        for measure in PageFigures.Measure.allCases {
            guard let figure = figures.values[measure], let floor = floors[measure] else { continue }
            #expect(figure >= floor, "\(measure): \(figures.details[measure] ?? "")")
        }
    }

    @Test(arguments: HandWrittenPage.all)
    func tellsTheKindOfPage(page: HandWrittenPage) throws {
        guard let document = try page.cleaned() else { return }
        let kind = try #require(document.pageKind).rawValue
        #expect(kind == (try page.expectedMetadata()["page_kind"]?.string))
        #expect(document.warnings.contains { $0.code == "not-an-article" } == (kind != "article"))
    }

    /// What all pages reach together; no page may pay for another's gain beyond this.
    @Test(arguments: [(PageFigures.Measure.text, 960), (.zones, 940), (.captions, 740), (.metadata, 950)])
    func isGoodOnAverage(measure: PageFigures.Measure, least: Int) throws {
        let figures = try HandWrittenPage.all.compactMap { try PageFigures(of: $0).values[measure] }
        #expect(figures.reduce(0, +) / figures.count >= least)
    }

    /// Writes the floors anew where the environment asks for it: `COPYDESK_FLOORS=raise`, or `lower` to let them fall.
    @Test(.enabled(if: PageFloors.isWriting)) func writesTheFloors() throws {
        let old = try PageFloors.read()
        var new: [String: [PageFigures.Measure: Int]] = [:]
        for page in HandWrittenPage.all {
            new[page.name] = try PageFigures(of: page).values.merging(old[page.name] ?? [:]) { figure, floor in
                PageFloors.mayFall ? figure : max(figure, floor)
            }
        }
        try PageFloors.write(new)
    }
}
