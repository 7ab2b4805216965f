import Reading
import Text

/// A treebank in the CoNLL-U format of Universal Dependencies.
struct Treebank {
    struct Word {
        /// Where it stands in the text of its document; nil where the text does not have it.
        var bytes: Range<Int>?
        var form: String
        var lemma: String
        /// The Universal POS and the Penn tag: "VERB.VBD".
        var tag: String
    }

    struct Text {
        var text = ""
        var words: [Word] = []
    }

    private(set) var texts: [Text] = []
    private let path: String

    init(path: String) throws {
        self.path = path
        var sentence = (text: "", base: 0, next: 0)
        for line in String(decoding: try WholeFile.read(path), as: UTF8.self).split(separator: "\n") {
            if line.hasPrefix("# newdoc") {
                texts.append(Text())
            } else if line.hasPrefix("# text = ") {
                if texts.isEmpty { texts.append(Text()) }
                let last = texts.count - 1
                if !texts[last].text.isEmpty { texts[last].text += " " }
                sentence = (String(line.dropFirst("# text = ".count)), texts[last].text.utf8.count, 0)
                texts[last].text += sentence.text
            } else if line.first?.isNumber == true {
                try read(line, &sentence)
            }
        }
        texts.removeAll { $0.words.isEmpty }
        guard !texts.isEmpty else { throw CorpusError(path: path, message: "holds no sentence") }
    }

    private mutating func read(_ line: Substring, _ sentence: inout (text: String, base: Int, next: Int)) throws {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard cells.count >= 5, !texts.isEmpty else {
            throw CorpusError(path: path, message: "expected the columns of CoNLL-U: \(line)")
        }
        // Words that the text has not, and several words written as one.
        guard cells[0].allSatisfy(\.isNumber) else { return }
        var word = Word(form: String(cells[1]), lemma: String(cells[2]), tag: "\(cells[3]).\(cells[4])")
        let text = Array(sentence.text.utf8)
        let form = Array(cells[1].utf8)
        if let start = firstPlace(of: form, in: text, from: sentence.next) {
            word.bytes = sentence.base + start..<sentence.base + start + form.count
            sentence.next = start + form.count
        }
        texts[texts.count - 1].words.append(word)
    }

    private func firstPlace(of form: [UInt8], in text: [UInt8], from start: Int) -> Int? {
        guard !form.isEmpty, start + form.count <= text.count else { return nil }
        return (start...text.count - form.count).first { text[$0..<$0 + form.count].elementsEqual(form) }
    }
}
