import Foundation
import TestSupport

/// The figures below which no page may fall: `Tests/pages/floors.tsv`, a row a page, in thousandths.
enum PageFloors {
    static let advice = "COPYDESK_FLOORS=raise swift test --filter PageTests"
    private static let path = "Tests/pages/floors.tsv"
    private static let request = ProcessInfo.processInfo.environment["COPYDESK_FLOORS"]

    static var isWriting: Bool { request == "raise" || request == "lower" }
    static var mayFall: Bool { request == "lower" }

    static func read() throws -> [String: [PageFigures.Measure: Int]] {
        guard let bytes = TestFile.read(path) else { return [:] }
        var floors: [String: [PageFigures.Measure: Int]] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst() {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            for (measure, cell) in zip(PageFigures.Measure.allCases, cells.dropFirst()) {
                floors[cells[0], default: [:]][measure] = Int(cell)
            }
        }
        return floors
    }

    static func write(_ floors: [String: [PageFigures.Measure: Int]]) throws {
        let measures = PageFigures.Measure.allCases
        var lines = ["page\t" + measures.map(\.rawValue).joined(separator: "\t")]
        for (page, figures) in floors.sorted(by: { $0.key < $1.key }) {
            lines.append(([page] + measures.map { figures[$0].map(String.init) ?? "" }).joined(separator: "\t"))
        }
        try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
}
