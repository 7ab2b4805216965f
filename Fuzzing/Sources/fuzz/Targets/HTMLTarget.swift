/// Pages: markup, charset, metadata and cleaning, up to the record.
struct HTMLTarget: FuzzTarget {
    static let name = "html"
    private static let file = "page.html"

    private let folder: ScratchFolder
    private let pipeline: FilePipeline

    init(_ folder: ScratchFolder) throws {
        self.folder = folder
        pipeline = try FilePipeline(
            reading: folder.write([], to: Self.file), stages: "clean: { type: clean.article, inputs: [articles] }",
            last: "clean")
    }

    func run(_ input: [UInt8]) {
        _ = folder.write(input, to: Self.file)
        pipeline.run()
    }
}
