import Model
import Text

/// A scraped text on its way through the rules: its lines with their roles, and what the rules have found besides.
struct ScrapedText {
    /// The bytes of all lines, one after the other, tidied: see ``LineReader``.
    var buffer: [UInt8]
    var lines: [TextLine]
    /// The words of all short lines, normalized; a line's `words` are indices into them.
    var words = PackedWords()
    /// Where each of the words stands in `buffer`.
    var wordBytes: [Range<Int>] = []

    var metadata: Metadata
    /// The date beside a picture: weak, but better than none.
    var captionDate: PrintedDate?
    var warnings: [Warning] = []
    /// BCP 47, empty where the detector is not sure; nil before it was asked.
    var language: String?

    /// The bytes of a line.
    func bytes(of line: TextLine) -> ArraySlice<UInt8> { buffer[line.bytes] }

    /// A copy of `range` of the buffer as a string, for metadata and captions.
    func string(in range: Range<Int>) -> String { String(decoding: buffer[range], as: UTF8.self) }

    /// The bytes of the words of a line, one after the other.
    func words(of line: TextLine) -> some Sequence<ArraySlice<UInt8>> { line.words.lazy.map { words[$0] } }

    /// Whether line `index` is sentences of the article, as far as the rules know by now.
    func isProse(_ index: Int) -> Bool { lines[index].role == .body && lines[index].shape.isProse }

    /// Index of the first and of the last line of prose; nil where there is none.
    var prose: ClosedRange<Int>? {
        guard let first = lines.indices.first(where: { isProse($0) }),
            let last = lines.indices.last(where: { isProse($0) })
        else { return nil }
        return first...last
    }

    /// The captions in the order of the lines, each once.
    var captions: [String] {
        var captions: [String] = []
        var known: Set<String> = []
        for caption in lines.lazy.compactMap(\.caption) {
            let words = CleanWhitespace.cleaned(string(in: caption))
            if known.insert(words).inserted { captions.append(words) }
        }
        return captions
    }
}
