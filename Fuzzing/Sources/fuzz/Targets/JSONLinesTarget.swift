import Glibc
import Pipeline
import Reading

/// Files of JSON Lines, and the same lines from standard input.
struct JSONLinesTarget: FuzzTarget {
    static let name = "jsonl"
    private static let file = "articles.jsonl"

    private let folder: ScratchFolder
    private let pipeline: FilePipeline

    init(_ folder: ScratchFolder) throws {
        self.folder = folder
        pipeline = try FilePipeline(
            reading: folder.write([], to: Self.file),
            stages: "tokens: { type: tokenize.icu, inputs: [articles], locale: en }", last: "tokens")
    }

    func run(_ input: [UInt8]) {
        let path = folder.write(input, to: Self.file)
        pipeline.run()
        checkLines(input, path)
    }

    /// Standard input gives one document for each line, blank or not.
    private func checkLines(_ input: [UInt8], _ path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        require(descriptor >= 0, "the input is gone")
        defer { close(descriptor) }
        var count = 0
        do {
            let reader = try StandardInputSource(descriptor: descriptor, documentBytes: 1 << 18).makeReader()
            while let pending = try reader.next() {
                count += 1
                _ = try? pending.load()
            }
        } catch {
            fatalError("broken invariant: standard input cannot be read: \(error.message)")
        }
        let ends = input.count { $0 == 0x0A }
        let lines = ends + (input.isEmpty || input.last == 0x0A ? 0 : 1)
        require(count == lines, "\(lines) lines gave \(count) documents")
    }
}
