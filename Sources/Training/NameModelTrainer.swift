import Entities
import Hashing
public import Learning

/// Trains the model of names from corpora.
public struct NameModelTrainer {
    /// How to train.
    public var options = LinearChainTrainer.Options()
    /// Most features that the model keeps.
    public var mostFeatures = 150_000

    /// A trainer with the standard options.
    public init() {}

    /// - Parameters:
    ///   - corpora: paths of `.bio` files.
    ///   - development: paths of the files to measure on after each epoch.
    ///   - log: told each line of progress.
    /// - Returns: the bytes of the model file.
    /// - Throws: ``CorpusError`` where a corpus cannot be read.
    public func train(_ corpora: [String], development: [String], log: (String) -> Void) throws -> [UInt8] {
        var training = try NameTraining()
        var digest = SHA256Digest()
        for path in corpora {
            let file = try CorpusFile(path: path)
            let before = training.sentences.count
            try training.add(BIOCorpus(file))
            digest.update(file.bytes)
            log("\(path): \(training.sentences.count - before) sentences")
        }
        let tests = try development.map { (ModelFitting.name(of: $0), try Self.sentences(of: $0)) }
        let writer = ModelWriter(
            featureSet: NameFeatures.version, trainingData: digest.hexadecimal(), mostFeatures: mostFeatures)
        let trainer = LinearChainTrainer(labels: NameFeatures.labels, sentences: training.sentences, options: options)
        log("\(trainer.featureCount) features")
        var fitting = ModelFitting(trainer: trainer, writer: writer, tests: tests)
        return try fitting.file(log: log) { SpanScore(model: $0, sentences: $1).summary }
    }

    private static func sentences(of path: String) throws -> [TrainingSentence] {
        var test = try NameTraining()
        try test.add(BIOCorpus(path: path))
        return test.sentences
    }
}
