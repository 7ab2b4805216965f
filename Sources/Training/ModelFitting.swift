import Learning

/// Trains a model and tells after each epoch how it does on corpora that it was not trained on.
struct ModelFitting {
    /// A corpus to measure on, by the name it is told by.
    typealias Test = (name: Substring, sentences: [TrainingSentence])

    var trainer: LinearChainTrainer
    let writer: ModelWriter
    let tests: [Test]

    /// The name of a corpus: the last part of its path.
    static func name(of path: String) -> Substring { path.split(separator: "/").last ?? "" }

    /// - Parameters:
    ///   - log: told a line an epoch.
    ///   - score: how a model does on some sentences, in words.
    /// - Returns: the bytes of the model file.
    mutating func file(
        log: (String) -> Void, score: (LinearChainModel, [TrainingSentence]) -> String
    ) throws -> [UInt8] {
        var file: [UInt8] = []
        let (writer, tests) = (writer, tests)
        try trainer.train { epoch, likelihood, weights in
            file = writer.file(weights)
            let model = try LinearChainModel(file: file, featureSet: writer.featureSet)
            let scores = tests.map { "  \($0.name): \(score(model, $0.sentences))" }
            log("epoch \(epoch): log-likelihood \(rounded(likelihood))" + scores.joined())
        }
        return file
    }
}

/// A number with four digits behind the point.
private func rounded(_ number: Double) -> String { String((number * 10_000).rounded() / 10_000) }
