import Lexicons
import Model
import Testing
import Text

@testable import Cleaning

/// How the model overrules the rules, and what it makes of a page.
struct BlockJudgeTests {
    /// A model of two trees: the length of a block, and whether it opens with a set phrase.
    private static let table = """
        # a comment
        tree
        split\tcharacters\t100\t1\t2
        leaf\t-2000
        leaf\t1500
        tree
        split\topensWithPhrase\t0\t1\t2
        leaf\t500
        leaf\t-3000

        """

    private static let model: BlockModel = {
        let bytes = Array(table.utf8)
        return bytes.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { BlockModel(EmbeddedTable(start: $0, count: bytes.count)) } ?? .shipped
        }
    }()

    private func features(characters: Int32, opensWithPhrase: Bool = false) -> BlockFeatures {
        var features = BlockFeatures()
        features[.characters] = characters
        features.set(.opensWithPhrase, opensWithPhrase)
        return features
    }

    /// Weights in thousandths add up to a logit; a value at the threshold goes left.
    @Test(arguments: [(101, false, 0.8808), (100, false, 0.1824), (200, true, 0.1824)])
    func addsUpTheLeavesOfAllTrees(characters: Int32, opensWithPhrase: Bool, probability: Double) {
        let found = Self.model.probability(features(characters: characters, opensWithPhrase: opensWithPhrase))
        #expect(abs(found - probability) < 0.0001)
    }

    private func block(_ fate: BlockFate, _ characters: UInt32 = 100, _ zone: Zone = .body) -> TextBlock {
        TextBlock(
            bytes: 0..<0, zone: zone, node: 0, characters: characters, linkCharacters: 0, emphasizedCharacters: 0,
            boldCharacters: 0, fate: fate)
    }

    @Test(arguments: [
        (BlockFate.kept, true, BlockFate.kept), (.kept, false, .unlikely), (.outside, true, .kept),
        (.furniture, false, .furniture), (.caption, true, .caption), (.line, true, .line),
    ])
    func overrulesOnlyUncertainRules(rule: BlockFate, isLikely: Bool, fate: BlockFate) {
        var blocks = [block(rule)]
        BlockJudge([features(characters: isLikely ? 500 : 10)], model: Self.model).judge(&blocks)
        #expect(blocks.map(\.fate) == [fate])
    }

    @Test func asksMoreOfLinks() {
        var blocks = [block(.links), block(.links)]
        BlockJudge([features(characters: 500), nil], model: Self.model).judge(&blocks)
        #expect(blocks.map(\.fate) == [.kept, .links])
    }

    @Test func dropsAHeadingOverNothingThatIsLeft() {
        var blocks = [block(.kept), block(.kept, 20, .heading), block(.kept)]
        let long = features(characters: 500)
        BlockJudge([long, long, features(characters: 10)], model: Self.model).judge(&blocks)
        #expect(blocks.map(\.fate) == [.kept, .lastHeading, .unlikely])
    }

    /// 100 characters at .8808 taken and 100 at .1824 left: 2 × 88.08 / (100 + 106.32).
    @Test func tellsTheF1ToBeExpected() {
        let judge = BlockJudge([features(characters: 500), features(characters: 10)], model: Self.model)
        let expected = judge.expectedF1([block(.kept), block(.outside)]) { $0.fate == .kept }
        #expect(abs(expected - 0.8538) < 0.0005)
    }

    @Test func dropsTheSiteSpeakingOfItself() throws {
        let notice = "<p>Sign up for our newsletter and we will send you our best stories each morning.</p>"
        let article = try clean("<article>\(HTMLCleanerTests.prose)\(notice)</article>")
        #expect(article.paragraphs.count == 6)
    }

    @Test func tellsHowTheTextWasFound() throws {
        let article = try clean(
            "<main><h1>Ferries</h1><div class=article-body>\(HTMLCleanerTests.prose)</div><p>More</p></main>")
        #expect(article.extraction.chosen.method == "article-body")
        #expect(try #require(article.extraction.chosen.confidence) > 0.5)
        #expect(article.extraction.alternatives.map(\.method).contains("main"))
    }

    @Test func tellsOfEachBlockWhatBecameOfIt() throws {
        var document = Document(id: "a", source: SourceDescription(path: "a.html"))
        document.content = .html(
            TextBuffer("<nav>Home</nav><article>\(HTMLCleanerTests.prose)<p>© Courier</p></article>"))
        let trail = try ArticleCleaner.trail(of: document)
        #expect(trail.blocks.map(\.isKept) == [false] + Array(repeating: true, count: 6) + [false])
        #expect(trail.blocks.first?.reason == "element")
        #expect(trail.blocks.last?.reason == "line")
        #expect(trail.blocks.last?.score == nil)
        #expect(trail.blocks[1].element == "p")
        #expect(trail.blocks[1].features.first { $0.name == "isParagraph" }?.value == 1)
    }
}
