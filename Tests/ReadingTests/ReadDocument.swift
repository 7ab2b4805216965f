import Model
import Pipeline
import TestSupport
import Text

@testable import Reading

extension TemporaryFolder {
    /// A source that reads this folder.
    func source(_ include: String..., exclude: [String] = [], documentBytes: Int = 1 << 20) -> FileSource {
        FileSource(include: include, exclude: exclude, root: path, documentBytes: documentBytes)
    }
}

/// What reading one document came to.
struct ReadDocument {
    var id: String
    var source: SourceDescription
    var result: Result<Document, DocumentError>

    init(_ pending: PendingDocument) {
        id = pending.id
        source = pending.source
        do throws(DocumentError) { result = .success(try pending.load()) } catch { result = .failure(error) }
    }

    var failure: DocumentError.Kind? {
        guard case .failure(let error) = result else { return nil }
        return error.kind
    }

    /// The content as text, whatever its kind.
    var text: String? {
        switch (try? result.get())?.content {
        case .text(let text), .html(let text): text.string
        case nil: nil
        }
    }

    var isMarkup: Bool {
        if case .html = (try? result.get())?.content { true } else { false }
    }
}

extension DocumentSource {
    /// All documents, read one after the other, as by a run.
    func readAll() throws -> [ReadDocument] {
        let reader = try makeReader()
        var identifiers = DistinctIDs(
            Plan(sources: [.init(name: "source", source: self)], stages: [], outputs: [], limits: Limits()))
        var documents: [ReadDocument] = []
        while let pending = try reader.next() {
            try identifiers.add(pending, from: reader)
            documents.append(ReadDocument(pending))
        }
        return documents
    }

    func ids() throws -> [String] { try readAll().map(\.id) }
}
