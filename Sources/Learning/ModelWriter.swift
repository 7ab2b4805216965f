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
        let table = FeatureTableBuilder(rows.map(\.key))
        var file = FileBytes()
        appendBeginning(weights.labels, featureCount: rows.count, table.table, scale: scale, to: &file)
        for weight in transitions(of: weights) { file.append(weight.bitPattern) }
        file.pad()
        append(table, to: &file) { FeatureTable.check(of: rows[$0].key) }
        let empty = [UInt8](repeating: 0, count: ModelLayout.width(labelCount: weights.labels.count))
        for index in table.keys {
            let bytes = index < 0 ? [] : rows[index].weights.map { UInt8(bitPattern: Int8(($0 / scale).rounded())) }
            file.append(bytes + empty.dropFirst(bytes.count))
        }
        file.pad()
        return file.withChecksum()
    }

    /// Appends the header and the texts.
    private func appendBeginning(
        _ labels: LabelSet, featureCount: Int, _ table: FeatureTable, scale: Float, to file: inout FileBytes
    ) {
        let texts = ([featureSet, trainingData] + labels.names).map { $0 + "\n" }.joined()
        let header = ModelLayout.Header(
            labelCount: UInt32(labels.count), width: UInt32(ModelLayout.width(labelCount: labels.count)),
            featureCount: UInt32(featureCount), slotCount: UInt32(table.slots), bucketCount: UInt32(table.buckets),
            textLength: UInt32(texts.utf8.count), scale: scale.bitPattern
        )
        file.append(ModelLayout.magic)
        for number in header.numbers { file.append(number) }
        file.pad()
        file.append(Array(texts.utf8))
        file.pad()
    }

    private func append(_ table: FeatureTableBuilder, to file: inout FileBytes, check: (Int) -> UInt16) {
        for pilot in table.pilots { file.append(pilot) }
        file.pad()
        for index in table.keys { file.append(index < 0 ? 0 : check(index)) }
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
