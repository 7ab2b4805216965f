import Model
import Pipeline
import Text

/// Pulls documents from globs, folders and files, one after the other.
final class FileReader: DocumentReader {
    private let source: FileSource
    private let opensContainers: Bool
    private let checksIdentifiers: Bool
    private var inputs: InputSequence
    private var container: ContainerFile?
    /// The file that the last document came from.
    private var file: FoundFile?
    private var identifiers = Set<Int>()

    /// - Throws: ``RunError`` where a named file is not there.
    convenience init(_ source: FileSource, opensContainers: Bool) throws(RunError) {
        try self.init(source, opensContainers: opensContainers, checksIdentifiers: true)
    }

    private init(_ source: FileSource, opensContainers: Bool, checksIdentifiers: Bool) throws(RunError) {
        self.source = source
        self.opensContainers = opensContainers
        self.checksIdentifiers = checksIdentifiers
        inputs = try InputSequence(source)
    }

    func next() throws(RunError) -> PendingDocument? {
        guard let pending = nextPending() else {
            if file == nil { throw nothingToRead }
            return nil
        }
        // A set of fingerprints says quickly that an id is new; where it does not, a second reading finds who had it.
        if checksIdentifiers, !identifiers.insert(pending.id.hashValue).inserted { try refuseSecond(pending.id) }
        return pending
    }

    private func nextPending() -> PendingDocument? {
        if let pending = container?.next() { return pending }
        container = nil
        guard let found = inputs.next() else { return nil }
        file = found
        return pending(found)
    }

    private func pending(_ found: FoundFile) -> PendingDocument {
        let id = found.name.text
        let source = SourceDescription(path: id)
        if let problem = found.problem { return .failing(id, source, problem) }
        if opensContainers, ArticleExtension.isContainer(found.path.lastComponent) {
            do throws(DocumentError) {
                let container = try ContainerFile(found, documentBytes: self.source.documentBytes)
                if !container.isPage, let first = container.next() {
                    self.container = container
                    return first
                }
            } catch {
                return .failing(id, source, error)
            }
        }
        let article = ArticleFile(path: found.path, documentBytes: self.source.documentBytes)
        return PendingDocument(id: id, source: source) { () throws(DocumentError) in
            try article.load(id: id, source: source)
        }
    }

    /// Where a document was found.
    private struct Place: Equatable {
        var path: Path?
        var line: Int?

        var text: String { (path?.text ?? "") + (line.map { " line \($0)" } ?? "") }
    }

    /// Where the last document was found.
    private var place: Place { Place(path: file?.path, line: container?.lineNumber) }

    /// - Throws: ``RunError`` where an earlier document has the id, too.
    private func refuseSecond(_ id: String) throws(RunError) {
        let earlier = try FileReader(source, opensContainers: opensContainers, checksIdentifiers: false)
        while let pending = try earlier.next() {
            guard pending.id == id else { continue }
            if earlier.place == place { return }
            throw RunError(.usage, "two inputs have the id '\(id)': \(earlier.place.text) and \(place.text)")
        }
    }

    private var nothingToRead: RunError {
        let patterns = source.include.joined(separator: ", ")
        let place = source.root.isEmpty ? "." : source.root
        return RunError(.nothingToRead, "no file matches \(patterns.isEmpty ? "an empty list" : patterns) in \(place)")
    }
}
