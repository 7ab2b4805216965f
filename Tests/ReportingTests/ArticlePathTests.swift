import TestSupport
import Testing

@testable import Reporting

struct ArticlePathTests {
    @Test(arguments: [
        ("harbor/strike.html", "harbor/strike.html"),
        ("wire.jsonl#item-3", "wire.jsonl%23item-3"),
        ("wire.jsonl#a/b", "wire.jsonl%23a%2Fb"),
        ("../../etc/passwd", "%2E./%2E./etc/passwd"),
        (".hidden/x", "%2Ehidden/x"),
        ("/etc/passwd", "%/etc/passwd"),
        ("a//b", "a/%/b"),
        ("50% off\n", "50%25 off%0A"),
        ("Київ/é.txt", "Київ/é.txt"),
        ("..", "%2E."), (".", "%2E"), ("", "%"), ("a/..", "a/%2E."), ("..\\..\\x", "%2E.%5C..%5Cx"),
        ("news.jsonl#../../x", "news.jsonl%23..%2F..%2Fx"), ("a\0b", "a%00b"), ("#", "%%23"),
        ("a/article.json", "a/%61rticle.json"), ("claims.csv/b", "%63laims.csv/b"),
    ])
    func staysBelowTheOutput(id: String, path: String) {
        #expect(ArticlePath.folder(ofID: id) == path)
    }

    /// Whatever an id is made of, its folder is a path of plain names.
    @Test(arguments: 0..<200) func anyIDStaysBelowTheOutput(seed: UInt64) {
        let pieces = ["..", ".", "/", "#", "\\", "\0", "%", "~", "a", "é", "\u{202E}", "article.json", "\n", "C:"]
        var generator = SplitMix(state: seed)
        let id = (0..<Int.random(in: 0...900, using: &generator)).map { _ in pieces.randomElement(using: &generator)! }
        let path = ArticlePath.folder(ofID: id.joined())
        #expect(path.utf8.count <= 2_000 && !path.utf8.contains(0))
        for name in path.split(separator: "/", omittingEmptySubsequences: false) {
            #expect(!name.isEmpty && !name.hasPrefix(".") && name.utf8.count <= 200, "\(path)")
        }
    }

    @Test func cutsLongPathsWithoutMixingThemUp() {
        let long = String(repeating: "a/", count: 3_000)
        let (first, second) = (ArticlePath.folder(ofID: long + "1"), ArticlePath.folder(ofID: long + "2"))
        #expect(first.utf8.count <= 200 && !first.contains("/") && first != second)
    }

    @Test func cutsLongNamesWithoutMixingThemUp() {
        let long = String(repeating: "ä", count: 300)
        let (first, second) = (ArticlePath.folder(ofID: long + "1"), ArticlePath.folder(ofID: long + "2"))
        #expect(first.utf8.count <= 200 && second.utf8.count <= 200)
        #expect(first != second)
    }
}
