import Reading
import Text

/// A corpus of names: a token, a tab and its tag a line (`B-PERSON`, `I-PERSON`, `O`), an empty line behind each sentence,
/// `-DOCSTART-` before each document.
struct BIOCorpus {
    private(set) var texts: [AnnotatedText] = []
    /// The types that occur, but for none.
    private(set) var types: Set<String> = []
    private let path: String
    private var tokens: [(word: String, tag: String)] = []

    init(path: String) throws {
        self.path = path
        let lines = String(decoding: try WholeFile.read(path), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if line.hasPrefix("-DOCSTART-") {
                endSentence()
                if texts.last.map({ !$0.sentences.isEmpty }) ?? true { texts.append(AnnotatedText()) }
            } else if line.allSatisfy(\.isWhitespace) {
                endSentence()
            } else {
                try read(line, number: index + 1)
            }
        }
        endSentence()
        texts.removeAll { $0.sentences.isEmpty }
        guard !texts.isEmpty else { throw CorpusError(path: path, message: "holds no sentence") }
    }

    private mutating func read(_ line: Substring, number: Int) throws(CorpusError) {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard cells.count >= 2, let tag = cells.last, tag == "O" || tag.hasPrefix("B-") || tag.hasPrefix("I-") else {
            throw CorpusError(path: path, line: number, message: "expected a token, a tab and O, B-TYPE or I-TYPE")
        }
        tokens.append((String(cells[0]), String(tag)))
    }

    private mutating func endSentence() {
        guard !tokens.isEmpty else { return }
        defer { tokens.removeAll(keepingCapacity: true) }
        if texts.isEmpty { texts.append(AnnotatedText()) }
        var document = texts.removeLast()
        if !document.text.isEmpty { document.text += " " }
        let base = document.text.utf8.count
        var joiner = WordJoiner()
        var open: AnnotatedText.Span?
        for (index, token) in tokens.enumerated() {
            let next = index + 1 < tokens.count ? tokens[index + 1].word : nil
            let bytes = joiner.append(token.word, next: next)
            let type = token.tag == "O" ? nil : String(token.tag.dropFirst(2))
            if let span = open, token.tag.hasPrefix("I-"), type == span.type {
                open?.bytes = ByteRange(start: span.bytes.start, end: base + bytes.upperBound)
            } else {
                if let span = open { document.spans.append(span) }
                open = type.map {
                    .init(bytes: ByteRange(start: base + bytes.lowerBound, end: base + bytes.upperBound), type: $0)
                }
            }
            if let type { types.insert(type) }
        }
        if let span = open { document.spans.append(span) }
        document.text += joiner.text
        document.sentences.append(ByteRange(start: base, end: document.text.utf8.count))
        texts.append(document)
    }
}
