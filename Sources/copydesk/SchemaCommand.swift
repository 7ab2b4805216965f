import ArgumentParser
import Settings

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print a schema: what a file of ours may hold.",
        discussion: """
            Examples:
              copydesk schema config > config.schema.json     JSON Schema of pipeline.yaml, for editors
              copydesk schema record                          JSON Schema of an article's record
              copydesk schema tables                          the columns of the tables, with their types
            """
    )

    @Argument(help: "Which one.")
    var schema: Schemas

    func run() throws { try StandardOutput.write(schema.text) }
}
