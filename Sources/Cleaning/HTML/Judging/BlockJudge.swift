import Model

/// Decides about each block by what the rules and the model say of it, and tells how good the result is likely to be.
struct BlockJudge {
    /// For each block how likely it belongs to the article; 0 for those that no model can bring back.
    let probabilities: [Double]

    /// A block that the rules keep is dropped below this.
    private static let leastToKeep = 0.35
    /// A block that the rules leave out for an uncertain reason is brought back above this.
    private static let leastToBringBack = 0.4
    /// Furniture by element or name is what it is said to be more often than not.
    private static let leastForFurniture = 0.6
    /// Links in the text are related articles more often than not.
    private static let leastForLinks = 0.8

    init(_ features: [BlockFeatures?], model: BlockModel = .shipped) {
        probabilities = features.map { $0.map(model.probability) ?? 0 }
    }

    /// Sets the fate of the blocks on which the model overrules the rules.
    func judge(_ blocks: inout [TextBlock]) {
        for index in blocks.indices {
            let probability = probabilities[index]
            switch blocks[index].fate {
            case .kept: if probability < Self.leastToKeep { blocks[index].fate = .unlikely }
            case .links: if probability >= Self.leastForLinks { blocks[index].fate = .kept }
            case .furniture, .element: if probability >= Self.leastForFurniture { blocks[index].fate = .kept }
            case let fate where fate.isUncertain:
                if probability >= Self.leastToBringBack { blocks[index].fate = .kept }
            default: break
            }
        }
        BlockFilter.dropLastHeadings(&blocks)
    }

    /// The F1 to be expected, in characters, of a text of the blocks that satisfy `condition`.
    func expectedF1(_ blocks: [TextBlock], where condition: (TextBlock) -> Bool) -> Double {
        var (hits, found, wanted) = (0.0, 0.0, 0.0)
        for (block, probability) in zip(blocks, probabilities) {
            let characters = Double(block.characters)
            wanted += characters * probability
            guard condition(block) else { continue }
            found += characters
            hits += characters * probability
        }
        return found + wanted == 0 ? 0 : 2 * hits / (found + wanted)
    }
}
