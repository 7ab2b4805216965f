import ArgumentParser

@main
struct CopydeskTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copydesk-train",
        abstract: "Trains the models of copydesk from annotated corpora.",
        discussion: """
            Examples:
              copydesk-train clusters news.txt.gz --out word-clusters.tsv
              copydesk-train syntax train.conllu.gz --dev dev.conllu.gz --out syntax.model
              copydesk-train entities *.bio --dev dev.bio --out entities.model

            The same corpora, options and seed give the same bytes.
            """,
        subcommands: [SyntaxCommand.self, EntitiesCommand.self, ClustersCommand.self]
    )
}
