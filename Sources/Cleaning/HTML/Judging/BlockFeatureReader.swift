import Markup
import Model

/// Reads the features of the blocks of a page that the model is asked about.
struct BlockFeatureReader {
    let tree: MarkupTree
    let page: PageFeatures
    let bytes: [UInt8]
    let blocks: [TextBlock]
    /// Of each block, in the form of ``ComparableText``.
    let lines: [[UInt8]]
    let candidates: [BodyCandidate]
    let facts: BlockFacts
    /// The title's element; nil where there is none.
    let title: Int?

    private static let openings = PhraseMatcher(BoilerplatePhrases.openings)
    private static let mostSteps: Int32 = 20
    private static let shortestDescription = 30
    private static let comparedDescription = 60

    /// The features of each block that is kept or may be; nil for the others.
    func read() -> [BlockFeatures?] {
        var surroundings = BlockSurroundings(tree: tree, blocks: blocks, lines: lines)
        let places = Places(candidates)
        return blocks.indices.map { index in
            surroundings.advance(to: index)
            guard isProspect(index) else { return nil }
            var features = BlockFeatures()
            readBlock(blocks[index], &features)
            LineFeatures.read(bytes[blocks[index].bytes], &features)
            surroundings.read(index, &features)
            readPlace(blocks[index], in: places, &features)
            readNames(blocks[index], &features)
            readWords(lines[index], &features)
            return features
        }
    }

    /// Whether a block is kept, or was left out for a reason that may be wrong and is worth a question.
    private func isProspect(_ index: Int) -> Bool {
        blocks[index].fate == .kept || blocks[index].fate.isUncertain
    }

    private func readBlock(_ block: TextBlock, _ features: inout BlockFeatures) {
        let tag = tree.nodes[block.node].tag
        features[.characters] = Int32(clamping: block.characters)
        features.set(.linkShare, block.linkCharacters, of: block.characters)
        features.set(.emphasisShare, block.emphasizedCharacters, of: block.characters)
        features.set(.boldShare, block.boldCharacters, of: block.characters)
        features.set(.isParagraph, tag == .p)
        features[.headingLevel] = tag.isHeading ? Int32(tag.rawValue - Tag.h1.rawValue) + 1 : 0
        features.set(.isListItem, tag == .li || block.zone == .list)
        features.set(.isTable, block.zone == .table || tag == .td || tag == .tr || tag == .th)
        features.set(.isQuote, block.zone == .quote)
        features.set(.isPreformatted, tag == .pre)
        features.set(.isDivision, tag == .div || tag == .section)
        features.set(.isKept, block.fate == .kept)
        features.set(.isOutside, block.fate == .outside)
        features.set(.isInFurnitureElement, block.fate == .element)
        features.set(.isInNamedFurniture, block.fate == .furniture)
        features.set(.isLinks, block.fate == .links)
        features.set(.isPullQuote, block.fate == .pullQuote)
        features.set(.isLastHeading, block.fate == .lastHeading)
    }

    /// The candidate that each method proposes; nil where it proposes none.
    private struct Places {
        let articleBody: BodyCandidate?
        let article: BodyCandidate?
        let paragraphs: BodyCandidate?
        let mainColumn: BodyCandidate?

        init(_ candidates: [BodyCandidate]) {
            func first(_ method: BodyCandidate.Method) -> BodyCandidate? { candidates.first { $0.method == method } }
            articleBody = first(.articleBody)
            article = first(.article)
            paragraphs = first(.paragraphs)
            mainColumn = first(.mainColumn)
        }
    }

    private func readPlace(_ block: TextBlock, in places: Places, _ features: inout BlockFeatures) {
        features[.isInBody] = membership(block, places.articleBody)
        features[.isInArticle] = membership(block, places.article)
        features[.isInScored] = membership(block, places.paragraphs)
        features[.isInMain] = membership(block, places.mainColumn)
        features[.isBelowTitle] = title.map { Int32((block.node - $0).signum()) } ?? 0
    }

    private func membership(_ block: TextBlock, _ candidate: BodyCandidate?) -> Int32 {
        guard let candidate else { return 0 }
        return candidate.holds(block.node, tree) ? 1 : -1
    }

    private func readNames(_ block: TextBlock, _ features: inout BlockFeatures) {
        features[.stepsToClutterName] = Self.mostSteps
        var node = block.node
        var steps: Int32 = 0
        while node > 0, steps < Self.mostSteps {
            let traits = page.traits[node]
            if !traits.isDisjoint(with: .clutter), features[.stepsToClutterName] > steps {
                features[.stepsToClutterName] = steps
            }
            if traits.contains(.standfirst), steps < 3 { features.set(.isNamedStandfirst, true) }
            if traits.contains(.articleBody) { features.set(.isNamedArticleBody, true) }
            node = tree.nodes[node].parent
            steps += 1
        }
        features[.picturesBeside] = Int32(min(page.pictures[tree.nodes[block.node].parent], 9))
    }

    private func readWords(_ line: [UInt8], _ features: inout BlockFeatures) {
        features.set(.opensWithPhrase, Self.openings.matchesOpening(line))
        features[.isInArticleBody] = facts.isInArticleBody(line).map { $0 ? 1 : -1 } ?? 0
        if facts.description.count > Self.shortestDescription, line.count > Self.shortestDescription {
            let count = min(Self.comparedDescription, facts.description.count, line.count)
            features.set(.isDescription, line.prefix(count) == facts.description.prefix(count))
        }
        features.set(.namesAuthor, facts.namesAuthor(line))
        features.set(.namesOutlet, facts.namesOutlet(line))
        LineFeatures.readVocabulary(line, &features)
    }
}
