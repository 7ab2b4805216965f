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
    ])
    func staysBelowTheOutput(id: String, path: String) {
        #expect(ArticlePath.folder(ofID: id) == path)
    }

    @Test func cutsLongNamesWithoutMixingThemUp() {
        let long = String(repeating: "ä", count: 300)
        let (first, second) = (ArticlePath.folder(ofID: long + "1"), ArticlePath.folder(ofID: long + "2"))
        #expect(first.utf8.count <= 200 && second.utf8.count <= 200)
        #expect(first != second)
    }
}
