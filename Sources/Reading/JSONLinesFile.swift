import Model
import Pipeline
import Text

/// Hands out the documents of a file of JSON Lines one after the other, the file never being in memory whole.
final class JSONLinesFile: DocumentContainer {
    private let file: FoundFile
    private let documentBytes: Int
    private var stream: ByteStream
    private var lines: LineSplitter
    private var piece: [UInt8] = []
    private var isAtEnd = false
    private var hasDocument = false
    /// What broke the file off, to be handed out behind the lines before it.
    private var problem: DocumentError?

    private var expansion: ExpansionLimit

    /// The number of the line that was handed out last.
    private var lineNumber = 0
    var place: String { "line \(lineNumber)" }
    let skipped: [String: Int] = [:]
    /// Whether the file begins as markup or as binary data do, and so is something else under a wrong name.
    let isPage: Bool

    init(_ file: FoundFile, documentBytes: Int) throws(DocumentError) {
        self.file = file
        self.documentBytes = documentBytes
        lines = LineSplitter(longest: documentBytes)
        expansion = ExpansionLimit(documentBytes: documentBytes)
        stream = try ByteStream.reading(file.path)
        isAtEnd = try !stream.appendPiece(to: &piece)
        let mark = ByteOrderMark(of: piece)
        if let charset = mark?.charset ?? BinaryContent.wideCharset(of: piece), charset.isWide {
            throw DocumentError(.badCharset, "it is \(charset.name), but JSON Lines are UTF-8")
        }
        let beginning = piece.dropFirst(mark?.length ?? 0).first { !$0.isASCIIWhitespace }
        isPage = beginning == UInt8(ascii: "<") || BinaryContent.kind(of: piece) != nil
        piece.withUnsafeBytes { lines.append($0) }
    }

    /// The next document; nil after the last.
    func next() -> PendingDocument? {
        while true {
            if let line = lines.next() {
                if line.isBlank, !line.isTooLong { continue }
                return pending(line)
            }
            if isAtEnd { return ending() }
            readPiece()
        }
    }

    private func readPiece() {
        do throws(DocumentError) {
            piece.removeAll(keepingCapacity: true)
            if try stream.appendPiece(to: &piece) {
                piece.withUnsafeBytes { lines.append($0) }
                if expansion.isExceeded(by: stream) { throw expansion.error }
            } else {
                isAtEnd = true
                lines.finish()
            }
        } catch {
            isAtEnd = true
            problem = error
        }
    }

    private func pending(_ line: LineSplitter.Line) -> PendingDocument {
        hasDocument = true
        lineNumber = line.number
        expansion.restart(at: stream)
        let reader = JSONLine(line: line, documentBytes: documentBytes)
        let member = JSONLineIdentifier.find(in: line.bytes) ?? String(line.number)
        return .member(member, of: file) { id, source throws(DocumentError) in try reader.load(id: id, source: source) }
    }

    /// What the end of the file has to tell: that it broke off, or that there was nothing in it.
    private func ending() -> PendingDocument? {
        if let problem {
            self.problem = nil
            hasDocument = true
            lineNumber = lines.number
            return .member(String(lineNumber), of: file) { _, _ throws(DocumentError) in throw problem }
        }
        guard !hasDocument else { return nil }
        hasDocument = true
        let path = file.name.text
        return .failing(path, SourceDescription(path: path), DocumentError(.empty, "there is no line in it"))
    }
}
