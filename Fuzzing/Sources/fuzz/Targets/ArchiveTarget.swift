/// Archives of the Web, as they are and packed a record at a time.
struct ArchiveTarget: FuzzTarget {
    static let name = "warc"

    private let plain: FilePipeline
    private let packed: FilePipeline

    init(_ folder: ScratchFolder) throws {
        let stages = "clean: { type: clean.article, inputs: [articles] }"
        plain = try FilePipeline(in: folder, reading: "crawl.warc", stages: stages, last: "clean")
        packed = try FilePipeline(in: folder, reading: "crawl.warc.gz", stages: stages, last: "clean")
    }

    func run(_ input: [UInt8]) {
        plain.run(on: input)
        packed.run(on: GzipMembers.packed(input))
    }
}
