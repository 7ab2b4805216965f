import ArgumentParser
import Files
import Glibc
import Learning
import Training

@main
struct CopydeskTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copydesk-train",
        abstract: "Trains the models of copydesk from annotated corpora.",
        subcommands: [SyntaxCommand.self, EntitiesCommand.self, ClustersCommand.self]
    )
}

struct EntitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities",
        abstract: "Train the model of names from .bio files."
    )

    @Argument(help: "Corpora: a token, a tab and O, B-TYPE or I-TYPE a line.", completion: .file())
    var corpora: [String]

    @Option(name: .customLong("dev"), help: "A corpus to measure on after each epoch; may be repeated.")
    var development: [String] = []

    @Option(help: "Where the model goes.")
    var out: String

    @Option(help: "How often the corpora are gone through.")
    var epochs = 5

    @Option(help: "Share of features left out at a time, from 0 to 1.")
    var dropout: Float = 0.5

    @Option(help: "Size of the first steps.")
    var rate: Float = 0.1

    @Option(help: "Most features that the model keeps.")
    var features = 200_000

    @Option(help: "Where the random numbers start.")
    var seed: UInt64 = 1

    func run() throws {
        var trainer = NameModelTrainer()
        trainer.options.epochs = epochs
        trainer.options.dropout = dropout
        trainer.options.rate = rate
        trainer.options.seed = seed
        trainer.mostFeatures = features
        let model = try trainer.train(corpora, development: development) { line in
            try? FileSystem.write(Array((line + "\n").utf8), to: STDERR_FILENO, named: "standard error")
        }
        try FileSystem.write(model, to: out)
    }
}

struct ClustersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clusters",
        abstract: "Group words by the words beside them."
    )

    @Argument(help: "Texts: .bio files, or a sentence a line; gzipped or not.", completion: .file())
    var texts: [String]

    @Option(help: "Where the table goes.")
    var out: String

    @Option(help: "How many clusters to make.")
    var clusters = 256

    @Option(help: "Words that occur less often are left out.")
    var least = 5

    func run() throws {
        var trainer = ClusterTrainer()
        trainer.clusterCount = clusters
        trainer.leastOccurrences = least
        try FileSystem.write(Array(try trainer.table(of: texts).utf8), to: out)
    }
}

struct SyntaxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "syntax",
        abstract: "Train the model of parts of speech from treebanks."
    )

    @Argument(help: "Treebanks in CoNLL-U, gzipped or not.", completion: .file())
    var corpora: [String]

    @Option(name: .customLong("dev"), help: "A treebank to measure on after each epoch; may be repeated.")
    var development: [String] = []

    @Option(help: "Where the model goes.")
    var out: String

    @Option(help: "How often the corpora are gone through.")
    var epochs = 5

    @Option(help: "Share of features left out at a time, from 0 to 1.")
    var dropout: Float = 0.3

    @Option(help: "Size of the first steps.")
    var rate: Float = 0.1

    @Option(help: "How strongly weights are drawn to 0.")
    var decay: Float = 0.01

    @Option(help: "Most features that the model keeps.")
    var features = 60_000

    @Option(help: "Where the random numbers start.")
    var seed: UInt64 = 1

    func run() throws {
        var trainer = SyntaxModelTrainer()
        trainer.options.epochs = epochs
        trainer.options.dropout = dropout
        trainer.options.rate = rate
        trainer.options.decay = decay
        trainer.options.seed = seed
        trainer.mostFeatures = features
        let model = try trainer.train(corpora, development: development) { line in
            try? FileSystem.write(Array((line + "\n").utf8), to: STDERR_FILENO, named: "standard error")
        }
        try FileSystem.write(model, to: out)
    }
}
