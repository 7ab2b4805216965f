import ArgumentParser
import Files
import Glibc
import Learning

/// What all models are trained with.
struct TrainingOptions: ParsableArguments {
    @Option(name: .customLong("dev"), help: "A corpus to measure on after each epoch; may be repeated.")
    var development: [String] = []

    @Option(help: "Where the model goes.", completion: .file(extensions: ["model"]))
    var out: String

    @Option(help: "How often the corpora are gone through.")
    var epochs: Int?

    @Option(help: "How often training begins anew; the weights of all runs are averaged.")
    var runs: Int?

    @Option(help: "Share of features left out at a time, from 0 to less than 1.")
    var dropout: Float?

    @Option(help: "Size of the first steps.")
    var rate: Float?

    @Option(help: "How strongly weights are drawn to 0.")
    var decay: Float?

    @Option(help: "Most features that the model keeps.")
    var features: Int?

    @Option(help: "Where the random numbers start.")
    var seed: UInt64 = 1

    func validate() throws {
        if let epochs, epochs < 1 { throw ValidationError("--epochs must be 1 or more") }
        if let runs, runs < 1 { throw ValidationError("--runs must be 1 or more") }
        if let dropout, !(0..<1).contains(dropout) { throw ValidationError("--dropout must be from 0 to less than 1") }
        if let rate, !rate.isFinite || rate <= 0 { throw ValidationError("--rate must be more than 0") }
        if let decay, !decay.isFinite || decay < 0 { throw ValidationError("--decay must be 0 or more") }
        if let features, features < 1 { throw ValidationError("--features must be 1 or more") }
    }

    /// The options, where `standard` has what was not said.
    func options(_ standard: LinearChainTrainer.Options) -> LinearChainTrainer.Options {
        var options = standard
        options.epochs = epochs ?? standard.epochs
        options.runs = runs ?? standard.runs
        options.dropout = dropout ?? standard.dropout
        options.rate = rate ?? standard.rate
        options.decay = decay ?? standard.decay
        options.seed = seed
        return options
    }
}

/// Where progress is told.
enum Progress {
    /// Writes what it can: there is nobody left to tell where this fails.
    static func write(_ line: String) {
        try? FileSystem.write(Array("\(line)\n".utf8), to: STDERR_FILENO, named: "standard error")
    }
}
