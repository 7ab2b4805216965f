import Lexicons
import Text

/// Reads class and id values: splits "articleBody__relatedLinks" into words and asks the tables for each word and for
/// each pair of neighbors.
///
/// What names say is remembered: pages of one site, and each page by itself, have the same ones hundreds of times.
struct NameReader {
    private var words: [UInt8] = []
    private var knownValues = WordCache<NameTraits>(bits: 11, empty: [])
    private var knownNames = WordCache<NameTraits>(bits: 12, empty: [])
    /// Longer words are hashes of a bundler, not names.
    private static let longestWord = 24

    /// What a value, a list of names with white space between them, says.
    mutating func traits(of value: ArraySlice<UInt8>) -> NameTraits {
        value.withUnsafeBufferPointer { value in
            let key = knownValues.key(of: value)
            if let traits = knownValues[key] { return traits }
            let traits = read(value)
            knownValues[key] = traits
            return traits
        }
    }

    private mutating func read(_ value: UnsafeBufferPointer<UInt8>) -> NameTraits {
        var traits: NameTraits = []
        var index = 0
        while index < value.count {
            while index < value.count, value[index].isASCIIWhitespace { index += 1 }
            let start = index
            while index < value.count, !value[index].isASCIIWhitespace { index += 1 }
            if index > start { traits.formUnion(self.traits(ofName: .init(rebasing: value[start..<index]))) }
        }
        // A body that is named as such stays one, whatever else it is said to be ("article-body paywall").
        if traits.contains(.articleBody) { traits.subtract(.clutter) }
        return traits
    }

    private mutating func traits(ofName name: UnsafeBufferPointer<UInt8>) -> NameTraits {
        let key = knownNames.key(of: name)
        if let traits = knownNames[key] { return traits }
        let traits = read(name: name)
        knownNames[key] = traits
        return traits
    }

    /// What one name says: its last telling word decides between container and clutter.
    private mutating func read(name: UnsafeBufferPointer<UInt8>) -> NameTraits {
        var traits: NameTraits = []
        var previous: Int?
        words.removeAll(keepingCapacity: true)
        var index = 0
        while let start = nextWord(in: name, &index) {
            var found = telling(from: start) ?? []
            if let previous, let pair = telling(from: previous) { found.formUnion(pair) }
            if found.contains(.qualifier) { return traits }
            if found.contains(.layout) { traits.subtract(.clutter) }
            if !found.isDisjoint(with: .containers) {
                traits.subtract(.clutter)
            } else if !found.isDisjoint(with: .clutter) {
                traits.subtract(.containers)
            }
            traits.formUnion(found)
            previous = start
        }
        return traits.union(Self.wholeNames[words[...]] ?? [])
    }

    /// What the words from `start` on say together; nil where they are in no table.
    private func telling(from start: Int) -> NameTraits? {
        words.withUnsafeBufferPointer { Self.words[UnsafeBufferPointer(rebasing: $0[start...])] }
    }

    /// Copies the next word, lower-cased, behind a hyphen; returns where it starts in `words`.
    private mutating func nextWord(in name: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Int? {
        while index < name.count, !name[index].isASCIILetter, !name[index].isASCIIDigit { index += 1 }
        guard index < name.count else { return nil }
        if !words.isEmpty { words.append(UInt8(ascii: "-")) }
        let start = words.count
        var wasLowercase = false
        while index < name.count, words.count - start < Self.longestWord {
            let byte = name[index]
            guard byte.isASCIILetter || byte.isASCIIDigit else { break }
            if wasLowercase, byte.isASCIIUppercase { break }
            wasLowercase = byte.isASCIILowercase
            words.append(byte.asciiLowercased)
            index += 1
        }
        return start
    }

    private static let wholeNames = WordTable(ElementNames.whole)
    private static let words = WordTable(ElementNames.all, merge: { $0.union($1) })
}
