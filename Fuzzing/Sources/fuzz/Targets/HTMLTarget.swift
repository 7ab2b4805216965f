/// Pages: markup, charset, metadata and cleaning, up to the record.
struct HTMLTarget: FuzzTarget {
    static let name = "html"

    private let pipeline: FilePipeline

    init(_ folder: ScratchFolder) throws {
        pipeline = try FilePipeline(
            in: folder, reading: "page.html", stages: "clean: { type: clean.article, inputs: [articles] }",
            last: "clean")
    }

    func run(_ input: [UInt8]) { pipeline.run(on: input) }
}
