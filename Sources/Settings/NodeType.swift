import Pipeline
import Reporting

/// What `type` can name in pipeline.yaml: a kind of source, stage or output, as plain data that is yet to be built.
protocol NodeType: Sendable {
    /// The name of the type, and its layers.
    static var signature: StageSignature { get }
    /// What it does, in one sentence.
    static var summary: String { get }
    /// One line of pipeline.yaml.
    static var example: String { get }
    static var options: [OptionDescription] { get }

    init(_ values: OptionValues)
}

protocol SourceType: NodeType {
    func makeSource(_ surroundings: Surroundings) -> any DocumentSource
}

protocol StageType: NodeType {
    /// The files that its options name, read already.
    var files: [NamedFile] { get }
    /// Whether one document fares alike there each time.
    var isRepeatable: Bool { get }
    /// Whether what it writes bears the stage's name.
    static var writesUnderItsName: Bool { get }
    func makeStage(_ surroundings: StageSurroundings) -> any Stage
}

extension StageType {
    var files: [NamedFile] { [] }
    var isRepeatable: Bool { true }
    static var writesUnderItsName: Bool { false }
    var writesUnderItsName: Bool { Self.writesUnderItsName }
}

/// What the building of a stage depends on besides its own options.
struct StageSurroundings: Sendable {
    /// The stage's name.
    var name: String
    /// The folder that relative paths are resolved against.
    var folder: String
    /// Takes what the stage tells people while it works.
    var tell: StageMessage.Handler
}

protocol OutputType: NodeType {
    /// The file or folder that it writes, as it is given; nil for standard output.
    var target: String? { get }
    /// Where `target` is looked up, where that is not the configuration's folder.
    var root: String? { get }
    /// The option that says where.
    static var targetKey: String { get }
    func makeOutput(_ surroundings: Surroundings) -> any DocumentOutput
}

extension OutputType {
    var root: String? { nil }
    var targetKey: String { Self.targetKey }
}

/// What the building of sources and outputs depends on besides their own options.
struct Surroundings: Sendable {
    /// The folder that relative paths are resolved against.
    var folder: String
    var limits: Limits
    /// The files and folders that the outputs write, as seen from the working folder.
    var outputs: [String]
    /// What outputs note about the run.
    var description: RunDescription
    /// What outputs do where another run holds them.
    var lockPolicy: LockPolicy
    /// Ends the reading of a stream.
    var stop: StopFlag
    /// Whether records hold tokens, whatever the outputs' own options say.
    var includesTokens: Bool

    /// The path as seen from the working folder.
    ///
    /// - Parameter root: what it is relative to, where that is not the configuration's folder.
    func resolve(_ path: String, root: String? = nil) -> String { path.resolved(against: root ?? folder) }
}

/// All types, in the order in which messages list them.
enum NodeTypes {
    static let sources: [any SourceType.Type] = [Files.self]
    static let stages: [any StageType.Type] = [
        CleanArticle.self, TokenizeICU.self, TagSyntax.self, TagEntities.self, TagDates.self, TagQuotes.self,
        TagClaims.self, Exec.self,
    ]
    /// Stages that tests name and messages do not.
    static let hidden: [any StageType.Type] = [TestFault.self]
    static let outputs: [any OutputType.Type] = [ReportTables.self, Records.self]
}

extension String {
    /// This path as seen from where `folder` is seen.
    func resolved(against folder: String) -> String {
        if hasPrefix("/") || folder == "." { return self }
        return folder.hasSuffix("/") ? folder + self : "\(folder)/\(self)"
    }
}
