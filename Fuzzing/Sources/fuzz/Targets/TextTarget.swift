/// Plain text through all stages of the default pipeline.
struct TextTarget: FuzzTarget {
    static let name = "text"
    static let stages = """
        clean: { type: clean.article, inputs: [articles] }, tokens: { type: tokenize.icu, inputs: [clean], locale: en },
          syntax: { type: tag.syntax, inputs: [tokens] }, entities: { type: tag.entities, inputs: [syntax] },
          dates: { type: tag.dates, inputs: [syntax] }, quotes: { type: tag.quotes, inputs: [entities] },
          claims: { type: tag.claims, inputs: [quotes, dates] }
        """
    private static let file = "article.txt"

    private let folder: ScratchFolder
    private let pipeline: FilePipeline

    init(_ folder: ScratchFolder) throws {
        self.folder = folder
        pipeline = try FilePipeline(reading: folder.write([], to: Self.file), stages: Self.stages, last: "claims")
    }

    func run(_ input: [UInt8]) {
        _ = folder.write(input, to: Self.file)
        pipeline.run()
    }
}
