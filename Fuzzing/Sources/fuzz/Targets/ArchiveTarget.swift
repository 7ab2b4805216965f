/// Archives of the Web, as they are and packed a record at a time.
struct ArchiveTarget: FuzzTarget {
    static let name = "warc"
    private static let plainFile = "crawl.warc"
    private static let packedFile = "crawl.warc.gz"

    private let folder: ScratchFolder
    private let plain: FilePipeline
    private let packed: FilePipeline

    init(_ folder: ScratchFolder) throws {
        self.folder = folder
        let stages = "clean: { type: clean.article, inputs: [articles] }"
        plain = try FilePipeline(reading: folder.write([], to: Self.plainFile), stages: stages, last: "clean")
        packed = try FilePipeline(reading: folder.write([], to: Self.packedFile), stages: stages, last: "clean")
    }

    func run(_ input: [UInt8]) {
        _ = folder.write(input, to: Self.plainFile)
        plain.run()
        _ = folder.write(GzipMembers.packed(input), to: Self.packedFile)
        packed.run()
    }
}
