import Glibc
import Lexicons
import Weights

/// How likely a block belongs to the article: a sum over small decision trees, trained by gradient boosting on the
/// development pages (`Scripts/train-block-model.py`).
struct BlockModel: Sendable {
    /// A question about a feature, or a leaf, of which both branches lead to itself: so every walk down a tree has as many
    /// steps, and no branch of the loop to guess.
    private struct Node {
        /// Column of the feature; 0 of a leaf.
        var feature: Int32 = 0
        /// The left branch is taken for values up to this; of a leaf its weight, in thousandths of a logit.
        var value: Int32
        var left: Int32
        var right: Int32
    }

    private struct Tree {
        var root: Int
        /// Questions on the longest way down.
        var depth = 0
    }

    /// What was trained and lives in the binary.
    static let shipped = BlockModel(EmbeddedTable(start: weights_block_model(), count: weights_block_model_count()))

    private var nodes: [Node] = []
    private var trees: [Tree] = []

    /// Reads rows `tree`, `split FEATURE VALUE LEFT RIGHT` and `leaf WEIGHT`; branches are rows of the same tree.
    ///
    /// A row that is none of these, or names a feature that is not known, is a fault of the table and traps.
    init(_ table: EmbeddedTable) {
        let columns = Dictionary(
            uniqueKeysWithValues: BlockFeature.allCases.map { ("\($0)", $0.rawValue) })
        var nodes: [Node] = []
        var trees: [Tree] = []
        table.forEachRow { cells in
            let numbers = cells.dropFirst().compactMap { Int($0) }
            switch (cells.first, numbers.count) {
            case ("tree", 0): trees.append(Tree(root: nodes.count))
            case ("leaf", 1):
                let place = Int32(nodes.count)
                nodes.append(Node(value: Int32(numbers[0]), left: place, right: place))
            case ("split", 3):
                guard let feature = columns[String(cells[1])], let root = trees.last?.root else { fallthrough }
                nodes.append(
                    Node(
                        feature: Int32(feature), value: Int32(numbers[0]), left: Int32(root + numbers[1]),
                        right: Int32(root + numbers[2])))
            default: preconditionFailure("block-model.tsv does not fit this version: \(cells)")
            }
        }
        self.nodes = nodes
        self.trees = trees.map { Tree(root: $0.root, depth: Self.depth(below: $0.root, nodes)) }
    }

    private static func depth(below place: Int, _ nodes: [Node]) -> Int {
        let node = nodes[place]
        guard Int(node.left) != place else { return 0 }
        return 1 + max(depth(below: Int(node.left), nodes), depth(below: Int(node.right), nodes))
    }

    /// Between 0 and 1, calibrated on pages not trained on.
    func probability(_ features: BlockFeatures) -> Double {
        features.values.withUnsafeBufferPointer { values in
            nodes.withUnsafeBufferPointer { nodes in
                let weight = trees.reduce(0) { $0 + Self.weight(of: $1, nodes, values) }
                return 1 / (1 + exp(-Double(weight) / 1000))
            }
        }
    }

    private static func weight(
        of tree: Tree, _ nodes: UnsafeBufferPointer<Node>, _ values: UnsafeBufferPointer<Int32>
    ) -> Int {
        var place = tree.root
        for _ in 0..<tree.depth {
            let node = nodes[place]
            place = Int(values[Int(node.feature)] <= node.value ? node.left : node.right)
        }
        return Int(nodes[place].value)
    }
}
