import Markup
import Text

/// What all the attributes of an element say that it is.
enum AttributeTraits {
    static func read(_ tree: MarkupTree, _ node: Int, _ reader: inout NameReader) -> NameTraits {
        var traits: NameTraits = []
        for attribute in tree.attributes(of: node) {
            switch attribute.name {
            case .class, .id, .dataComponent, .dataTestID, .dataQA:
                traits.formUnion(reader.traits(of: tree.value(of: attribute)))
            case .itemprop: traits.formUnion(itemprop(tree.value(of: attribute)))
            case .role: traits.formUnion(role(tree.value(of: attribute)))
            default: break
            }
        }
        if traits.contains(.articleBody) { traits.subtract(.clutter) }
        return traits
    }

    /// Properties of schema.org's Article.
    private static func itemprop(_ value: ArraySlice<UInt8>) -> NameTraits {
        switch String(decoding: value, as: UTF8.self) {
        case "articleBody", "reviewBody", "text": .articleBody
        case "description", "alternativeHeadline", "alternateName": .standfirst
        case "headline": .headline
        case "caption", "copyrightHolder": .caption
        case "author", "datePublished", "dateModified": .byline
        default: []
        }
    }

    /// Roles of WAI-ARIA.
    private static func role(_ value: ArraySlice<UInt8>) -> NameTraits {
        switch String(decoding: value, as: UTF8.self) {
        case "article": .article
        case "main": .mainColumn
        case "navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alertdialog", "menu",
            "toolbar", "tooltip", "tablist", "status":
            .furniture
        default: []
        }
    }
}

/// Whether a page hides an element from its readers.
enum Concealment {
    static func isConcealed(_ tree: MarkupTree, _ node: Int) -> Bool {
        tree.attributes(of: node).contains { attribute in
            switch attribute.name {
            case .hidden:
                !tree.value(of: attribute).elementsEqual("until-found".utf8) && !isStreamedSegment(tree, node)
            case .ariaHidden: tree.value(of: attribute).elementsEqual("true".utf8)
            case .style: hides(tree.value(of: attribute).drop { !$0.isASCIILetter })
            default: false
            }
        }
    }

    /// Whether a script moves the element to its place as soon as it has come: React names parts of a page that its
    /// server sends later "S:" and a number, and hides them till then.
    private static func isStreamedSegment(_ tree: MarkupTree, _ node: Int) -> Bool {
        tree.attribute(.id, of: node)?.starts(with: "S:".utf8) == true
    }

    private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
        declares(style, "display", "none") || declares(style, "visibility", "hidden")
    }

    /// Whether a style attribute sets a property to a value, whatever white space and case it is written in.
    private static func declares(_ style: ArraySlice<UInt8>, _ property: StaticString, _ value: StaticString) -> Bool {
        var index = style.startIndex
        while index < style.endIndex {
            if let end = match(style, index, property) {
                let colon = style[end...].drop { $0.isASCIIWhitespace }
                if colon.first == UInt8(ascii: ":") {
                    let start = colon.dropFirst().drop { $0.isASCIIWhitespace }.startIndex
                    if match(style, start, value) != nil { return true }
                }
            }
            index = style[index...].firstIndex(of: UInt8(ascii: ";")) ?? style.endIndex
            while index < style.endIndex, !style[index].isASCIILetter { index += 1 }
        }
        return false
    }

    /// Where `word` ends if it starts at `start`.
    private static func match(_ style: ArraySlice<UInt8>, _ start: Int, _ word: StaticString) -> Int? {
        let count = word.utf8CodeUnitCount
        guard start + count <= style.endIndex else { return nil }
        for offset in 0..<count where style[start + offset].asciiLowercased != word.utf8Start[offset] { return nil }
        return start + count
    }
}
