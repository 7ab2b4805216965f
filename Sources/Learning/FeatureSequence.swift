/// The features of each token of one sentence, in one array.
public struct FeatureSequence: Sendable {
    /// The features of all tokens, token by token.
    @usableFromInline var storage: [FeatureKey] = []
    /// Where the features of each token end.
    private var ends: [Int32] = []
    /// The distances of words whose features are taken, as bits.
    @usableFromInline private(set) var takenWords = UInt64.max
    @usableFromInline private(set) var takesOthers = true

    /// A sequence without tokens.
    public init() {}

    /// Which features the next tokens take; others that are added are left out. All of them, unless one says otherwise.
    public enum Choice {
        case all
        /// Those that look at the letters of one word alone, so many words behind the token.
        case ofWord(at: Int)
        /// Those that look at several words, or at more than letters.
        case others
    }

    /// Tells which features the next tokens take.
    public mutating func take(_ choice: Choice) {
        switch choice {
        case .all: (takenWords, takesOthers) = (.max, true)
        case .ofWord(let distance): (takenWords, takesOthers) = (Self.bit(distance), false)
        case .others: (takenWords, takesOthers) = (0, true)
        }
    }

    /// Distances from -32 to 31 have a bit.
    @inlinable static func bit(_ distance: Int) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: distance + 32) }

    /// The features of all tokens, token by token.
    public var keys: [FeatureKey] { storage }

    /// How many tokens there are.
    public var count: Int { ends.count }

    /// Where the features of token `index` stand in `keys`.
    @inlinable public func range(of index: Int) -> Range<Int> { start(of: index)..<start(of: index + 1) }

    @usableFromInline func start(of index: Int) -> Int { index == 0 ? 0 : Int(ends[index - 1]) }

    /// Adds a feature to the next token.
    @inlinable public mutating func append(_ key: FeatureKey) {
        if takesOthers { storage.append(key) }
    }

    /// Adds the feature that `template` sees as `value` to the next token.
    @inlinable public mutating func append(_ template: UInt32, _ value: UInt32) {
        if takesOthers { storage.append(FeatureKey(template, value)) }
    }

    /// Adds the feature that `template` sees as two values to the next token.
    @inlinable public mutating func append(_ template: UInt32, _ first: UInt32, _ second: UInt32) {
        if takesOthers { storage.append(FeatureKey(template, first, second)) }
    }

    /// Adds the feature that `template` sees as `value`, which the letters of the word tell that stands so many words behind
    /// the token.
    @inlinable public mutating func append(_ template: UInt32, _ value: UInt32, at distance: Int) {
        if takenWords & Self.bit(distance) != 0 { storage.append(FeatureKey(template, value)) }
    }

    /// The same of two values.
    @inlinable public mutating func append(_ template: UInt32, _ first: UInt32, _ second: UInt32, at distance: Int) {
        if takenWords & Self.bit(distance) != 0 { storage.append(FeatureKey(template, first, second)) }
    }

    /// Tells that the features appended since the last call are all of the next token.
    public mutating func endToken() { ends.append(Int32(storage.count)) }

    /// Empties the sequence and keeps its storage.
    public mutating func removeAll() {
        storage.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }
}
