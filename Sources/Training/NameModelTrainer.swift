import Entities
import Hashing
public import Learning
import Reading

/// Trains the model of names from corpora.
public struct NameModelTrainer {
    public var options = LinearChainTrainer.Options()
    /// Most features that the model keeps.
    public var mostFeatures = 200_000

    public init() {}

    /// - Parameters:
    ///   - corpora: paths of `.bio` files.
    ///   - development: paths of the files to measure on after each epoch.
    ///   - log: told each line of progress.
    /// - Returns: the bytes of the model file.
    public func train(_ corpora: [String], development: [String], log: (String) -> Void) throws -> [UInt8] {
        var training = try NameTraining()
        var digest = SHA256Digest()
        for path in corpora {
            let before = training.sentences.count
            try training.add(BIOCorpus(path: path))
            digest.update(try WholeFile.read(path))
            log("\(path): \(training.sentences.count - before) sentences")
        }
        var tests: [(name: String, sentences: [TrainingSentence])] = []
        for path in development {
            var test = try NameTraining()
            try test.add(BIOCorpus(path: path))
            tests.append((path, test.sentences))
        }
        let writer = ModelWriter(
            featureSet: NameFeatures.version, trainingData: digest.hexadecimal(), mostFeatures: mostFeatures)
        var trainer = LinearChainTrainer(labels: NameFeatures.labels, sentences: training.sentences, options: options)
        log("\(trainer.featureCount) features")
        var file: [UInt8] = []
        try trainer.train { epoch, likelihood, weights in
            file = writer.file(weights)
            let model = try LinearChainModel(file: file, featureSet: NameFeatures.version)
            var line = "epoch \(epoch): log-likelihood \(rounded(likelihood))"
            for test in tests {
                let score = SpanScore(model: model, sentences: test.sentences)
                line += "  \(test.name.split(separator: "/").last ?? ""): \(score.summary)"
            }
            log(line)
        }
        return file
    }
}

/// A number with four digits behind the point.
func rounded(_ number: Double) -> String { String((number * 10_000).rounded() / 10_000) }
