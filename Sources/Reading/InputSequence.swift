import Pipeline
import Text

/// The files that all entries of `include` stand for, each file once.
struct InputSequence {
    private let patterns: [InputPattern]
    private let excluded: Exclusions
    private let links: FileSource.LinkPolicy
    private var linksOutsideBefore = 0
    private var nextPattern = 0
    private var walk: DirectoryWalk?
    /// For each file that was met, which pattern met it first. Files are told apart by the hash of their folder and name.
    private var met: [Int: Int] = [:]

    /// Links that lead out of the folders that were walked, so far.
    var linksOutside: Int { linksOutsideBefore + (walk?.linksOutside ?? 0) }

    init(_ source: FileSource) throws(RunError) {
        let root = Path(source.root.isEmpty ? "." : source.root)
        var patterns: [InputPattern] = []
        for pattern in source.include { patterns.append(try InputPattern(pattern, root: root)) }
        var excluded: [Glob] = []
        for pattern in source.exclude { excluded.append(try InputPattern.exclusion(pattern, root: root)) }
        self.patterns = patterns
        links = source.links
        self.excluded = Exclusions(globs: excluded, outputs: source.outputs)
    }

    mutating func next() -> FoundFile? {
        while let found = nextOfAnyPattern() {
            if isNew(found) { return found }
        }
        return nil
    }

    private mutating func nextOfAnyPattern() -> FoundFile? {
        while true {
            if let found = walk?.next() { return found }
            linksOutsideBefore = linksOutside
            walk = nil
            guard nextPattern < patterns.count else { return nil }
            nextPattern += 1
            switch patterns[nextPattern - 1].kind {
            case .file(let found):
                if !excluded.covers(found.path) { return found }
            case .folder(let folder, let glob):
                walk = DirectoryWalk(of: folder, glob, excluding: excluded, following: links)
            }
        }
    }

    /// Whether no pattern before the one in hand met this file. The same pattern may meet a file by several names: links.
    private mutating func isNew(_ found: FoundFile) -> Bool {
        guard patterns.count > 1, let folder = found.folder else { return true }
        var hasher = Hasher()
        hasher.combine(folder)
        hasher.combine(found.path.lastComponent)
        let fingerprint = hasher.finalize()
        if let first = met[fingerprint] { return first == nextPattern }
        met[fingerprint] = nextPattern
        return true
    }
}
