import Files
import Glibc
import Model
public import Pipeline

/// The output `records`: one JSON line for each document, failures too, to a file or to standard output.
public struct RecordStream: DocumentOutput {
    public static let signature = StageSignature(
        type: "records", reads: [.content], mayRead: Set(Layer.allCases), writes: [])

    /// Where the lines go.
    public enum Destination: Hashable, Sendable {
        /// A file, which appears whole at the end of the run.
        case file(path: String)
        /// An open file or pipe, written line by line.
        case descriptor(Int32)
    }

    private let destination: Destination
    private let includesTokens: Bool
    private let lockPolicy: LockPolicy

    /// - Parameters:
    ///   - includesTokens: whether tokens are listed, with tag and lemma where they are known.
    ///   - lockPolicy: what to do where another run is writing the file.
    public init(_ destination: Destination, includesTokens: Bool = false, lockPolicy: LockPolicy = .fail) {
        self.destination = destination
        self.includesTokens = includesTokens
        self.lockPolicy = lockPolicy
    }

    public func render(_ finished: FinishedDocument) -> RenderedDocument {
        RenderedDocument([], parts: [RecordRenderer.render(finished, includesTokens: includesTokens)])
    }

    public var renderingOptions: String { includesTokens ? "tokens" : "" }

    public func makeWriter() throws(RunError) -> any DocumentWriter {
        switch destination {
        case .file(let path): try RecordFileWriter(path, lockPolicy)
        case .descriptor(let descriptor): RecordPipeWriter(descriptor)
        }
    }
}

/// Writes beside the file, which takes its place at the end.
private final class RecordFileWriter: DocumentWriter {
    private let file: StagedFile

    init(_ path: String, _ policy: LockPolicy) throws(RunError) { file = try StagedFile(path, policy) }

    func accept(_ record: RenderedDocument) throws(RunError) { try file.write(record.line) }
    func finish(_ statistics: RunStatistics) throws(RunError) { try file.publish() }
    func abandon() { file.abandon() }
}

private final class RecordPipeWriter: DocumentWriter {
    private let descriptor: Int32

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    func accept(_ record: RenderedDocument) throws(RunError) {
        try FileSystem.write(record.line, to: descriptor, named: "standard output")
    }

    func finish(_ statistics: RunStatistics) throws(RunError) {}
    func abandon() {}
}

extension RenderedDocument {
    /// The line of a record; it is the only part.
    fileprivate var line: [UInt8] {
        get throws(RunError) {
            let line = parts.first?() ?? []
            guard !line.isEmpty else { throw RunError(.fault, "a record came damaged from where it was made") }
            return line
        }
    }
}
