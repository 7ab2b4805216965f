import ArgumentParser
import Files
import Training

struct SyntaxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "syntax",
        abstract: "Train the model of parts of speech from treebanks."
    )

    @Argument(help: "Treebanks in CoNLL-U, gzipped or not.", completion: .file())
    var corpora: [String]

    @OptionGroup var training: TrainingOptions

    func run() throws {
        var trainer = SyntaxModelTrainer()
        trainer.options = training.options(trainer.options)
        trainer.mostFeatures = training.features ?? trainer.mostFeatures
        let model = try trainer.train(corpora, development: training.development, log: Progress.write)
        try FileSystem.write(model, to: training.out)
    }
}
