import Foundation
import TestSupport

/// The figures below which no sample may fall: `floors.tsv` of its collection, a row a sample, in thousandths.
enum SampleFloors {
    typealias Floors = [String: [SampleFigures.Measure: Int]]

    static let advice = "COPYDESK_FLOORS=raise swift test --filter PageTests"

    static func read(_ collection: HandWrittenSample.Collection) throws -> Floors {
        guard let bytes = TestFile.read(path(collection)) else { return [:] }
        var floors: Floors = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst() {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            for (measure, cell) in zip(SampleFigures.Measure.allCases, cells.dropFirst()) {
                floors[cells[0], default: [:]][measure] = Int(cell)
            }
        }
        return floors
    }

    static func write(_ floors: Floors, of collection: HandWrittenSample.Collection) throws {
        let measures = SampleFigures.Measure.allCases
        var lines = ["sample\t" + measures.map(\.rawValue).joined(separator: "\t")]
        for (sample, figures) in floors.sorted(by: { $0.key < $1.key }) {
            lines.append(([sample] + measures.map { figures[$0].map(String.init) ?? "" }).joined(separator: "\t"))
        }
        try (lines.joined(separator: "\n") + "\n").write(toFile: path(collection), atomically: true, encoding: .utf8)
    }

    private static func path(_ collection: HandWrittenSample.Collection) -> String { "\(collection.folder)/floors.tsv" }
}
