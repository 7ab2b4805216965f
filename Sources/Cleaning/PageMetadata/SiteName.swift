import Markup
import Text

/// The site's name, wherever a page gives it: in its data, its address, its logo, its copyright line.
struct SiteName: Sendable {
    /// Names that the page's data gives, in the form of ``ComparableText``.
    private let names: [[UInt8]]
    /// Names that other places give: logos, the copyright line; the same form.
    private let signs: [[UInt8]]
    /// The labels of the host, such as "eastmerecourier".
    private let labels: [[UInt8]]
    private let title: String?

    private static let dataNames = ["og:site_name", "application-name", "al:android:app_name", "publisher"]
    /// A short name is found in too many places by chance.
    private static let shortestName = 3
    private static let longestName = 40
    /// Behind the name a tail may say more: "Courier News".
    private static let longestAddition = 20
    private static let mostSigns = 64

    /// - Parameter given: names that are known to be the site's.
    init(tree: MarkupTree, features: PageFeatures, given: [String], tags: MetaTags, url: String?) {
        names = (given + Self.dataNames.compactMap { tags.first([$0]) }).map { ComparableText.of($0) }
            .filter { !$0.isEmpty }
        labels = Self.labels(of: url)
        signs = Self.signs(tree, features)
        title = tags.title
    }

    /// Whether a part of a title is the site's name.
    func isNamed(_ part: ArraySlice<UInt8>) -> Bool {
        let part = ComparableText.of(part)
        return !part.isEmpty && (names.contains { isSame(part, $0) } || isConfirmed(part))
    }

    /// Whether a word is the site's name by its address.
    func isHost(_ word: String) -> Bool { labels.contains(ComparableText.of(word)) }

    /// The part of the page's title that another place of the page confirms as the site's name.
    func besideTitle() -> String? {
        guard let title else { return nil }
        let bytes = Array(title.utf8)
        let ranges = TitleSeparators.ranges(in: bytes)
        let parts = ranges.reversed().map { bytes[$0.upperBound...] } + ranges.prefix(1).map { bytes[..<$0.lowerBound] }
        return parts.first { isConfirmed(ComparableText.of($0)) }
            .map { CleanWhitespace.cleaned(String(decoding: $0, as: UTF8.self)) }
    }

    private func isSame(_ part: [UInt8], _ name: [UInt8]) -> Bool {
        part == name
            || (name.count > Self.shortestName && part.starts(with: name)
                && part.count < name.count + Self.longestAddition)
            || (part.count >= Self.shortestName && name.starts(with: part))
    }

    private func isConfirmed(_ part: [UInt8]) -> Bool {
        guard (Self.shortestName...Self.longestName).contains(part.count) else { return false }
        let squeezed = part.filter { $0 != ASCII.space }
        return labels.contains { squeezed.starts(with: $0) && squeezed.count < $0.count + Self.longestAddition }
            || signs.contains { $0 == part || ($0.starts(with: part) && $0[part.count] == ASCII.space) }
    }

    /// The labels of a host without "www" and the top-level domain.
    private static func labels(of url: String?) -> [[UInt8]] {
        guard let host = url?.split(separator: "/").dropFirst().first else { return [] }
        let labels = host.lowercased().split(separator: ".").dropLast().map { label in
            label.utf8.filter { $0 != UInt8(ascii: "-") }
        }
        return labels.filter { $0.count >= shortestName && !$0.elementsEqual("www".utf8) }
    }

    /// What pictures in links to the first page say, and lines behind "©".
    private static func signs(_ tree: MarkupTree, _ features: PageFeatures) -> [[UInt8]] {
        var signs: [[UInt8]] = []
        for node in 1..<max(tree.count, 1) where signs.count < mostSigns {
            let tag = tree.nodes[node].tag
            if tag == .img, tree.nodes[tree.nodes[node].parent].tag == .a, let alt = tree.attribute(.alt, of: node),
                isHome(tree.attribute(.href, of: tree.nodes[node].parent))
            {
                signs.append(ComparableText.of(alt, limit: longestName * 2))
            } else if tag == .text, !features.isExcluded[node],
                let name = CopyrightLine.holder(tree.text(of: node))
            {
                signs.append(name)
            }
        }
        return signs
    }

    private static func isHome(_ address: ArraySlice<UInt8>?) -> Bool {
        guard let address else { return false }
        return address.elementsEqual("/".utf8)
            || address.count { $0 == UInt8(ascii: "/") } == 3 && address.last == UInt8(ascii: "/")
    }
}
