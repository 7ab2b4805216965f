/// A pattern for paths below a folder: names with wildcards, `**` for any folders in between, alternatives in braces.
///
/// A walk takes it along name by name: `start` is where it stands in the folder itself, `advance` where a name below leads.
struct Glob: Hashable, Sendable {
    private enum Component: Hashable, Sendable {
        case anyFolders
        case name(NamePattern)
        /// A name by which articles are known.
        case article
    }

    /// The places in the pattern at which a folder stands: which names may follow.
    struct Position: Hashable, Sendable {
        fileprivate var alternative: Int
        fileprivate var component: Int
    }

    private var alternatives: [[Component]]

    /// All articles in a folder and in the folders below.
    static let articles = Glob(alternatives: [[.anyFolders, .article]])

    private init(alternatives: [[Component]]) { self.alternatives = alternatives }

    /// Returns nil where the braces hold too many alternatives.
    init?(_ pattern: ArraySlice<UInt8>) {
        guard let expanded = BraceExpansion.alternatives(of: pattern) else { return nil }
        alternatives = expanded.map { alternative in
            alternative.split(separator: Path.separator)
                .filter { !$0.elementsEqual(".".utf8) }
                .map { $0.elementsEqual("**".utf8) ? .anyFolders : .name(NamePattern($0)) }
        }
    }

    /// Where it stands in the folder itself.
    var start: [Position] {
        closure(of: alternatives.indices.map { Position(alternative: $0, component: 0) })
    }

    /// Where `name`, found in a folder that stands at `positions`, leads.
    func advance(_ positions: [Position], over name: ArraySlice<UInt8>) -> [Position] {
        var next: [Position] = []
        for position in positions where position.component < alternatives[position.alternative].count {
            switch alternatives[position.alternative][position.component] {
            case .anyFolders: if name.first != UInt8(ascii: ".") { next.append(position) }
            case .name(let pattern): if pattern.matches(name) { next.append(position.next) }
            case .article: if ArticleExtension.isArticle(name) { next.append(position.next) }
            }
        }
        return closure(of: next)
    }

    /// Whether the pattern ends at one of `positions`: the file there matches.
    func isMatch(_ positions: [Position]) -> Bool {
        positions.contains { $0.component == alternatives[$0.alternative].count }
    }

    /// Whether files below a folder at `positions` can match.
    func canDescend(_ positions: [Position]) -> Bool {
        positions.contains { $0.component < alternatives[$0.alternative].count }
    }

    /// Adds what `**` reaches by standing for no folder at all.
    private func closure(of positions: [Position]) -> [Position] {
        var all = positions
        var index = 0
        while index < all.count {
            let position = all[index]
            let components = alternatives[position.alternative]
            if position.component < components.count, components[position.component] == .anyFolders,
                !all.contains(position.next)
            {
                all.append(position.next)
            }
            index += 1
        }
        return all
    }

    /// Whether the whole of `path`, or a folder that it lies in, matches.
    func covers(_ path: [ArraySlice<UInt8>]) -> Bool {
        var positions = start
        for name in path where !name.elementsEqual(".".utf8) {
            positions = advance(positions, over: name)
            if isMatch(positions) { return true }
            if positions.isEmpty { return false }
        }
        return false
    }
}

extension Glob.Position {
    fileprivate var next: Self { Self(alternative: alternative, component: component + 1) }
}
