import Entities
import Hashing
import Learning
import Syntax
import TestSupport
import Testing

@testable import Training

/// Whole trainings on corpora of a few sentences about invented people and places.
struct ModelTrainerTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ text: String, to name: String) throws -> String {
        try folder.write(text, to: name)
        return "\(folder.path)/\(name)"
    }

    private func hexadecimal(_ texts: String...) -> String {
        var digest = SHA256Digest()
        for text in texts { digest.update(Array(text.utf8)) }
        return digest.hexadecimal()
    }

    private static let names = ["Ana Lima", "Bo Tarn", "Edda Quist", "Mira Olen"].map { name in
        let parts = name.split(separator: " ")
        return "\(parts[0])\tB-PER\n\(parts[1])\tI-PER\nsaid\tO\nyesterday\tO\n.\tO\n\n"
    }.joined()

    private static let words = ["dogs", "cats", "owls", "cows"].map { noun in
        """
        # text = The \(noun) sleep.
        1\tThe\tthe\tDET\tDT
        2\t\(noun)\t\(noun)\tNOUN\tNNS
        3\tsleep\tsleep\tVERB\tVBP
        4\t.\t.\tPUNCT\t.


        """
    }.joined()

    @Test func namesAreLearnedAndProgressIsTold() throws {
        let corpus = try write(Self.names, to: "names.bio")
        var trainer = NameModelTrainer()
        trainer.options.epochs = 3
        trainer.options.dropout = 0
        trainer.options.rate = 0.5
        var lines: [String] = []
        let file = try trainer.train([corpus, corpus], development: [corpus], log: { lines.append($0) })
        let model = try LinearChainModel(file: file, featureSet: NameFeatures.version)
        #expect(model.labels == NameFeatures.labels)
        #expect(model.trainingData == hexadecimal(Self.names, Self.names))
        #expect(lines.count == 6)
        #expect(lines.first == "\(corpus): 4 sentences")
        #expect(lines[2].hasSuffix(" features"))
        #expect(lines.last?.hasPrefix("epoch 3: log-likelihood -0.") == true)
        #expect(lines.last?.hasSuffix("  names.bio: 100.0 (100.0 0.0 0.0)") == true)
    }

    @Test func tagsAreLearnedAndProgressIsTold() throws {
        let corpus = try write(Self.words, to: "words.conllu")
        var trainer = SyntaxModelTrainer()
        trainer.options.dropout = 0
        var lines: [String] = []
        let file = try trainer.train([corpus], development: [corpus], log: { lines.append($0) })
        let model = try LinearChainModel(file: file, featureSet: SyntaxFeatures.version)
        #expect(model.labels.names == ["DET.DT", "NOUN.NNS", "PUNCT..", "VERB.VBP"])
        #expect(model.trainingData == hexadecimal(Self.words))
        #expect(lines.first?.hasPrefix("4 sentences, 4 tags, ") == true)
        #expect(lines.last?.hasSuffix("  words.conllu: 100.0 %") == true)
    }

    @Test func onlySoManyFeaturesAreKept() throws {
        let corpus = try write(Self.words, to: "words.conllu")
        var trainer = SyntaxModelTrainer()
        trainer.mostFeatures = 5
        let file = try trainer.train([corpus], development: [], log: { _ in })
        #expect(try LinearChainModel(file: file, featureSet: SyntaxFeatures.version).featureCount == 5)
    }

    @Test func aMissingCorpusOfEitherKindIsNamed() throws {
        let corpus = try write(Self.names, to: "names.bio")
        let trainer = NameModelTrainer()
        for (corpora, development) in [([corpus, "nowhere"], []), ([corpus], ["nowhere"])] {
            let error = #expect(throws: CorpusError.self) {
                try trainer.train(corpora, development: development, log: { _ in })
            }
            #expect(error?.path == "nowhere" && error?.kind == .unreadable)
        }
        #expect(throws: CorpusError.self) {
            try SyntaxModelTrainer().train(["nowhere"], development: [], log: { _ in })
        }
    }

    @Test func clustersAreRowsOfWordsAndPaths() throws {
        let lines = ["dog", "cat", "owl"].flatMap { animal in ["runs", "sleeps"].map { "the \(animal) \($0) now" } }
        let text = try write(lines.joined(separator: "\r\n") + "\n\nodd words\n", to: "news.txt")
        let corpus = try write("the\tO\ndog\tB-MISC\neats\tO\n", to: "more.bio")
        var trainer = ClusterTrainer()
        trainer.clusterCount = 4
        trainer.leastOccurrences = 2
        let table = try trainer.table(of: [text, corpus])
        #expect(table.hasPrefix("# Made by copydesk-train clusters.\n"))
        let rows = table.split(separator: "\n").dropFirst().map { $0.split(separator: "\t").map(String.init) }
        #expect(rows.map(\.[0]) == ["cat", "dog", "now", "owl", "runs", "sleeps", "the"])
        let paths = Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
        #expect(paths["dog"] == paths["cat"] && paths["cat"] == paths["owl"])
        #expect(paths["runs"] == paths["sleeps"] && Set(paths.values).count == 4)
        trainer.leastOccurrences = 50
        #expect(throws: CorpusError(path: "\(text), \(corpus)", message: "no word occurs 50 times or more")) {
            try trainer.table(of: [text, corpus])
        }
    }
}
