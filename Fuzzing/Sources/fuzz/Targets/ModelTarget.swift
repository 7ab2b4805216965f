import Entities
import Learning
import Model
import Pipeline
import Syntax
import Text
import Tokenizing

/// Model files, read and put to work on a text. The checksum is made to fit: it tells damage, and is no guard.
struct ModelTarget: FuzzTarget {
    static let name = "model"
    private static let article = """
        Mira Olen, the harbor master of Port Ansel, said on Monday that 1,200 boats had left the bay.

        “We counted 14 more than in 2021,” she told the Tidewater Gazette.
        """

    private let document: Document
    private let tagged: Document

    init(_ folder: ScratchFolder) throws {
        var document = Document(id: "article", source: SourceDescription(path: "article"))
        document.text = TextBuffer(Self.article)
        document.language = "en"
        document.layers = [.content, .given, .text, .language]
        self.document = Self.after(ICUTokenizer(), document)
        tagged = Self.after(SyntaxTagger(), self.document)
    }

    func run(_ input: [UInt8]) {
        _ = try? SyntaxTagger.readModel(input)
        let file = Self.signed(input)
        if let model = try? SyntaxTagger.readModel(file) {
            check(SyntaxTagger(model: model), document)
        }
        if let model = try? EntityTagger.readModel(file) {
            check(EntityTagger(model: model), tagged)
        }
    }

    private func check(_ stage: some Stage, _ document: Document) {
        let first = Self.after(stage, document)
        let second = Self.after(stage, document)
        DocumentCheck(first).check()
        require(first.entities.mentions == second.entities.mentions, "a second reading finds other names")
        require(first.syntax.tags == second.syntax.tags, "a second reading gives other tags")
    }

    private static func after(_ stage: some Stage, _ document: Document) -> Document {
        var document = document
        do {
            try stage.makeWorker().process(&document, StageContext())
        } catch {
            fatalError("broken invariant: a model that was read cannot work: \(error.message)")
        }
        document.layers.formUnion(type(of: stage).signature.writes)
        return document
    }

    /// The file with the checksum that belongs to it: 64-bit FNV-1a.
    private static func signed(_ file: [UInt8]) -> [UInt8] {
        guard file.count > 8 else { return file }
        let body = file.dropLast(8)
        let sum: UInt64 = body.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return body + (0..<8).map { UInt8(truncatingIfNeeded: sum >> UInt64(8 * $0)) }
    }
}
