import Markup
import Model
import Text

/// When the article was published and last changed.
struct DateFinder {
    let tree: MarkupTree
    let features: PageFeatures
    let tags: MetaTags
    let data: StructuredData
    let url: String?

    /// JSON-LD, meta elements, marked-up dates, `time` elements, the address; silent where none is sure.
    func published() -> Found<String>? {
        if let date = data.published.flatMap(ISODate.normalized) { return Found(date, .jsonLD) }
        for name in MetadataNames.published {
            if let date = tags.first([name]).flatMap(ISODate.normalized) { return Found(date, .meta) }
        }
        if let date = marked("datePublished") { return Found(date, .timeElement) }
        if let date = firstTime() { return Found(date, .timeElement) }
        if let date = url.flatMap(URLDate.find) { return Found(date, .url) }
        if let date = printed() ?? printedNearTitle() { return Found(date, .dateline) }
        return nil
    }

    func modified() -> Found<String>? {
        if let date = data.modified.flatMap(ISODate.normalized) { return Found(date, .jsonLD) }
        for name in MetadataNames.modified {
            if let date = tags.first([name]).flatMap(ISODate.normalized) { return Found(date, .meta) }
        }
        return marked("dateModified").map { Found($0, .timeElement) }
    }

    /// The date of an element with the given property of schema.org.
    private func marked(_ property: String) -> String? {
        for node in tags.times + tags.bylines {
            guard let value = tree.attribute(.itemprop, of: node), value.elementsEqual(property.utf8) else { continue }
            if let date = date(of: node) { return date }
        }
        return nil
    }

    /// The first `time` element behind the title, else the first of all, that belongs to no other article.
    private func firstTime() -> String? {
        let title = tags.headings.first ?? 0
        let times = tags.times.filter { !features.isExcluded[$0] && !isInTeaser($0) }
        for node in times.filter({ $0 > title }) + times { if let date = date(of: node) { return date } }
        return nil
    }

    private func isInTeaser(_ node: Int) -> Bool {
        var ancestor = tree.nodes[node].parent
        while ancestor > 0 {
            let tag = tree.nodes[ancestor].tag
            if tag == .a || tag == .nav || tag == .aside || tag == .footer { return true }
            if features.traits[ancestor].contains(.furniture) || features.traits[ancestor].contains(.comments) {
                return true
            }
            ancestor = tree.nodes[ancestor].parent
        }
        return false
    }

    private func date(of node: Int) -> String? {
        for name in [AttributeName.datetime, .content] {
            if let date = tree.string(name, of: node).flatMap(ISODate.normalized) { return date }
        }
        guard features.characters[node] < 60 else { return nil }
        return ISODate.normalized(NodeText.separatedLine(tree, node))
    }

    /// A date printed in an element that is named as a byline or a date line.
    private func printed() -> String? {
        for node in tags.bylines where features.characters[node] > 0 && features.characters[node] < 60 {
            if !isInTeaser(node), let date = date(of: node) { return date }
        }
        return nil
    }

    /// A line that is a date and nothing else, not far from the title.
    private func printedNearTitle() -> String? {
        guard let title = tags.headings.first else { return nil }
        let window = max(1, title - Self.nodesBeforeTitle)..<min(tree.count, title + Self.nodesAfterTitle)
        for node in window where tree.nodes[node].tag == .text && !features.isExcluded[node] {
            guard (6...60).contains(features.characters[node]), !isInTeaser(node) else { continue }
            let text = String(decoding: tree.text(of: node), as: UTF8.self)
            guard FurnitureLine.isDateLine(ComparableText.of(text)) else { continue }
            if let date = ISODate.normalized(text) { return date }
        }
        return nil
    }

    private static let nodesBeforeTitle = 40
    private static let nodesAfterTitle = 160
}

/// The date in an address: "/2024/03/05/", "/2024-03-05-", "/20240305".
enum URLDate {
    static func find(_ url: String) -> String? {
        let bytes = Array(url.utf8)
        for index in bytes.indices where index > 0 && !bytes[index - 1].isASCIIDigit && bytes[index].isASCIIDigit {
            let end = min(index + 10, bytes.count)
            let part = String(decoding: bytes[index..<end], as: UTF8.self)
            guard bytes[index - 1] == UInt8(ascii: "/") || bytes[index - 1] == UInt8(ascii: "-"), part.utf8.count == 10,
                end == bytes.count || !bytes[end].isASCIIDigit,
                part.utf8.dropFirst(4).first.map({ !$0.isASCIIDigit }) == true
            else { continue }
            if let date = ISODate.normalized(part) { return date }
        }
        return nil
    }
}
