import Text

/// What is left at either end of a text in another script or language than the article's: parts of the site's frame.
struct RemnantRule: LineRule {
    static let name = "remnant"

    /// Below this share of the letters, no script is the article's own.
    private static let smallestShare = 0.8
    /// Lines at either end that are looked at.
    private static let reach = 12
    /// A language is not certain in fewer words.
    private static let fewestWords = 8

    func apply(to text: inout ScrapedText) {
        let kept = text.lines.indices.filter { text.lines[$0].role.isText }
        guard kept.count > 1, let script = Self.script(of: text) else { return }
        for end in [Array(kept.suffix(Self.reach).reversed()), Array(kept.prefix(Self.reach))] {
            for index in end {
                guard Self.isForeign(text.lines[index], to: script) else { break }
                text.lines[index].role = .clutter
            }
        }
        dropOtherLanguage(from: &text)
    }

    private static func script(of text: ScrapedText) -> Script? {
        var letters = ScriptCounts()
        for line in text.lines where line.role.isText { letters.add(line.shape.letters) }
        guard let main = letters.main, Double(letters[main]) >= smallestShare * Double(letters.total) else {
            return nil
        }
        return main
    }

    private static func isForeign(_ line: TextLine, to script: Script) -> Bool {
        guard let main = line.shape.letters.main, main != script, line.shape.letters[script] == 0 else { return false }
        // Latin stands in texts of every script, as names and quotations; only labels are remnants.
        return main != .latin || line.shape.isHeadline
    }

    /// Sentences in another language below the article; what somebody says there stays.
    private func dropOtherLanguage(from text: inout ScrapedText) {
        let kept = text.lines.indices.filter { text.lines[$0].role.isText }
        guard kept.count > 3 else { return }
        text.detectLanguage()
        guard let language = text.language, !language.isEmpty else { return }
        for index in kept.suffix(3).reversed() {
            let line = text.lines[index]
            guard !line.shape.holdsQuotationMark, line.shape.wordCount >= Self.fewestWords else { return }
            let other = LanguageDetector.language(of: text.bytes(of: line))
            guard !other.isEmpty, other != language else { return }
            text.lines[index].role = .clutter
        }
    }
}

extension ScrapedText {
    /// Finds out the language of the lines that are part of the text.
    mutating func detectLanguage() { language = LanguageDetector.language(of: textBytes[...]) }

    /// The lines that are part of the text, as many as the detector looks at.
    private var textBytes: [UInt8] {
        var bytes: [UInt8] = []
        for line in lines where line.role.isText {
            bytes.append(contentsOf: buffer[line.bytes])
            bytes.append(ASCII.lineFeed)
            if bytes.count >= LanguageDetector.sample { break }
        }
        return bytes
    }
}
