import Markup
import Model
import Text

/// When the article was published and last changed.
///
/// First what the page says to machines, then what it shows near its title, then what is less sure. A page that tells
/// only when it was changed is taken to have been published then.
struct DateFinder {
    let tree: MarkupTree
    let features: PageFeatures
    let tags: MetaTags
    let data: StructuredData
    let url: String?
    let order: DayOrder?
    let surroundings: Surroundings

    /// The dates of publication and of the last change; nil where none is sure.
    func find() -> (published: Found<String>?, modified: Found<String>?) {
        var published =
            declared(data.published, MetadataNames.published, "datePublished")
            ?? declared(nil, MetadataNames.someDate, "datePublished")
        var modified = declared(data.modified, MetadataNames.modified, "dateModified")
        if let shown = shownBefore(published, modified) { published = Found(shown, .dateline) }
        guard published == nil || modified == nil else { return (published, modified) }
        let times = TimeElements(self)
        if published == nil, let date = times.published { published = Found(date, .timeElement) }
        if modified == nil, let date = times.modified { modified = Found(date, .timeElement) }
        guard published == nil else { return (published, modified) }
        if let date = url.flatMap({ URLDate.find($0, order: order) }) { return (Found(date, .url), modified) }
        let lines = DateLines(self)
        if let date = lines.published { return (Found(date, .dateline), modified) }
        let changed = lines.modified.map { Found($0, MetadataSource.dateline) }
        let last = times.modified.map { Found($0, .timeElement) } ?? changed ?? modified
        return (last ?? lines.only(with: times).map { Found($0, .dateline) }, modified ?? changed)
    }

    /// What the page's data, its meta elements or its marked-up properties say.
    private func declared(_ value: String?, _ names: [String], _ property: String) -> Found<String>? {
        if let date = value.flatMap({ ISODate.normalized($0, order: order) }) { return Found(date, .jsonLD) }
        for name in names {
            if let date = tags.first([name]).flatMap({ ISODate.normalized($0, order: order) }) {
                return Found(date, .meta)
            }
        }
        return marked(property).map { Found($0, .timeElement) }
    }

    /// The day of publication that readers see, where the page's data call the last change a publication: both have one
    /// day, and the title stands beside another, much earlier one.
    private func shownBefore(_ published: Found<String>?, _ modified: Found<String>?) -> String? {
        guard let published = published?.value, let modified = modified?.value,
            ISODate.days(from: modified, to: published).map({ $0 >= 0 }) == true,
            let shown = DateLines(near: self).published, let days = ISODate.days(from: shown, to: published),
            days >= Self.leastDays
        else { return nil }
        return shown
    }

    /// The date of an element with the given property of schema.org, in microdata or RDFa.
    private func marked(_ property: String) -> String? {
        for node in tags.properties where !surroundings.isElsewhere(node) {
            guard
                isProperty(tree.attribute(.itemprop, of: node), property)
                    || isProperty(tree.attribute(.property, of: node), property)
            else { continue }
            if let date = date(of: node) { return date }
        }
        return nil
    }

    /// Whether an attribute names the property, with or without a prefix: "schema:datePublished".
    private func isProperty(_ value: ArraySlice<UInt8>?, _ property: String) -> Bool {
        guard let value, value.count >= property.utf8.count else { return false }
        return value.suffix(property.utf8.count).elementsEqual(property.utf8)
            && value.dropLast(property.utf8.count).last.map { !$0.isASCIILetter } != false
    }

    /// The date that an element holds for machines, else the one that it shows. Where it shows a date of publication that
    /// is earlier by days, the other is that of a change.
    func date(of node: Int) -> String? {
        let declared = declaredDate(of: node)
        guard (1...Self.longestDate).contains(features.characters[node]) else { return declared }
        let text = NodeText.separatedLine(tree, node)
        guard let declared else { return ISODate.normalized(text, order: order) }
        if let shown = PrintedDates(Array(text.utf8)[...], order: order).dates.first, shown.label == .published,
            let days = ISODate.days(from: shown.date.iso, to: declared), days >= Self.leastDaysInside
        {
            return shown.date.iso
        }
        return declared
    }

    private func declaredDate(of node: Int) -> String? {
        for name in [AttributeName.datetime, .content, .title] {
            if let date = tree.string(name, of: node).flatMap({ ISODate.normalized($0, order: order) }) { return date }
        }
        return nil
    }

    private static let longestDate: UInt32 = 60
    /// Days by which a date that stands near the title is earlier than the one of the page's data.
    private static let leastDays = 30
    /// The same inside one element; one day may be a matter of time zones.
    private static let leastDaysInside = 2
}
