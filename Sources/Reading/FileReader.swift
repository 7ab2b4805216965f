import Model
import Pipeline
import Text

/// Pulls documents from globs, folders and files, one after the other.
final class FileReader: DocumentReader {
    private let source: FileSource
    private let opensContainers: Bool
    private var inputs: InputSequence
    private var container: (any DocumentContainer)?
    /// The file that the last document came from.
    private var file: FoundFile?
    /// What containers that are read to their ends left out.
    private var skippedBefore: [String: Int] = [:]

    /// - Throws: ``RunError`` where a named file is not there.
    init(_ source: FileSource, opensContainers: Bool) throws(RunError) {
        self.source = source
        self.opensContainers = opensContainers
        inputs = try InputSequence(source)
    }

    func next() throws(RunError) -> PendingDocument? {
        guard let pending = nextPending() else {
            if file == nil { throw nothingToRead }
            return nil
        }
        return pending
    }

    /// Parts of containers that were no documents, and links that are not followed, by cause.
    var skipped: [String: Int] {
        let links = inputs.linksOutside
        return skippedInContainers.merging(links > 0 ? ["link-outside": links] : [:], uniquingKeysWith: +)
    }

    private var skippedInContainers: [String: Int] {
        skippedBefore.merging(container?.skipped ?? [:], uniquingKeysWith: +)
    }

    private func nextPending() -> PendingDocument? {
        while true {
            if let pending = container?.next() { return pending }
            skippedBefore = skippedInContainers
            container = nil
            guard let found = inputs.next() else { return nil }
            file = found
            if let pending = pending(found) { return pending }
        }
    }

    /// The document that `found` is, or that tells what is wrong with it; nil where it is a container, now open.
    private func pending(_ found: FoundFile) -> PendingDocument? {
        let id = found.name.text
        let source = SourceDescription(path: id)
        if let problem = found.problem { return .failing(id, source, problem) }
        if opensContainers {
            do throws(DocumentError) {
                container = try openContainer(found)
            } catch {
                return .failing(id, source, error)
            }
            if container != nil { return nil }
        }
        let article = ArticleFile(path: found.path, documentBytes: self.source.documentBytes)
        return PendingDocument(
            id: id, source: source,
            read: { () throws(DocumentError) in
                try article.read(id: id, source: source)
            })
    }

    private func openContainer(_ found: FoundFile) throws(DocumentError) -> (any DocumentContainer)? {
        switch ArticleExtension.container(found.path.lastComponent) {
        case .archive: return try ArchiveFile(found, documentBytes: source.documentBytes)
        case .jsonLines:
            let lines = try JSONLinesFile(found, documentBytes: source.documentBytes)
            return lines.isPage ? nil : lines
        case nil: return nil
        }
    }

    /// Where the document handed out last was found: the file, and the place in it.
    private var place: String { (file?.path.text ?? "") + (container.map { " \($0.place)" } ?? "") }

    /// A second reading finds who had the id first.
    func places(ofID id: String) -> [String] {
        guard let earlier = try? FileReader(source, opensContainers: opensContainers) else { return [place] }
        while let pending = try? earlier.next() {
            if pending.id == id { return earlier.place == place ? [place] : [earlier.place, place] }
        }
        return [place]
    }

    private var nothingToRead: RunError {
        let patterns = source.include.joined(separator: ", ")
        let place = source.root.isEmpty ? "." : source.root
        let links =
            inputs.linksOutside == 0
            ? "" : "; \(inputs.linksOutside) links lead out of it and are followed with 'follow_links: all' only"
        return RunError(
            .nothingToRead, "no file matches \(patterns.isEmpty ? "an empty list" : patterns) in \(place)\(links)")
    }
}
