import Glibc
import Lexicons
import Model
import Text

/// A tag that a token may have, with the logarithm of how well they fit.
struct Candidate {
    var tag: UInt16
    var score: Float
}

/// Finds the tags that a token may have: by the lexicon, else by its letters.
struct CandidateTags {
    private let model: TagModel
    private let prefixes: [WordClass: [UInt8]]
    /// Weight of each tag for the token in hand, and which tags have one.
    private var weights: [Float]
    private var found: [Int] = []
    private var key: [UInt8] = []

    /// Longest ending that the table of suffixes holds, in letters.
    private static let longestSuffix = 6
    /// What the lexicon says of a word in small letters counts less for the same word with a capital.
    private static let loweredWeight: Float = 0.35
    private static let loweredUpperWeight: Float = 0.5
    /// Weight of a guess for an unknown word, in hundredths of an occurrence as in the lexicon.
    private static let guessWeight: Float = 100
    /// A tag is not tried whose weight is below this share of the best one's.
    private static let leastShare: Float = 0.0005
    /// Longer words are not in the lexicon.
    private static let longestWord = 64

    init(model: TagModel) {
        self.model = model
        weights = [Float](repeating: 0, count: model.tags.count)
        let classes: [WordClass] = [.lower, .initial, .capitalized, .upper, .mixed, .digit, .mark]
        prefixes = Dictionary(uniqueKeysWithValues: classes.map { ($0, $0.prefix) })
    }

    /// Adds the candidates of a token to `candidates`, one at least.
    ///
    /// - Parameters:
    ///   - text: the token as it stands in the text.
    ///   - word: the same in small letters.
    ///   - isInitial: whether a capital is owed to the place at the start of a sentence.
    mutating func append(
        _ token: Token, text: ArraySlice<UInt8>, word: ArraySlice<UInt8>, isInitial: Bool,
        to candidates: inout [Candidate]
    ) {
        let wordClass = WordClass(token, text)
        weigh(wordClass, text.prefix(Self.longestWord), word.suffix(Self.longestWord), isInitial)
        let least = (found.map { weights[$0] }.max() ?? 0) * Self.leastShare
        let total = found.reduce(0) { $0 + weights[$1] }
        for tag in found where weights[tag] > least {
            candidates.append(Candidate(tag: UInt16(tag), score: logf(weights[tag] / total) - model.priors[tag]))
        }
        for tag in found { weights[tag] = 0 }
        found.removeAll(keepingCapacity: true)
    }

    private mutating func weigh(
        _ wordClass: WordClass, _ text: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>, _ isInitial: Bool
    ) {
        switch wordClass {
        case .lower, .mark:
            if !addLexicon(word, 1) { addGuess(wordClass, word, Self.guessWeight) }
        case .foreign: add(model.tags.foreign, Self.guessWeight)
        case .digit:
            shape(text)
            if !addLexicon(key[...], 1) { addGuess(.digit, word, Self.guessWeight) }
        case .mixed:
            if !addLexicon(text, 1) && !addLexicon(word, 1) { addGuess(.mixed, word, Self.guessWeight) }
        case .capitalized, .upper, .initial:
            weighCapitalized(wordClass, text, word, isInitial)
        }
    }

    private mutating func weighCapitalized(
        _ wordClass: WordClass, _ text: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>, _ isInitial: Bool
    ) {
        let isKnown = addLexicon(text, 1)
        if isInitial && wordClass == .capitalized {
            let isWord = addLexicon(word, 1)
            if isKnown || isWord { return }
            addGuess(.initial, word, Self.guessWeight)
            return
        }
        if isKnown && wordClass == .capitalized { return }
        let share = wordClass == .upper ? Self.loweredUpperWeight : Self.loweredWeight
        let isWord = addLexicon(word, share)
        guard !isKnown else { return }
        // A guess weighs as much as what is known of the word in small letters.
        let known = found.reduce(0) { $0 + weights[$1] }
        addGuess(wordClass, word, isWord ? max(known, Self.guessWeight) : Self.guessWeight)
    }

    /// Digits in a row count as one 0.
    private mutating func shape(_ text: ArraySlice<UInt8>) {
        key.removeAll(keepingCapacity: true)
        for byte in text {
            if !byte.isASCIIDigit {
                key.append(byte)
            } else if key.last != UInt8(ascii: "0") {
                key.append(UInt8(ascii: "0"))
            }
        }
    }

    private mutating func addLexicon(_ word: ArraySlice<UInt8>, _ share: Float) -> Bool {
        guard let cell = model.lexicon[word] else { return false }
        for (tag, weight) in WeightedTags(cell) { add(tag, Float(weight) * share) }
        return true
    }

    /// Adds what the longest known ending tells.
    private mutating func addGuess(_ wordClass: WordClass, _ word: ArraySlice<UInt8>, _ weight: Float) {
        var start = word.endIndex
        for _ in 0..<Self.longestSuffix where start > word.startIndex { start -= word.scalar(before: start).length }
        while true {
            key.removeAll(keepingCapacity: true)
            key.append(contentsOf: prefixes[wordClass] ?? [])
            key.append(contentsOf: word[start...])
            if let cell = model.suffixes[key[...]] {
                for (tag, share) in WeightedTags(cell) { add(tag, weight * Float(share) / 1000) }
                return
            }
            guard start < word.endIndex else { return }
            start += word.scalar(at: start).length
        }
    }

    private mutating func add(_ tag: Int, _ weight: Float) {
        if weights[tag] == 0 { found.append(tag) }
        weights[tag] += weight
    }
}
