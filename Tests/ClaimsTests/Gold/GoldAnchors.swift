/// Finds the marks of a report in its text: each is the first occurrence of its words at or after the start of the mark
/// before it, behind the words of `after` where it has some.
struct GoldAnchors {
    /// A mark that is not in the text where it should be.
    struct Missing: Error { let words: String }

    private let scalars: [Unicode.Scalar]
    /// The byte at which each scalar starts, and the end.
    private let offsets: [Int]
    private var position = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        offsets = scalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + UTF8.width($1)) }
    }

    /// The bytes of the next mark.
    mutating func next(_ words: String, after: String?) throws -> Range<Int> {
        try next(parts: [words], after: after)[0]
    }

    /// The bytes of the parts of one mark, in order, the first of them as by ``next(_:after:)``.
    mutating func next(parts: [String], after: String?) throws -> [Range<Int>] {
        if let after {
            guard let before = range(of: after, from: position) ?? range(of: after, from: 0) else {
                throw Missing(words: after)
            }
            position = before.upperBound
        }
        var ranges: [Range<Int>] = []
        for part in parts {
            guard let found = wholeWords(part, from: ranges.last?.upperBound ?? position) else {
                throw Missing(words: part)
            }
            ranges.append(found)
        }
        position = ranges[0].lowerBound
        return ranges.map { offsets[$0.lowerBound]..<offsets[$0.upperBound] }
    }

    /// The first occurrence that neither begins nor ends inside a word.
    private func wholeWords(_ words: String, from start: Int) -> Range<Int>? {
        var start = start
        while let found = range(of: words, from: start) {
            if !isInsideWord(found.lowerBound), !isInsideWord(found.upperBound) { return found }
            start = found.lowerBound + 1
        }
        return nil
    }

    private func isInsideWord(_ index: Int) -> Bool {
        guard index > 0, index < scalars.count else { return false }
        return isWord(scalars[index - 1]) && isWord(scalars[index])
    }

    private func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private func range(of words: String, from start: Int) -> Range<Int>? {
        let pattern = Array(words.unicodeScalars)
        guard !pattern.isEmpty, scalars.count >= pattern.count, start <= scalars.count - pattern.count else {
            return nil
        }
        return (start...scalars.count - pattern.count)
            .first { scalars[$0..<$0 + pattern.count].elementsEqual(pattern) }
            .map { $0..<$0 + pattern.count }
    }
}
