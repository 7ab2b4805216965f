import Text

/// Decides what a hyphen at the end of a wrapped line is: part of its word, or put there by the typesetter.
///
/// The text itself is asked first: if it writes "conference" elsewhere, then "confer-" and "ence" are one word; if it
/// writes "long-term" elsewhere, the hyphen stays. Else it depends on whether the typesetter broke words at all.
struct LineHyphenation {
    private let vocabulary: Set<[UInt8]>
    /// Whether so many lines end in a hyphen that they cannot all be compounds.
    private let isTypeset: Bool

    /// Compounds alone end about one line in a hundred.
    private static let typesetShare = 0.04
    private static let fewestTypeset = 3
    /// With so many of its lines, two are enough.
    private static let denseShare = 0.1
    private static let fewestDense = 2

    init(_ lines: [RawLine], in text: TextBuffer) {
        let hyphened = lines.count { Self.endsInHyphen(text.bytes[$0.bytes]) }
        let share = Double(hyphened) / Double(max(lines.count, 1))
        isTypeset =
            (hyphened >= Self.fewestTypeset && share > Self.typesetShare)
            || (hyphened >= Self.fewestDense && share > Self.denseShare)
        vocabulary = hyphened == 0 ? [] : Self.words(of: text)
    }

    /// Whether `line` ends in a letter and a hyphen.
    static func endsInHyphen(_ line: ArraySlice<UInt8>) -> Bool {
        line.count >= 2 && line[line.endIndex - 1] == hyphen && isWordByte(line[line.endIndex - 2])
    }

    /// Whether the hyphen at the end of `line` goes when `next` is put behind it.
    func isSoft(between line: ArraySlice<UInt8>, and next: ArraySlice<UInt8>) -> Bool {
        let head = line.dropLast().reversed().prefix { Self.isWordByte($0) || $0 == Self.hyphen }.reversed()
        let tail = next.prefix { Self.isWordByte($0) || $0 == Self.hyphen }
        guard let first = tail.first, !first.isASCIIUppercase, !first.isASCIIDigit else { return false }
        if vocabulary.contains(Self.lowercased(head + tail)) { return true }
        if vocabulary.contains(Self.lowercased(head + [Self.hyphen] + tail)) { return false }
        return isTypeset
    }

    private static let hyphen = UInt8(ascii: "-")

    private static func isWordByte(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit || !byte.isASCII }

    private static func lowercased(_ word: some Sequence<UInt8>) -> [UInt8] { word.map(\.asciiLowercased) }

    private static func words(of text: TextBuffer) -> Set<[UInt8]> {
        var words: Set<[UInt8]> = []
        for word in text.bytes.split(whereSeparator: { !isWordByte($0) && $0 != hyphen }) where word.last != hyphen {
            words.insert(lowercased(word))
        }
        return words
    }
}
