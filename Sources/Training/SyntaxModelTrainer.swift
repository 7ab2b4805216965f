import Hashing
public import Learning
import Model
import Pipeline
import Reading
import Syntax
import Text
import Tokenizing

/// Trains the model of parts of speech from treebanks.
public struct SyntaxModelTrainer {
    public var options = LinearChainTrainer.Options()
    /// Most features that the model keeps.
    public var mostFeatures = 80_000

    public init() {
        options.epochs = 4
        options.dropout = 0.1
        options.decay = 0.003
    }

    /// - Parameters:
    ///   - treebanks: paths of `.conllu` files, gzipped or not.
    ///   - development: paths of the files to measure on after each epoch.
    ///   - log: told each line of progress.
    /// - Returns: the bytes of the model file.
    public func train(_ treebanks: [String], development: [String], log: (String) -> Void) throws -> [UInt8] {
        var digest = SHA256Digest()
        for path in treebanks { digest.update(try WholeFile.read(path)) }
        let texts = try treebanks.flatMap { try Treebank(path: $0).texts }
        let tags = TagInventory(texts)
        let sentences = try Self.sentences(texts, tags)
        let tests = try development.map { path in
            (path.split(separator: "/").last ?? "", try Self.sentences(Treebank(path: path).texts, tags))
        }
        let writer = ModelWriter(
            featureSet: SyntaxFeatures.version, trainingData: digest.hexadecimal(), mostFeatures: mostFeatures)
        var trainer = LinearChainTrainer(labels: tags.labels, sentences: sentences, options: options)
        log("\(sentences.count) sentences, \(tags.labels.count) tags, \(trainer.featureCount) features")
        var file: [UInt8] = []
        try trainer.train { epoch, likelihood, weights in
            file = writer.file(weights)
            let model = try LinearChainModel(file: file, featureSet: SyntaxFeatures.version)
            var line = "epoch \(epoch): log-likelihood \(rounded(likelihood))"
            for (name, sentences) in tests { line += "  \(name): \(Self.accuracy(model, sentences, tags)) %" }
            log(line)
        }
        return file
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
        let tokenizer = try ICUTokenizer(locale: "en").makeWorker()
        var features = SyntaxFeatures()
        var made: [TrainingSentence] = []
        for text in texts {
            var document = Document(id: "", source: SourceDescription(path: ""))
            document.text = TextBuffer(text.text)
            document.paragraphs = [Paragraph(bytes: document.text.range, zone: .body)]
            document.layers = [.content, .text, .paragraphs]
            try tokenizer.process(&document, StageContext())
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

/// The tags that a model gives: the most frequent ones of the treebanks; a rare Penn tag counts as the most frequent one
/// under its Universal POS.
struct TagInventory {
    let labels: LabelSet
    private var numbers: [String: Int] = [:]

    init(_ texts: [Treebank.Text]) {
        var counts: [String: Int] = [:]
        for text in texts { for word in text.words { counts[word.tag, default: 0] += 1 } }
        let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let universal = Set(order.map(Self.universal))
        // Each Universal POS has one tag at least.
        var names = universal.sorted().compactMap { tag in order.first { Self.universal($0) == tag } }
        for tag in order where names.count < LabelSet.most && !names.contains(tag) { names.append(tag) }
        names.sort { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
        labels = LabelSet(names: names)
        for tag in order {
            numbers[tag] =
                names.firstIndex(of: tag) ?? names.firstIndex { Self.universal($0) == Self.universal(tag) }
        }
    }

    var all: UInt64 { labels.count == 64 ? .max : (1 << UInt64(labels.count)) - 1 }

    func label(of tag: String) -> Int {
        numbers[tag] ?? labels.names.firstIndex { Self.universal($0) == Self.universal(tag) } ?? 0
    }

    func universal(_ label: Int) -> String { Self.universal(labels.names[label]) }

    private static func universal(_ tag: String) -> String { String(tag.prefix { $0 != "." }) }
}
