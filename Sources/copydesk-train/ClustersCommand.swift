import ArgumentParser
import Training

/// `copydesk-train clusters`.
struct ClustersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clusters",
        abstract: "Group words by the words beside them."
    )

    @Argument(help: "Texts: .bio files, or files with a sentence a line; gzipped or not.", completion: .file())
    var texts: [String]

    @Option(help: "Where the table goes.", completion: .file(extensions: ["tsv"]))
    var out: String

    @Option(help: "How many clusters to make.")
    var clusters = 256

    @Option(help: "Words that occur less often are left out.")
    var least = 5

    func validate() throws {
        if clusters < 2 { throw ValidationError("--clusters must be 2 or more") }
        if least < 1 { throw ValidationError("--least must be 1 or more") }
    }

    func run() throws {
        let file = try OutputFile(out)
        var trainer = ClusterTrainer()
        trainer.clusterCount = clusters
        trainer.leastOccurrences = least
        try file.write(Array(trainer.table(of: texts).utf8))
    }
}
