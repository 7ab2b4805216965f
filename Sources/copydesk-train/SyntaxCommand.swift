import ArgumentParser
import Training

/// `copydesk-train syntax`.
struct SyntaxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "syntax",
        abstract: "Train the model of parts of speech from treebanks."
    )

    @Argument(help: "Treebanks in CoNLL-U, gzipped or not.", completion: .file())
    var corpora: [String]

    @OptionGroup var training: TrainingOptions

    func run() throws {
        let file = try OutputFile(training.out)
        var trainer = SyntaxModelTrainer()
        trainer.options = training.options(trainer.options)
        trainer.mostFeatures = training.features ?? trainer.mostFeatures
        try file.write(trainer.train(corpora, development: training.development, log: Progress.write))
    }
}
