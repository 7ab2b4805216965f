import Markup
import Model

/// An HTML page taken apart: its candidates, its blocks, and what became of each.
struct PageAnalysis: Sendable {
    let tree: MarkupTree
    let features: PageFeatures
    let facts: PageFacts
    let candidates: [BodyCandidate]
    let body: BodyCandidate
    /// What the blocks' ranges count in.
    let bytes: [UInt8]
    /// What the rules made of the blocks.
    let ruled: [TextBlock]
    /// What became of them.
    let blocks: [TextBlock]
    /// What the model was asked; nil for blocks about which it was not.
    let blockFeatures: [BlockFeatures?]
    let judge: BlockJudge

    /// Another candidate is taken where it promises so much more.
    private static let leastGain = 0.08
    /// As much of a block as rules and features compare with other places of the page.
    private static let comparedBytes = 400

    /// Takes the candidate that the rules prefer, or another one whose text is clearly likelier to be an article.
    static func of(_ tree: MarkupTree, _ features: PageFeatures, _ facts: PageFacts) -> PageAnalysis {
        let chooser = BodyChooser(tree: tree, features: features)
        let candidates = chooser.candidates()
        let known = BlockFacts(facts)
        let preferred = PageAnalysis(
            tree: tree, features: features, facts: facts, known: known, candidates: candidates,
            body: chooser.choose(among: candidates))
        guard let best = preferred.alternatives.max(by: { $0.expectedF1 < $1.expectedF1 }),
            best.expectedF1 > preferred.expectedF1(of: preferred.body) + Self.leastGain
        else { return preferred }
        let other = PageAnalysis(
            tree: tree, features: features, facts: facts, known: known, candidates: candidates, body: best.candidate)
        return other.confidence > preferred.confidence ? other : preferred
    }

    private init(
        tree: MarkupTree, features: PageFeatures, facts: PageFacts, known: BlockFacts, candidates: [BodyCandidate],
        body: BodyCandidate
    ) {
        let finder = StandfirstFinder(tree: tree, features: features, description: known.description)
        var extractor = BlockExtractor(
            tree: tree, features: features, marks: Pruner(tree: tree, features: features).marks(body),
            roots: body.roots, standfirsts: finder.find(before: body))
        extractor.extract()
        var blocks = extractor.blocks
        let lines = blocks.map { ComparableText.of(extractor.bytes[$0.bytes], limit: Self.comparedBytes) }
        let title = ComparableText.of(facts.metadata.title?.value ?? "")
        BlockFilter(bytes: extractor.bytes, lines: lines, title: title).filter(&blocks)
        ruled = blocks
        blockFeatures =
            BlockFeatureReader(
                tree: tree, page: features, bytes: extractor.bytes, blocks: blocks, lines: lines,
                candidates: candidates,
                facts: known, title: facts.titleNode
            ).read()
        judge = BlockJudge(blockFeatures)
        judge.judge(&blocks)
        StandfirstFinder.markZones(&blocks, blockFeatures)
        self.tree = tree
        self.features = features
        self.facts = facts
        self.candidates = candidates
        self.body = body
        self.bytes = extractor.bytes
        self.blocks = blocks
    }

    /// How likely the text is right, as an F1 in characters.
    var confidence: Double { judge.expectedF1(blocks) { $0.fate == .kept } }

    /// The candidates that were not taken, with the F1 that each one's text promises.
    var alternatives: [(candidate: BodyCandidate, expectedF1: Double)] {
        candidates.filter { $0.roots != body.roots }.map { ($0, expectedF1(of: $0)) }
    }

    private func expectedF1(of candidate: BodyCandidate) -> Double {
        judge.expectedF1(ruled) {
            ($0.fate == .kept || $0.fate == .outside) && candidate.holds($0.node, tree)
        }
    }

    /// Whether the text is a live blog's, by the times that its entries open with.
    var isLive: Bool {
        var entries = LiveEntries()
        for block in blocks where block.fate == .kept || block.fate == .line {
            entries.add(bytes[block.bytes], characters: Int(block.characters))
        }
        return entries.areLive(titled: facts.metadata.title?.value ?? "")
    }

    /// What the record tells of all this.
    var extraction: Extraction {
        Extraction(
            chosen: .init(method: body.method.rawValue, confidence: confidence),
            alternatives: alternatives.map { .init(method: $0.candidate.method.rawValue, confidence: $0.expectedF1) })
    }
}
