import Model
import Testing

@testable import Cleaning

/// What of the blocks of a page is furniture by its words.
struct BlockFilterTests {
    private func filtered(_ lines: [String]) -> [TextBlock] {
        var bytes: [UInt8] = []
        var blocks = lines.map { line in
            let start = bytes.count
            bytes += Array(line.utf8)
            return TextBlock(
                bytes: start..<bytes.count, zone: .body, node: 0, characters: UInt32(line.utf8.count),
                linkCharacters: 0, emphasizedCharacters: 0, boldCharacters: 0, fate: .kept)
        }
        BlockFilter(bytes: bytes, lines: lines.map { ComparableText.of($0) }, title: []).filter(&blocks)
        return blocks
    }

    @Test func looksForWhatStandsByTheWayInTheHeadOnly() {
        let lines = (1...60).map { "Issue \($0) · \($0) minute read" }
        #expect(filtered(lines).map(\.fate) == lines.indices.map { $0 < 40 ? .line : .kept })
    }

    @Test func endsTheHeadAtTheFirstParagraph() {
        let paragraph = "The harbor of Eastmere reopened today, and the first ferries left it long before noon. "
            .repeated(2)
        #expect(
            filtered(["Issue 7 · 4 minute read", paragraph, "Issue 7 · 4 minute read"]).map(\.fate) == [
                .line, .kept, .kept,
            ])
    }
}
