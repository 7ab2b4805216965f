import Foundation
import TestSupport
import Testing

/// The figures of cleaning on the development pages, where those are there; a clone of the repository has none of them.
struct DevelopmentFiguresTests {
    private static let shared = Copydesk.root + "/../shared"
    private static let isThere = FileManager.default.fileExists(atPath: "\(shared)/score/measure")

    /// Lowered only with a reason in the commit.
    private static let floors: [(dataset: String, figure: String, least: Double)] = [
        ("fundus-eval", "shingle_f1", 0.990), ("fundus-fixtures", "shingle_f1", 0.980),
        ("fundus-fixtures", "bag_p10", 0.950), ("readability", "shingle_f1", 0.968),
        ("wcxb-article", "shingle_f1", 0.960), ("wcxb-article", "bag_p10", 0.930),
        ("trafilatura-snippets", "snip_f1", 0.945), ("fundus-fixtures date", "exact", 1),
        ("fundus-fixtures title", "exact", 0.87), ("wcxb-article title", "exact", 0.87),
        ("fundus-fixtures author", "exact", 0.74), ("htmldate date", "exact", 0.89),
        ("wcxb-article date", "exact", 0.85),
    ]

    @Test(.enabled(if: isThere, "no development sets here"))
    func reachesWhatItReached() throws {
        let folder = try TemporaryFolder()
        _ = try Copydesk.python(
            "import runpy, sys; sys.argv = sys.argv[1:]; runpy.run_path(sys.argv[0], run_name='__main__')",
            [
                "\(Self.shared)/score/measure", "--bin", Copydesk.binary.path, "--json", "\(folder.path)/figures.json",
                "extraction", "\(Self.shared)/corpora/extraction",
            ])
        let data = try Data(contentsOf: URL(filePath: "\(folder.path)/figures.json"))
        let figures = try #require(try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]])
        for floor in Self.floors {
            let figure = try #require(figures[floor.dataset]?[floor.figure] as? Double, "\(floor.dataset)")
            #expect(figure >= floor.least, "\(floor.dataset) \(floor.figure)")
        }
    }
}
