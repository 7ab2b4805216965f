import Text

/// Tells HTML from plain text by what stands there; the file's name only tips the scales.
enum MarkupSniffer {
    /// How far is looked for tags where the text does not begin with one, in bytes.
    private static let reach = 16_384
    /// Tags that make a text HTML which does not begin like HTML, where its name says HTML and where it does not.
    private static let tagsOfNamedMarkup = 2
    private static let tagsOfUnnamedMarkup = 8
    /// Text that quotes tags now and then has fewer of them than one in so many bytes.
    private static let bytesPerTag = 250

    /// With what HTML begins; WHATWG's MIME Sniffing Standard, section 7.1, has the same for fewer elements.
    private static let beginnings = ["!doctype", "!--", "?xml"].map { Array($0.utf8) }

    static func isMarkup(_ text: TextBuffer, isNamedMarkup: Bool) -> Bool {
        let bytes = text.bytes[...]
        let start = bytes.firstIndex { !$0.isASCIIWhitespace } ?? bytes.endIndex
        if start < bytes.endIndex, bytes[start] == UInt8(ascii: "<") {
            let rest = bytes[(start + 1)...]
            if beginnings.contains(where: { begins(rest, $0) }) { return true }
            if let tag = Tag(after: start, in: bytes), tag.isBlock { return true }
        }
        return hasManyTags(bytes[start...].prefix(reach), isNamedMarkup: isNamedMarkup)
    }

    private static func begins(_ bytes: ArraySlice<UInt8>, _ name: [UInt8]) -> Bool {
        bytes.prefix(name.count).elementsEqual(name) { $0.asciiLowercased == $1 }
    }

    private static func hasManyTags(_ bytes: ArraySlice<UInt8>, isNamedMarkup: Bool) -> Bool {
        var tags = 0
        var index = bytes.startIndex
        while let opening = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            if Tag(after: opening, in: bytes) != nil { tags += 1 }
            index = opening + 1
        }
        if isNamedMarkup { return tags >= tagsOfNamedMarkup }
        return tags >= tagsOfUnnamedMarkup && tags * bytesPerTag > bytes.count
    }
}

/// A start or end tag of an element that HTML has.
private struct Tag {
    /// Whether the element is one that a page or a part of it begins with, not one that marks words.
    let isBlock: Bool

    private static let longestName = 10

    /// The tag whose angle bracket is at `opening`; nil where none is there.
    init?(after opening: Int, in bytes: ArraySlice<UInt8>) {
        var rest = bytes[(opening + 1)...]
        if rest.first == UInt8(ascii: "/") { rest.removeFirst() }
        let name = rest.prefix(Self.longestName + 1).prefix { $0.isASCIILetter || $0.isASCIIDigit }
        guard name.endIndex < bytes.endIndex, Self.endsName(bytes[name.endIndex]) else { return nil }
        let element = String(decoding: name.map(\.asciiLowercased), as: UTF8.self)
        isBlock = HTMLElements.blocks.contains(element)
        if !isBlock, !HTMLElements.inlines.contains(element) { return nil }
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte.isASCIIWhitespace || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }
}
