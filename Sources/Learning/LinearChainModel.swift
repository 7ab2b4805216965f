/// A trained linear-chain model, read in place from the bytes of its file: weights of 8 bits, a row of them for each
/// feature, in a hash table.
///
/// The file, little-endian, each section padded to a multiple of 64 bytes:
/// - the header: see `ModelLayout.Header`
/// - texts, each ended by a line feed: feature set, hash of the training data, label names
/// - transitions: 32-bit floats, a row for each first label; minus infinity where a pair is not allowed
/// - pilots: 16-bit numbers, one for each bucket of the ``FeatureTable``
/// - checks: 16 bits of the key of each slot
/// - rows: for each slot `width` signed bytes; the weight is the byte times `scale`, relative to label 0; zeros where a
///   slot is empty
/// - the FNV-1a checksum of all before it, 64 bits
public struct LinearChainModel: @unchecked Sendable {
    /// The version of the file's format that is written and read.
    public static let formatVersion: UInt32 = 1

    // Never written to, and alive as long as `owner`: sharing is safe.
    private let bytes: UnsafeRawBufferPointer
    private let owner: AnyObject?
    private let layout: ModelLayout

    /// The labels that it gives.
    public let labels: LabelSet
    /// The feature set that the model was trained on, with its version: "entities/1".
    public let featureSet: String
    /// Hexadecimal SHA-256 of the training data.
    public let trainingData: String
    /// What a weight of 1 counts.
    public let scale: Float
    /// A row for each first label; minus infinity where a pair is not allowed.
    let transitions: [Float]
    /// The weights of the features.
    let rows: ModelRows

    /// Weights of each feature, a multiple of 16; the reference label has none.
    var width: Int { layout.width }
    /// How many features have weights.
    public var featureCount: Int { layout.featureCount }

    /// The checksum at the end of the file, hexadecimal: which model it is.
    public var checksum: String {
        let sum = bytes.loadUnaligned(fromByteOffset: layout.end - ModelLayout.checksumLength, as: UInt64.self)
        let digits = String(sum, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Reads a model that lies in memory for ever, without looking at its checksum.
    ///
    /// - Parameter featureSet: the one that the model has to have.
    /// - Throws: ``ModelFileError`` where the bytes are no such model.
    public init(embedded start: UnsafePointer<UInt8>, count: Int, featureSet: String) throws(ModelFileError) {
        try self.init(UnsafeRawBufferPointer(start: start, count: count), owner: nil, featureSet: featureSet)
    }

    /// Reads a model from the bytes of a file.
    ///
    /// - Parameter featureSet: the one that the model has to have.
    /// - Throws: ``ModelFileError`` where the bytes are no such model, or not as they were written.
    public init(file: [UInt8], featureSet: String) throws(ModelFileError) {
        let storage = ModelStorage(file)
        try self.init(storage.bytes, owner: storage, featureSet: featureSet)
    }

    /// - Parameter owner: what keeps the bytes of a file alive; a model without one is embedded.
    private init(_ bytes: UnsafeRawBufferPointer, owner: AnyObject?, featureSet: String) throws(ModelFileError) {
        layout = try ModelLayout(bytes, checkingChecksum: owner != nil)
        let texts = layout.texts(in: bytes)
        guard texts.count == layout.labelCount + 2 else { throw .damaged }
        guard texts[0] == featureSet else { throw .wrongFeatureSet(found: texts[0], expected: featureSet) }
        self.featureSet = texts[0]
        trainingData = texts[1]
        guard let labels = LabelSet(modelNames: Array(texts[2...])) else { throw .damaged }
        self.labels = labels
        scale = layout.scale
        transitions = layout.transitions(in: bytes)
        guard Self.fits(transitions, labels) else { throw .damaged }
        rows = ModelRows(layout, in: bytes)
        self.bytes = bytes
        self.owner = owner
    }

    /// Whether just the pairs that are not allowed weigh minus infinity, and all others have a weight.
    private static func fits(_ transitions: [Float], _ labels: LabelSet) -> Bool {
        transitions.indices.allSatisfy { place in
            labels.allows(place % labels.count, after: place / labels.count)
                ? transitions[place].isFinite : transitions[place] == -.infinity
        }
    }
}

/// The bytes of a file, at a place of their own in memory.
private final class ModelStorage {
    let bytes: UnsafeRawBufferPointer

    init(_ file: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: file.count, alignment: 64)
        copy.copyBytes(from: file)
        bytes = UnsafeRawBufferPointer(copy)
    }

    deinit { bytes.deallocate() }
}
