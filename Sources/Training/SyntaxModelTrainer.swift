import Hashing
public import Learning
import Model
import Syntax
import Text
import Tokenizing

/// Trains the model of parts of speech from treebanks.
public struct SyntaxModelTrainer {
    /// How to train.
    public var options = LinearChainTrainer.Options()
    /// Most features that the model keeps.
    public var mostFeatures = 100_000

    /// A trainer with the options that suit treebanks.
    public init() {
        options.dropout = 0.1
        options.decay = 0.003
    }

    /// - Parameters:
    ///   - treebanks: paths of `.conllu` files, gzipped or not.
    ///   - development: paths of the files to measure on after each epoch.
    ///   - log: told each line of progress.
    /// - Returns: the bytes of the model file.
    /// - Throws: ``CorpusError`` where a treebank cannot be read.
    public func train(_ treebanks: [String], development: [String], log: (String) -> Void) throws -> [UInt8] {
        var digest = SHA256Digest()
        var texts: [Treebank.Text] = []
        for path in treebanks {
            let file = try CorpusFile(path: path)
            digest.update(file.bytes)
            texts += try Treebank(file).texts
        }
        let tags = TagInventory(texts)
        let sentences = try Self.sentences(texts, tags)
        let tests = try development.map {
            (ModelFitting.name(of: $0), try Self.sentences(Treebank(path: $0).texts, tags))
        }
        let writer = ModelWriter(
            featureSet: SyntaxFeatures.version, trainingData: digest.hexadecimal(), mostFeatures: mostFeatures)
        let trainer = LinearChainTrainer(labels: tags.labels, sentences: sentences, options: options)
        log("\(sentences.count) sentences, \(tags.labels.count) tags, \(trainer.featureCount) features")
        var fitting = ModelFitting(trainer: trainer, writer: writer, tests: tests)
        return try fitting.file(log: log) { "\(Self.accuracy($0, $1, tags)) %" }
    }

    /// Share of tokens with the right Universal POS, in percent.
    private static func accuracy(
        _ model: LinearChainModel, _ sentences: [TrainingSentence], _ tags: TagInventory
    ) -> Double {
        var decoder = ChainDecoder(model: model)
        var (right, all) = (0, 0)
        for sentence in sentences {
            var labels: [Int] = []
            decoder.decode(sentence.features, into: &labels)
            for (label, answers) in zip(labels, sentence.answers) where answers.nonzeroBitCount == 1 {
                all += 1
                if tags.universal(label) == tags.universal(answers.trailingZeroBitCount) { right += 1 }
            }
        }
        return (10_000 * Double(right) / Double(max(1, all))).rounded() / 100
    }

    private static func sentences(_ texts: [Treebank.Text], _ tags: TagInventory) throws -> [TrainingSentence] {
        let pipeline = try CorpusPipeline(ICUTokenizer(locale: "en"))
        var features = SyntaxFeatures()
        var made: [TrainingSentence] = []
        for text in texts {
            let document = try pipeline.document(of: text.text)
            var answers: [Range<Int>: UInt64] = [:]
            for word in text.words {
                if let bytes = word.bytes { answers[bytes] = 1 << UInt64(tags.label(of: word.tag)) }
            }
            for sentence in document.sentences {
                made.append(
                    TrainingSentence(
                        features: features.features(of: sentence, in: document),
                        // Tokens that the treebank divides otherwise may be anything.
                        answers: sentence.tokens.indices.map {
                            answers[document.tokens[$0].bytes.indices] ?? tags.all
                        }))
            }
        }
        return made
    }
}
