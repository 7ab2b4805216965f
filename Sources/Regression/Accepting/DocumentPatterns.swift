import Glibc
import Reporting

/// Names of documents as a person types them: ids, globs, or the folders that articles lie in.
public struct DocumentPatterns {
    private let patterns: [String]

    public init(_ patterns: [String]) { self.patterns = patterns }

    /// The ids that a pattern means, and the patterns that mean none.
    ///
    /// In a glob `*` and `?` stand for slashes too. An id that is one is meant before all that it matches as a glob.
    public func match(_ ids: [String]) -> (matched: Set<String>, unmatched: [String]) {
        let known = Set(ids)
        var (matched, unmatched): (Set<String>, [String]) = ([], [])
        for pattern in patterns {
            let found = known.contains(pattern) ? [pattern] : ids.filter { Self.matches($0, pattern) }
            matched.formUnion(found)
            if found.isEmpty { unmatched.append(pattern) }
        }
        return (matched, unmatched)
    }

    private static func matches(_ id: String, _ pattern: String) -> Bool {
        let folder = ArticlePath.folder(ofID: id)
        var typed = pattern
        while typed.hasSuffix("/") { typed.removeLast() }
        if let articles = typed.end(ofFirst: "articles/"), String(typed[articles...]) == folder { return true }
        return fnmatch(pattern, id, 0) == 0
    }
}

extension String {
    /// The index behind the first occurrence of `word` at the beginning or behind a slash.
    fileprivate func end(ofFirst word: String) -> String.Index? {
        var rest = self[...]
        while true {
            if rest.hasPrefix(word) { return rest.index(rest.startIndex, offsetBy: word.count) }
            guard let slash = rest.firstIndex(of: "/") else { return nil }
            rest = rest[rest.index(after: slash)...]
        }
    }
}
