/// A corpus of names: a token, a tab and its tag a line (`B-PERSON`, `I-PERSON`, `O`), an empty line behind each sentence,
/// `-DOCSTART-` before each document.
///
/// Cells between the token and the tag are passed over. An `I-` that continues nothing begins a name.
struct BIOCorpus {
    private(set) var texts: [AnnotatedText] = []
    /// The types that occur, but for none.
    private(set) var types: Set<String> = []
    private let path: String
    private var tokens: [(word: String, tag: String)] = []

    /// - Throws: ``CorpusError`` where the file cannot be read, a line is none of these, or there is no sentence.
    init(path: String) throws(CorpusError) { try self.init(CorpusFile(path: path)) }

    init(_ file: CorpusFile) throws(CorpusError) {
        path = file.path
        for (index, line) in file.lines.enumerated() {
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

    private mutating func read(_ line: String, number: Int) throws(CorpusError) {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard cells.count >= 2, !cells[0].isEmpty, let tag = cells.last, Self.isTag(tag) else {
            throw CorpusError(path: path, line: number, message: "expected a token, a tab and O, B-TYPE or I-TYPE")
        }
        tokens.append((String(cells[0]), String(tag)))
        if tag != "O" { types.insert(String(tag.dropFirst(2))) }
    }

    private static func isTag(_ tag: Substring) -> Bool {
        tag == "O" || tag.count > 2 && (tag.hasPrefix("B-") || tag.hasPrefix("I-"))
    }

    private mutating func endSentence() {
        guard !tokens.isEmpty else { return }
        if texts.isEmpty { texts.append(AnnotatedText()) }
        texts[texts.count - 1].appendSentence(tokens)
        tokens.removeAll(keepingCapacity: true)
    }
}
