public import Learning
import Model
public import Pipeline

/// The stage `tag.entities`: named entities, by the gazetteer, by the shape of names, by a learned model (in English) and
/// by the document as a whole.
public struct EntityTagger: Stage {
    public static let signature = StageSignature(
        type: "tag.entities", reads: [.tokens, .sentences, .syntax], mayRead: [.paragraphs, .metadata, .language],
        writes: [.entities]
    )

    private let model: LinearChainModel?
    private let minConfidence: Double
    private let aliases: AliasTable

    /// - Parameters:
    ///   - model: the model for English; nil for the one in the binary.
    ///   - minConfidence: mentions that are less sure are left out, from 0 to 1.
    ///   - aliases: the user's corrections.
    public init(model: LinearChainModel? = nil, minConfidence: Double = 0, aliases: AliasTable = AliasTable()) {
        self.model = model
        self.minConfidence = minConfidence
        self.aliases = aliases
    }

    /// The model in a file that was made by `copydesk-train entities`.
    public static func readModel(_ file: [UInt8]) throws(ModelFileError) -> LinearChainModel {
        let model = try LinearChainModel(file: file, featureSet: NameFeatures.version)
        guard model.labels == NameFeatures.labels else { throw .damaged }
        return model
    }

    /// The checksum of the model in the binary.
    public static var modelVersion: String { (try? LearnedNames.english.get().checksum) ?? "" }

    public func makeWorker() throws(DocumentError) -> any StageWorker {
        do {
            return EntityTaggerWorker(
                model: try model ?? LearnedNames.english.get(), minConfidence: minConfidence,
                aliases: AliasPass(aliases))
        } catch {
            throw DocumentError(.library, "the model of names \(error)")
        }
    }

    public func warnings(on tally: [Int]) -> [String] { aliases.warnings(on: tally) }
}

final class EntityTaggerWorker: StageWorker {
    private var learned: LearnedNames
    private let minConfidence: Double
    private var aliases: AliasPass

    /// How often each row of the table of aliases was of use.
    var tally: [Int] { aliases.tally }

    init(model: LinearChainModel, minConfidence: Double, aliases: AliasPass) {
        learned = LearnedNames(model: model)
        self.minConfidence = minConfidence
        self.aliases = aliases
    }

    func process(_ document: inout Document, _ context: StageContext) throws(DocumentError) {
        var entities = try findEntities(in: document, context)
        if minConfidence > 0 { entities = entities.filter { $0.confidence >= minConfidence } }
        document.entities = aliases.isNeeded ? aliases.apply(to: entities, of: document) : entities
        try context.checkDeadline()
    }

    /// The named entities of a document that has tokens, sentences and syntax. Linear in its length.
    private func findEntities(in document: Document, _ context: StageContext) throws(DocumentError) -> EntityLayer {
        let text = NameText(document)
        try context.checkDeadline()
        var finder = NameFinder(text)
        finder.findNames()
        var names = finder.candidates
        try context.checkDeadline()
        if document.isEnglish { names = try learned.names(in: text, names, context) }
        var pass = DocumentPass(document, text.evidence, names)
        return pass.resolve()
    }
}
