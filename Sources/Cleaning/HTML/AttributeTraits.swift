import Markup
import Text

/// What all the attributes of an element say that it is.
enum AttributeTraits {
    private static let named: [AttributeName] = [.class, .id, .dataComponent, .dataTestID, .dataQA]

    static func read(_ tree: MarkupTree, _ node: Int, _ reader: inout NameReader) -> NameTraits {
        var traits: NameTraits = []
        for name in named {
            if let value = tree.attribute(name, of: node) { traits.formUnion(reader.traits(of: value)) }
        }
        if let value = tree.attribute(.itemprop, of: node) { traits.formUnion(itemprop(value)) }
        if let value = tree.attribute(.role, of: node) { traits.formUnion(role(value)) }
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
        if let hidden = tree.attribute(.hidden, of: node), !hidden.elementsEqual("until-found".utf8) { return true }
        if tree.attribute(.ariaHidden, of: node)?.elementsEqual("true".utf8) == true { return true }
        guard let style = tree.attribute(.style, of: node)?.drop(while: { !$0.isASCIILetter }) else { return false }
        return declares(style, "display", "none") || declares(style, "visibility", "hidden")
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
