import Testing
import Text

@testable import Lexicons

struct EmbeddedIndexTests {
    private static let rows: StaticString = "# comment\twith a tab\nkyiv\t1\nnew\tyork\t2\n\nno tab\nü\t3\n"
    private let index = EmbeddedIndex(start: rows.utf8Start, count: rows.utf8CodeUnitCount)

    private func last(_ key: String) -> String? {
        index[Array(key.utf8)[...]].map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [("kyiv", "1"), ("new\tyork", "2"), ("ü", "3"), ("no tab", "")])
    func findsRowsByAllCellsButTheLast(key: String, value: String) {
        #expect(last(key) == value)
    }

    @Test(arguments: ["", "new", "york", "# comment", "Kyiv"])
    func findsNothingElse(key: String) {
        #expect(last(key) == nil)
    }

    @Test func goesThroughTheRowsInOrder() {
        var keys: [String] = []
        index.forEachRow { key, _ in keys.append(String(decoding: key, as: UTF8.self)) }
        #expect(keys == ["kyiv", "new\tyork", "no tab", "ü"])
        #expect(index.count == 4)
    }
}
