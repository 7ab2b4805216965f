import Foundation
import JSON
import Model
import TestSupport
import Testing

@testable import Cleaning

/// The quality gate of cleaning: each sample of `Tests/pages` and `Tests/texts` does at least as well as it did.
struct PageTests {
    @Test(arguments: [(HandWrittenSample.Collection.pages, 38), (.texts, 51)])
    func hasSamples(collection: HandWrittenSample.Collection, least: Int) {
        #expect(collection.samples.count >= least)
    }

    @Test(arguments: HandWrittenSample.all)
    func doesNoWorseThanBefore(sample: HandWrittenSample) throws {
        let figures = try SampleFigures(of: sample)
        let floors = try #require(
            SampleFloors.read(sample.collection)[sample.name], "\(sample) has no floor: \(SampleFloors.advice)")
        for measure in SampleFigures.Measure.allCases {
            guard let figure = figures.values[measure], let floor = floors[measure] else { continue }
            #expect(figure >= floor, "\(measure): \(figures.details[measure] ?? "")")
        }
    }

    @Test(arguments: HandWrittenSample.all)
    func tellsTheKindOfPage(sample: HandWrittenSample) throws {
        guard let document = try sample.cleaned() else { return }
        let kind = document.pageKind?.rawValue
        #expect(kind == (try sample.expectedMetadata()["page_kind"]?.string))
        #expect(document.warnings.contains { $0.code == "not-an-article" } == (kind != nil && kind != "article"))
    }

    /// What all pages reach together; no page may pay for another's gain beyond this.
    @Test(arguments: [
        (HandWrittenSample.Collection.pages, SampleFigures.Measure.text, 960), (.pages, .zones, 940),
        (.pages, .captions, 740), (.pages, .metadata, 950), (.texts, .text, 990), (.texts, .zones, 960),
        (.texts, .captions, 980), (.texts, .metadata, 980),
    ])
    func isGoodOnAverage(
        collection: HandWrittenSample.Collection, measure: SampleFigures.Measure, least: Int
    ) throws {
        let figures = try collection.samples.compactMap { try SampleFigures(of: $0).values[measure] }
        #expect(figures.reduce(0, +) / figures.count >= least)
    }

    @Test(.enabled(if: QualityFloors.isWriting), arguments: HandWrittenSample.Collection.allCases)
    func writesTheFloors(of collection: HandWrittenSample.Collection) throws {
        let old = try SampleFloors.read(collection)
        var new: SampleFloors.Floors = [:]
        for sample in collection.samples {
            new[sample.name] = try SampleFigures(of: sample).values.merging(old[sample.name] ?? [:]) { figure, floor in
                QualityFloors.mayFall ? figure : max(figure, floor)
            }
        }
        try SampleFloors.write(new, of: collection)
    }
}
