import ArgumentParser
import Training

/// `copydesk-train entities`.
struct EntitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities",
        abstract: "Train the model of names from .bio files.",
        discussion: """
            A line is a token, a tab and its tag, O, B-TYPE or I-TYPE; an empty line ends a sentence, -DOCSTART- begins a \
            document. PERSON, ORG and GPE, LOC or FAC are learned; what has another type is some other name.
            """
    )

    @Argument(help: "Corpora, gzipped or not.", completion: .file())
    var corpora: [String]

    @OptionGroup var training: TrainingOptions

    func run() throws {
        let file = try OutputFile(training.out)
        var trainer = NameModelTrainer()
        trainer.options = training.options(trainer.options)
        trainer.mostFeatures = training.features ?? trainer.mostFeatures
        try file.write(trainer.train(corpora, development: training.development, log: Progress.write))
    }
}
