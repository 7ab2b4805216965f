import Glibc
import Lexicons
import Weights

/// How likely a block belongs to the article: a sum over small decision trees, trained by gradient boosting on the
/// development pages (`Scripts/train-block-model.py`).
struct BlockModel: Sendable {
    /// A question about a feature, or a leaf.
    private struct Node {
        /// Column of the feature; -1 of a leaf.
        var feature: Int32
        /// The left branch is taken for values up to this; of a leaf its weight, in thousandths of a logit.
        var value: Int32
        var left: Int32
        var right: Int32
    }

    /// What was trained and lives in the binary.
    static let shipped = BlockModel(EmbeddedTable(start: weights_block_model(), count: weights_block_model_count()))

    private var nodes: [Node] = []
    private var roots: [Int] = []

    /// Reads rows `tree`, `split FEATURE VALUE LEFT RIGHT` and `leaf WEIGHT`; branches are rows of the same tree.
    ///
    /// A row that is none of these, or names a feature that is not known, is a fault of the table and traps.
    init(_ table: EmbeddedTable) {
        let columns = Dictionary(
            uniqueKeysWithValues: BlockFeature.allCases.map { ("\($0)", $0.rawValue) })
        var nodes: [Node] = []
        var roots: [Int] = []
        table.forEachRow { cells in
            let numbers = cells.dropFirst().compactMap { Int($0) }
            switch (cells.first, numbers.count) {
            case ("tree", 0): roots.append(nodes.count)
            case ("leaf", 1): nodes.append(Node(feature: -1, value: Int32(numbers[0]), left: 0, right: 0))
            case ("split", 3):
                guard let feature = columns[String(cells[1])], let root = roots.last else { fallthrough }
                nodes.append(
                    Node(
                        feature: Int32(feature), value: Int32(numbers[0]), left: Int32(root + numbers[1]),
                        right: Int32(root + numbers[2])))
            default: preconditionFailure("block-model.tsv does not fit this version: \(cells)")
            }
        }
        self.nodes = nodes
        self.roots = roots
    }

    /// Between 0 and 1, calibrated on pages not trained on.
    func probability(_ features: BlockFeatures) -> Double {
        features.values.withUnsafeBufferPointer { values in
            nodes.withUnsafeBufferPointer { nodes in
                let weight = roots.reduce(0) { $0 + Self.leaf(below: $1, nodes, values) }
                return 1 / (1 + exp(-Double(weight) / 1000))
            }
        }
    }

    private static func leaf(
        below root: Int, _ nodes: UnsafeBufferPointer<Node>, _ values: UnsafeBufferPointer<Int32>
    ) -> Int {
        var node = nodes[root]
        while node.feature >= 0 {
            node = nodes[Int(values[Int(node.feature)] <= node.value ? node.left : node.right)]
        }
        return Int(node.value)
    }
}
