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
    /// What kind of page it was copied from; nil where it does not tell.
    var kind: PageKind?
    /// Whether it is a run of entries that open with the time.
    var isLive = false
    /// BCP 47, empty where the detector is not sure; nil before it was asked.
    var language: String?

    /// The bytes of a line.
    func bytes(of line: TextLine) -> ArraySlice<UInt8> { buffer[line.bytes] }

    /// A copy of `range` of the buffer as a string, for metadata and captions.
    func string(in range: Range<Int>) -> String { String(decoding: buffer[range], as: UTF8.self) }

    /// The bytes of the words of a line, one after the other.
    func words(of line: TextLine) -> some Sequence<ArraySlice<UInt8>> { line.words.lazy.map { words[$0] } }

    /// A word, normalized, as a string.
    func word(_ index: Int) -> String { String(decoding: words[index], as: UTF8.self) }

    /// Whether line `index` is sentences of the article, as far as the rules know by now.
    func isProse(_ index: Int) -> Bool { lines[index].role == .body && lines[index].shape.isProse }

    /// From the first line of prose to the last; nil where there is none. A sentence that stands alone among labels does not
    /// open the article where others stand together.
    var prose: ClosedRange<Int>? {
        guard let first = lines.indices.first(where: { isProse($0) }),
            let last = lines.indices.last(where: { isProse($0) })
        else { return nil }
        let isBelowLabels = first >= Self.fewestLabels
        return (isBelowLabels ? lines.indices[first...].first { opensProse($0) } ?? first : first)...last
    }

    /// Lines of a menu; with fewer above it, the first sentence opens the text.
    private static let fewestLabels = 5

    /// Lines behind a first one of prose among which two more are prose.
    private static let proseReach = 8

    private func opensProse(_ index: Int) -> Bool {
        guard isProse(index) else { return false }
        var others = 0
        for next in index + 1..<min(index + 1 + Self.proseReach, lines.count) where isProse(next) {
            others += 1
            if others == 2 { return true }
        }
        return false
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
