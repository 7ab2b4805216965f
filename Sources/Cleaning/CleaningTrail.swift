public import Model
public import Pipeline
import Text

/// Which blocks of a page, or lines of a scraped text, were kept and which were dropped, and why.
public struct CleaningTrail: Sendable {
    /// A block of the page's text; of a scraped text, a line, or a paragraph that was wrapped over several.
    public struct Block: Sendable {
        /// White space clean.
        public var text: String
        /// The element that it is the text of, with its class or id: "p.lead"; of a scraped text, its lines: "line 3".
        public var element: String
        public var zone: Zone
        public var isKept: Bool
        /// The rule that decided: "kept", "furniture", "outside"; "likely" where the model overruled the rule that
        /// would have dropped the block, "unlikely" where it overruled those that would have kept it. Of a scraped text
        /// also what a set phrase announces: "phrase: newsletter".
        public var reason: String
        /// What the rules alone say.
        public var rule: String
        /// How likely it belongs to the article, from 0 to 1; nil where the rules are sure.
        public var score: Double?
        /// What the model was told, by name; empty where it was not asked.
        public var features: [(name: String, value: Int)]
    }

    public let extraction: Extraction
    public let blocks: [Block]

    init(_ analysis: PageAnalysis) {
        extraction = analysis.extraction
        blocks = analysis.blocks.indices.map { Block(analysis, $0) }
    }

    init(_ text: ScrapedText) {
        extraction = PlainTextCleaner.extraction
        blocks = text.lines.map { Block($0, of: text) }
    }
}

extension CleaningTrail.Block {
    fileprivate init(_ analysis: PageAnalysis, _ index: Int) {
        let block = analysis.blocks[index]
        let rule = analysis.ruled[index].fate
        let asked = analysis.blockFeatures[index]
        text = CleanWhitespace.cleaned(String(decoding: analysis.bytes[block.bytes], as: UTF8.self))
        element = ElementLabel.label(analysis.tree, block.node)
        zone = block.zone
        isKept = block.fate == .kept
        reason = isKept && rule != .kept ? "likely" : block.fate.rawValue
        self.rule = rule.rawValue
        score = asked.map { _ in analysis.judge.probabilities[index] }
        features = asked.map { asked in BlockFeature.allCases.map { ("\($0)", Int(asked[$0])) } } ?? []
    }
}

extension CleaningTrail.Block {
    fileprivate init(_ line: TextLine, of scraped: ScrapedText) {
        text = CleanWhitespace.cleaned(scraped.string(in: line.bytes))
        let numbers = line.numbers
        element =
            numbers.count == 1 ? "line \(numbers.lowerBound)" : "lines \(numbers.lowerBound)-\(numbers.upperBound)"
        zone = line.role.zone ?? .body
        isKept = line.role.isText
        let rule = line.role.isText ? BlockFate.kept.rawValue : line.rule ?? ""
        self.rule = rule
        reason = line.clutter.map { "\(rule): \($0)" } ?? rule
        features = []
    }
}

extension ArticleCleaner {
    /// How this stage sees a document.
    ///
    /// - Throws: ``DocumentError`` of kind `timeout` or `library`.
    public static func trail(of document: Document) throws(DocumentError) -> CleaningTrail {
        switch document.content {
        case .html(let page):
            var cleaner = HTMLCleaner()
            return CleaningTrail(try cleaner.analyze(page, given: document.given, StageContext()))
        case .text(let text): return CleaningTrail(try PlainTextCleaner().judged(text, given: document.given))
        }
    }
}
