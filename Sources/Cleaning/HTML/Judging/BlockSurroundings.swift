import Markup
import Model
import Text

/// What stands around the blocks of a page, and how the page treats their like. Asked for the blocks in order.
struct BlockSurroundings {
    private let tree: MarkupTree
    private let blocks: [TextBlock]
    private let lines: [[UInt8]]
    /// The parent of most of the kept prose.
    private let center: Int
    private let shapes: [UInt64]
    private var likes: [UInt64: Like] = [:]
    private var repeats: [ComparableLine: Int32] = [:]
    /// Indices of the first and the last block of kept prose.
    private let proseBounds: ClosedRange<Int>?
    private let proseCount: Int
    private let keptCharacters: UInt32
    private let allCharacters: UInt32

    // What has been passed.
    private var keptBefore: UInt32 = 0
    private var blocksSinceHeading = far
    private var blocksSinceTail = far

    /// Blocks of one element and class.
    private struct Like {
        var count: Int32 = 0
        var kept: UInt32 = 0
        var all: UInt32 = 0
    }

    private static let tailHeadings = PhraseMatcher(TailHeadings.openings)
    private static let far: Int32 = 99
    private static let shortestProse: UInt32 = 50
    private static let mostSteps: Int32 = 30

    init(tree: MarkupTree, blocks: [TextBlock], lines: [[UInt8]]) {
        self.tree = tree
        self.blocks = blocks
        self.lines = lines
        center = Self.center(tree, blocks)
        shapes = blocks.map { Self.shape(tree, $0) }
        let prose = blocks.indices.filter { blocks[$0].fate == .kept && blocks[$0].characters >= Self.shortestProse }
        proseBounds = prose.first.flatMap { first in prose.last.map { first...$0 } }
        proseCount = prose.count
        keptCharacters = blocks.reduce(0) { $0 + ($1.fate == .kept ? $1.characters : 0) }
        allCharacters = blocks.reduce(0) { $0 + $1.characters }
        for (block, shape) in zip(blocks, shapes) {
            likes[shape, default: Like()].count += 1
            likes[shape, default: Like()].all += block.characters
            if block.fate == .kept { likes[shape, default: Like()].kept += block.characters }
        }
        for line in lines { repeats[ComparableLine(line), default: 0] += 1 }
    }

    /// Passes the block before `index`; called for each index in order.
    mutating func advance(to index: Int) {
        if index > 0, blocks[index - 1].fate == .kept { keptBefore += blocks[index - 1].characters }
        let block = blocks[index]
        blocksSinceHeading = block.zone == .heading ? 0 : min(blocksSinceHeading + 1, Self.far)
        let mayBeTail = block.zone == .heading || block.characters < Self.shortestProse
        let isTail = mayBeTail && Self.tailHeadings.matchesOpening(lines[index])
        blocksSinceTail = isTail ? 0 : min(blocksSinceTail + 1, Self.far)
    }

    /// Fills in what is known of the block that was advanced to.
    func read(_ index: Int, _ features: inout BlockFeatures) {
        let own = blocks[index].fate == .kept ? blocks[index].characters : 0
        features.set(.proseBefore, keptBefore, of: keptCharacters)
        features.set(.proseAfter, keptCharacters - keptBefore - own, of: keptCharacters)
        features[.blocksFromStart] = proseBounds.map { clamped(index - $0.lowerBound) } ?? Self.far
        features[.blocksToEnd] = proseBounds.map { clamped($0.upperBound - index) } ?? Self.far
        features[.blocksSinceHeading] = blocksSinceHeading
        features[.blocksSinceTail] = blocksSinceTail
        features[.repeats] = min(repeats[ComparableLine(lines[index])] ?? 1, 20)
        features.set(.keptOfPage, keptCharacters, of: allCharacters)
        features[.keptBlocks] = Int32(min(proseCount, 200))
        let steps = steps(from: blocks[index].node)
        (features[.stepsUp], features[.stepsDown]) = (steps.up, steps.down)
        readNeighbors(index, &features)
        readLikes(index, own, &features)
    }

    private func readNeighbors(_ index: Int, _ features: inout BlockFeatures) {
        if index > 0 {
            let previous = blocks[index - 1]
            features[.previousCharacters] = Int32(clamping: previous.characters)
            features.set(.previousIsKept, previous.fate == .kept)
            features.set(.previousLinkShare, previous.linkCharacters, of: previous.characters)
            features.set(.previousIsHeading, previous.zone == .heading)
        }
        if index + 1 < blocks.count {
            let next = blocks[index + 1]
            features[.nextCharacters] = Int32(clamping: next.characters)
            features.set(.nextIsKept, next.fate == .kept)
            features.set(.nextLinkShare, next.linkCharacters, of: next.characters)
            features.set(.nextIsHeading, next.zone == .heading)
        }
        let around = max(0, index - 3)...min(blocks.count - 1, index + 3)
        features[.keptOfSixAround] = Int32(around.count { $0 != index && blocks[$0].fate == .kept })
    }

    private func readLikes(_ index: Int, _ own: UInt32, _ features: inout BlockFeatures) {
        let like = likes[shapes[index]] ?? Like()
        features[.sameShape] = min(like.count, 200)
        let others = like.all - blocks[index].characters
        if others == 0 {
            features[.keptOfSameShape] = -1
        } else {
            features.set(.keptOfSameShape, like.kept - own, of: others)
        }
    }

    private func clamped(_ value: Int) -> Int32 { Int32(max(-Int(Self.far), min(Int(Self.far), value))) }

    private static func center(_ tree: MarkupTree, _ blocks: [TextBlock]) -> Int {
        var weights: [Int: UInt32] = [:]
        for block in blocks where block.fate == .kept && block.characters >= shortestProse {
            weights[tree.nodes[block.node].parent, default: 0] += block.characters
        }
        return weights.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
    }

    private func steps(from node: Int) -> (up: Int32, down: Int32) {
        var up: Int32 = 0
        var ancestor = tree.nodes[node].parent
        while !(ancestor <= center && center < tree.nodes[ancestor].end) {
            ancestor = tree.nodes[ancestor].parent
            up += 1
        }
        var down: Int32 = 0
        var inner = center
        while inner != ancestor {
            inner = tree.nodes[inner].parent
            down += 1
        }
        return (min(up, Self.mostSteps), min(down, Self.mostSteps))
    }

    /// A hash (FNV-1a) of the element and its class, and those of its parent.
    private static func shape(_ tree: MarkupTree, _ block: TextBlock) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for node in [block.node, tree.nodes[block.node].parent] {
            hash = (hash ^ UInt64(tree.nodes[node].tag.rawValue)) &* 0x100_0000_01b3
            for byte in tree.attribute(.class, of: node) ?? [] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        return hash
    }
}
