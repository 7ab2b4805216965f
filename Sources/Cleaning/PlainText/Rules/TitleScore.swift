import Text

/// How well a line above a text fits as its title: by the words that both share, by a date or an author below it, and by
/// other lines of the header that repeat it.
struct TitleScore {
    /// Paragraphs that are asked for their words.
    private static let reach = 40
    private static let headerReach = 60
    /// What each further sign is worth.
    private static let bonus = 1.3
    /// Lines below a title in which date or author stand.
    private static let markReach = 6

    private let text: ScrapedText
    private let terms: Set<[UInt8]>
    private let header: [[UInt8]]

    init(of text: ScrapedText, above prose: Int) {
        self.text = text
        var terms: Set<[UInt8]> = []
        for line in text.lines[prose...].prefix(Self.reach) where line.role == .body && line.shape.isProse {
            terms.formUnion(Self.terms(of: text.bytes(of: line)))
        }
        self.terms = terms
        header = text.lines[..<prose].suffix(Self.headerReach).map { ComparableText.of(text.bytes(of: $0)) }
    }

    /// The score of a line; 0 where it shares no word with the text.
    func callAsFunction(_ index: Int) -> Double {
        let words = Self.terms(of: text.bytes(of: text.lines[index]))
        guard !words.isEmpty else { return 0 }
        let shared = Double(words.intersection(terms).count)
        var score = shared * shared / Double(words.count)
        let below = text.lines[(index + 1)...].prefix(Self.markReach)
        if below.contains(where: { $0.role == .date || $0.role == .byline }) { score *= Self.bonus }
        if isRepeated(index) { score *= Self.bonus }
        return score
    }

    private func isRepeated(_ index: Int) -> Bool {
        let line = ComparableText.of(text.bytes(of: text.lines[index]))
        return header.count { $0.count >= line.count && ($0.starts(with: line) || $0.ends(with: line)) } > 1
    }

    /// The longer words; in scripts without spaces, pairs of letters.
    private static func terms(of bytes: ArraySlice<UInt8>) -> Set<[UInt8]> {
        var terms: Set<[UInt8]> = []
        for range in LabelWords(bytes) {
            let word = bytes[range]
            if Script(of: word.scalar(at: word.startIndex).scalar)?.hasNoSpaces == true {
                let letters = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
                for (first, second) in zip(letters, letters.dropFirst()) {
                    terms.insert(Array("\(first)\(second)".utf8))
                }
            } else if word.count >= shortest {
                terms.insert(ComparableText.of(word))
            }
        }
        return terms
    }

    /// Bytes of a word that tells what a text is about.
    private static let shortest = 4
}

extension [UInt8] {
    fileprivate func ends(with other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}
