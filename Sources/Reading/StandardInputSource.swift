import Glibc
import Model
public import Pipeline
import Text

/// The source of `--stdin`: JSON Lines from a file descriptor, each line one document in the order in which they come.
///
/// A document keeps the id of its line, whatever that is; without one it has the line's number.
public struct StandardInputSource: DocumentSource {
    public static let signature = StageSignature(type: "stdin", reads: [], writes: [.content, .given])

    /// Read to its end, and not closed.
    public var descriptor: Int32
    /// Most bytes of one line.
    public var documentBytes: Int
    /// Ends the reading: lines that have come whole are still handed out, and no further ones are waited for.
    public var stop: StopFlag

    public init(descriptor: Int32 = 0, documentBytes: Int, stop: StopFlag = StopFlag()) {
        self.descriptor = descriptor
        self.documentBytes = documentBytes
        self.stop = stop
    }

    public func makeReader() throws(RunError) -> any DocumentReader { LineReader(self) }

    public var mayRepeatIDs: Bool { true }
}

/// Hands out a line as soon as it has come, so that others may wait for the answer before they send the next.
private final class LineReader: DocumentReader {
    private static let pieceSize = 1 << 16
    /// How long a wait for bytes may overlook that it is to end.
    private static let pollMilliseconds: Int32 = 100

    private let source: StandardInputSource
    private var lines: LineSplitter
    private var isAtEnd = false
    /// The number of the line handed out last, from 1.
    private var lineNumber = 0

    init(_ source: StandardInputSource) {
        self.source = source
        lines = LineSplitter(longest: source.documentBytes)
    }

    func next() throws(RunError) -> PendingDocument? {
        while true {
            if let line = lines.next() { return pending(line) }
            if isAtEnd || !waitForBytes() { return nil }
            try readPiece()
        }
    }

    /// What came before is gone.
    func places(ofID id: String) -> [String] { ["line \(lineNumber) of standard input"] }

    /// Waits until a read would give something or the end.
    ///
    /// - Returns: false once asked to stop.
    private func waitForBytes() -> Bool {
        while !source.stop.isRaised {
            var request = pollfd(fd: source.descriptor, events: Int16(POLLIN), revents: 0)
            let count = poll(&request, 1, Self.pollMilliseconds)
            // What cannot be waited for is left to the read, which says why.
            if count > 0 || source.descriptor < 0 || (count < 0 && errno != EINTR) { return true }
        }
        return false
    }

    private func readPiece() throws(RunError) {
        let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Self.pieceSize)
        defer { piece.deallocate() }
        do throws(SystemFailure) {
            let count = try ByteStream.read(source.descriptor, into: piece)
            lines.append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(piece)[..<count]))
            if count == 0 {
                isAtEnd = true
                lines.finish()
            }
        } catch {
            throw RunError(.inputOutput, "standard input cannot be read: \(error.message)")
        }
    }

    /// One document for each line, a blank one, too, which gives a failure: whoever counts lines gets as many back.
    private func pending(_ line: LineSplitter.Line) -> PendingDocument {
        lineNumber = line.number
        let id = JSONLineIdentifier.find(in: line.bytes) ?? String(line.number)
        let description = SourceDescription(path: "-", member: id)
        if line.isBlank, !line.isTooLong {
            return .failing(id, description, DocumentError(.empty, "line \(line.number) is blank"))
        }
        let reader = JSONLine(line: line, documentBytes: source.documentBytes)
        return PendingDocument(
            id: id, source: description,
            load: { () throws(DocumentError) in try reader.load(id: id, source: description) })
    }
}
