import Model
import Pipeline
import Reporting
import Settings

/// Takes one file at a time through stages, on this thread, and checks what comes out.
final class FilePipeline {
    /// More than any input that is fuzzed may take, so that running into it is a hang.
    private static let seconds = 10

    private let plan: Plan
    private let processor: DocumentProcessor
    private let folder: ScratchFolder
    private let file: String
    private let records = RecordStream(.descriptor(1), includesTokens: true)

    /// - Parameters:
    ///   - file: the name of the file that is read anew each time, in `folder`.
    ///   - stages: the members of `stages` in pipeline.yaml, from `articles`; the last is `last`.
    init(in folder: ScratchFolder, reading file: String, stages: String, last: String) throws {
        (self.folder, self.file) = (folder, file)
        let path = folder.write([], to: file)
        let yaml = """
            version: 1
            sources: { articles: { type: files, include: ["\(path)"] } }
            stages: { \(stages) }
            outputs: { records: { type: records, inputs: [\(last)], path: "-" } }
            limits: { document_timeout: \(Self.seconds)s, document_bytes: 256KiB }
            """
        plan = try Configuration(ConfigText(yaml, name: "fuzz.yaml")).makePlan()
        processor = DocumentProcessor(plan)
    }

    /// Writes the input to the file and reads that twice; checks each document, and that both readings give the same
    /// records.
    ///
    /// - Returns: the path of the file.
    @discardableResult
    func run(on input: [UInt8]) -> String {
        let path = folder.write(input, to: file)
        let first = readRecords(checking: true)
        require(first == readRecords(checking: false), "a second reading gives other records")
        return path
    }

    private func readRecords(checking: Bool) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        do {
            let reader = try plan.sources[0].source.makeReader()
            while let pending = try reader.next() {
                guard let finished = processor.process(pending, source: 0)[0] else { continue }
                lines += records.render(finished).parts.map { $0() }
                guard checking else { continue }
                require(finished.failure?.error.kind != .timeout, "the input takes too long")
                if finished.failure == nil { DocumentCheck(finished.document).check() }
                RecordCheck(lines[lines.count - 1]).check()
            }
        } catch {
            // Two documents of one file with one id.
            require(error.kind == .usage, "the run ended: \(error.message)")
        }
        return lines
    }
}
