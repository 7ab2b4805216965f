import Model
import Pipeline

/// A file of several documents, which hands them out one after the other and is never in memory whole.
protocol DocumentContainer: AnyObject {
    /// The next document; nil after the last.
    func next() -> PendingDocument?

    /// Where the document stands that was handed out last: "line 3".
    var place: String { get }

    /// How many parts of the file were no documents and meant to be none, by cause.
    var skipped: [String: Int] { get }
}

extension PendingDocument {
    /// A document that cannot be read.
    static func failing(_ id: String, _ source: SourceDescription, _ error: DocumentError) -> PendingDocument {
        PendingDocument(id: id, source: source, load: { () throws(DocumentError) in throw error })
    }

    /// A member of a container.
    static func member(
        _ member: String, of file: FoundFile,
        load: @escaping @Sendable (_ id: String, _ source: SourceDescription) throws(DocumentError) -> Document
    ) -> PendingDocument {
        let path = file.name.text
        let id = "\(path)#\(member)"
        let source = SourceDescription(path: path, member: member)
        return PendingDocument(id: id, source: source, load: { () throws(DocumentError) in try load(id, source) })
    }
}
