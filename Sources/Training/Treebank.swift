/// A treebank in the CoNLL-U format of Universal Dependencies, with the text of each sentence in a comment `# text = …`.
struct Treebank {
    /// A syntactic word; several that are written as one, and words that the text has not, are left out.
    struct Word {
        /// Where it stands in the text of its document; nil where the text does not have it.
        var bytes: Range<Int>?
        /// The Universal POS and the Penn tag: "VERB.VBD".
        var tag: String
    }

    /// A document: its sentences, with a space between two, and their words.
    struct Text {
        var text = ""
        var words: [Word] = []
    }

    /// The sentence that is being read.
    private struct Sentence {
        var text: [UInt8]
        /// Where it begins in the text of its document.
        var base: Int
        /// Where its next word may begin.
        var next = 0

        /// Where `form` stands next in the document.
        mutating func place(of form: [UInt8]) -> Range<Int>? {
            guard !form.isEmpty, next + form.count <= text.count,
                let start = (next...text.count - form.count).first(where: { text[$0...].starts(with: form) })
            else { return nil }
            next = start + form.count
            return base + start..<base + next
        }
    }

    private(set) var texts: [Text] = []
    private let path: String
    private var sentence: Sentence?

    /// - Throws: ``CorpusError`` where the file cannot be read, a line is none of these, or there is no sentence.
    init(path: String) throws(CorpusError) { try self.init(CorpusFile(path: path)) }

    init(_ file: CorpusFile) throws(CorpusError) {
        path = file.path
        for (index, line) in file.lines.enumerated() {
            if line.allSatisfy(\.isWhitespace) {
                sentence = nil
            } else if line.hasPrefix("# newdoc") {
                texts.append(Text())
            } else if line.hasPrefix(Self.textMark) {
                begin(String(line.dropFirst(Self.textMark.count)))
            } else if !line.hasPrefix("#") {
                try read(line, number: index + 1)
            }
        }
        texts.removeAll { $0.words.isEmpty }
        guard !texts.isEmpty else { throw CorpusError(path: path, message: "holds no sentence") }
    }

    private static let textMark = "# text = "

    private mutating func begin(_ text: String) {
        if texts.isEmpty { texts.append(Text()) }
        let last = texts.count - 1
        if !texts[last].text.isEmpty { texts[last].text += " " }
        sentence = Sentence(text: Array(text.utf8), base: texts[last].text.utf8.count)
        texts[last].text += text
    }

    private mutating func read(_ line: String, number: Int) throws(CorpusError) {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard cells.count >= 5, cells[0].first?.isNumber == true else {
            throw CorpusError(
                path: path, line: number, message: "expected the columns of CoNLL-U, with tabs between them")
        }
        guard sentence != nil else {
            throw CorpusError(path: path, line: number, message: "expected '# text = ' before the words of a sentence")
        }
        // Several words written as one are "3-4", words that the text has not "3.1".
        guard cells[0].allSatisfy(\.isNumber) else { return }
        let bytes = sentence?.place(of: Array(cells[1].utf8))
        texts[texts.count - 1].words.append(Word(bytes: bytes, tag: "\(cells[3]).\(cells[4])"))
    }
}
