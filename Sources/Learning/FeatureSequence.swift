/// The features of each token of one sentence, in one array.
public struct FeatureSequence: Sendable {
    /// The features of all tokens, token by token.
    @usableFromInline var storage: [FeatureKey] = []
    /// Where the features of each token end.
    private var ends: [Int32] = []

    /// A sequence without tokens.
    public init() {}

    /// The features of all tokens, token by token.
    public var keys: [FeatureKey] { storage }

    /// How many tokens there are.
    public var count: Int { ends.count }

    /// Where the features of token `index` stand in `keys`.
    @inlinable public func range(of index: Int) -> Range<Int> { start(of: index)..<start(of: index + 1) }

    @usableFromInline func start(of index: Int) -> Int { index == 0 ? 0 : Int(ends[index - 1]) }

    /// Adds a feature to the next token.
    @inlinable public mutating func append(_ key: FeatureKey) { storage.append(key) }

    /// Adds the feature that `template` sees as `value` to the next token.
    @inlinable public mutating func append(_ template: UInt32, _ value: UInt32) {
        storage.append(FeatureKey(template, value))
    }

    /// Adds the feature that `template` sees as two values to the next token.
    @inlinable public mutating func append(_ template: UInt32, _ first: UInt32, _ second: UInt32) {
        storage.append(FeatureKey(template, first, second))
    }

    /// Tells that the features appended since the last call are all of the next token.
    public mutating func endToken() { ends.append(Int32(storage.count)) }

    /// Empties the sequence and keeps its storage.
    public mutating func removeAll() {
        storage.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }
}
