/// Brings trained weights to 8 bits and writes them as a file that ``LinearChainModel`` reads.
public struct ModelWriter {
    /// The feature set that the weights belong to: "entities/1".
    public var featureSet: String
    /// Hexadecimal SHA-256 of the training data.
    public var trainingData: String
    /// Features with the smallest weights are left out beyond this many.
    public var mostFeatures: Int

    /// - Parameters:
    ///   - featureSet: without line feeds, as the names of the labels are.
    ///   - mostFeatures: 0 or more.
    public init(featureSet: String, trainingData: String, mostFeatures: Int) {
        self.featureSet = featureSet
        self.trainingData = trainingData
        self.mostFeatures = mostFeatures
    }

    /// The bytes of the file.
    ///
    /// - Parameter weights: numbers all of them, no infinity.
    public func file(_ weights: LinearChainWeights) -> [UInt8] {
        let rows = keptRows(of: weights)
        let greatest = rows.lazy.flatMap(\.weights).reduce(0) { max($0, abs($1)) }
        let scale = max(greatest, .leastNormalMagnitude) / 127
        let slots = SlotTable(rows.map(\.key))
        var file = FileBytes()
        appendBeginning(weights.labels, rowCount: rows.count, slotBits: slots.bits, scale: scale, to: &file)
        for weight in transitions(of: weights) { file.append(weight.bitPattern) }
        file.pad()
        append(slots, to: &file)
        let width = ModelLayout.width(labelCount: weights.labels.count)
        for row in slots.order {
            let bytes = rows[row].weights.map { UInt8(bitPattern: Int8(($0 / scale).rounded())) }
            file.append(bytes + [UInt8](repeating: 0, count: width - bytes.count))
        }
        file.pad()
        return file.withChecksum()
    }

    /// Appends the header and the texts.
    private func appendBeginning(
        _ labels: LabelSet, rowCount: Int, slotBits: Int, scale: Float, to file: inout FileBytes
    ) {
        let texts = ([featureSet, trainingData] + labels.names).map { $0 + "\n" }.joined()
        let header = ModelLayout.Header(
            labelCount: UInt32(labels.count), width: UInt32(ModelLayout.width(labelCount: labels.count)),
            rowCount: UInt32(rowCount), slotBits: UInt32(slotBits), textLength: UInt32(texts.utf8.count),
            scale: scale.bitPattern
        )
        file.append(ModelLayout.magic)
        for number in header.numbers { file.append(number) }
        file.pad()
        file.append(Array(texts.utf8))
        file.pad()
    }

    private func append(_ slots: SlotTable, to file: inout FileBytes) {
        for word in slots.occupancy { file.append(word) }
        file.pad()
        for rank in slots.ranks { file.append(rank) }
        file.pad()
        for check in slots.checks { file.append(check) }
        file.pad()
    }

    /// The rows with the largest weights, relative to that of label 0, which then needs none.
    private func keptRows(of weights: LinearChainWeights) -> [(key: FeatureKey, weights: [Float])] {
        let width = weights.labels.count
        let sorted = weights.sortedRows()
        var rows = sorted.map { key, row in
            let all = weights.features[row * width..<(row + 1) * width]
            return (key: key, weights: all.dropFirst().map { $0 - all[all.startIndex] })
        }
        guard rows.count > mostFeatures else { return rows }

        let sizes = zip(rows, sorted).map { row, place in
            row.weights.reduce(0) { max($0, abs($1)) } * Float(weights.occurrences[place.row]).squareRoot()
        }
        let order = rows.indices.sorted { (sizes[$1], rows[$0].key.bits) < (sizes[$0], rows[$1].key.bits) }
        let kept = Set(order.prefix(mostFeatures))
        rows = rows.indices.filter(kept.contains).map { rows[$0] }
        return rows
    }

    private func transitions(of weights: LinearChainWeights) -> [Float] {
        let count = weights.labels.count
        return (0..<count * count).map {
            weights.labels.allows($0 % count, after: $0 / count) ? weights.transitions[$0] : -.infinity
        }
    }
}

/// A hash table of keys: open addressing, half full at most.
private struct SlotTable {
    let bits: Int
    private(set) var occupancy: [UInt64]
    private(set) var ranks: [UInt32] = []
    private(set) var checks: [UInt16]
    /// The indices of the keys in the order of their slots.
    private(set) var order: [Int] = []

    init(_ keys: [FeatureKey]) {
        var bits = 6
        while keys.count * 2 > 1 << bits { bits += 1 }
        self.bits = bits
        occupancy = [UInt64](repeating: 0, count: (1 << bits) / 64)
        checks = [UInt16](repeating: 0, count: 1 << bits)
        var slots = [Int](repeating: -1, count: 1 << bits)
        for (index, key) in keys.enumerated() {
            var slot = Int(key.bits) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = index
            checks[slot] = UInt16(truncatingIfNeeded: key.bits >> 16)
            occupancy[slot / 64] |= 1 << UInt64(slot % 64)
        }
        order = slots.filter { $0 >= 0 }
        var taken: UInt32 = 0
        for word in occupancy {
            ranks.append(taken)
            taken += UInt32(word.nonzeroBitCount)
        }
    }
}

/// The bytes of a file in the making.
private struct FileBytes {
    private var bytes: [UInt8] = []

    mutating func append(_ more: [UInt8]) { bytes += more }

    mutating func append(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func pad() {
        bytes += [UInt8](repeating: 0, count: ModelLayout.padded(bytes.count) - bytes.count)
    }

    func withChecksum() -> [UInt8] {
        var whole = self
        whole.append(bytes.withUnsafeBytes(ModelLayout.checksum))
        return whole.bytes
    }
}
