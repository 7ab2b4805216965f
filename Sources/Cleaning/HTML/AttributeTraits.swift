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
        guard let style = tree.attribute(.style, of: node) else { return false }
        let declarations = style.filter { !$0.isASCIIWhitespace }.map(\.asciiLowercased)
        return declarations.firstRange(of: Array("display:none".utf8)) != nil
            || declarations.firstRange(of: Array("visibility:hidden".utf8)) != nil
    }
}
