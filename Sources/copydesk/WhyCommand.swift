import ArgumentParser
import Cleaning
import Model
import Pipeline
import Settings

struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Show which parts of a page or a text were kept and dropped, or how a claim came about, and why.",
        discussion: """
            One line a block of the page's text: whether it was kept, the rule that decided, how likely the block \
            belongs to the article (where a rule alone does not decide), its zone, its element, its text. Of plain \
            text a block is a line, or a wrapped paragraph, and the element tells which.

            With a place, FILE:START, it tells of the number there: for a claim each field with the words and the rule \
            that told it, for another number the rule that made it none. START is the column start of claims.csv. Of an \
            archive or JSON Lines, FILE#MEMBER is one document, as in the column article_id.

            Examples:
              copydesk why page.html
              copydesk why page.html:1043
              copydesk why items.jsonl#KW-7:1043
              copydesk why scraped.txt
              copydesk why page.html --format json | jq '.blocks[] | select(.kept)'
            """
    )

    @Argument(
        help:
            "An HTML page or a text; FILE#MEMBER in an archive; FILE:START for the number at that place of its article.",
        completion: .file(extensions: ["html", "htm", "txt", "jsonl", "warc", "gz"]))
    var file: String

    @OptionGroup var config: ConfigOption
    @Option(help: "How to show it.")
    var format = CleaningExplanation.text

    func run() throws {
        var configuration = try config.load()
        do {
            let argument = WhyArgument(file)
            var overrides = Overrides()
            overrides.paths = [argument.file]
            try configuration.apply(overrides)
            try StandardOutput.write(describe(argument, configuration.makePlan()))
        } catch let error as OverrideError {
            throw CommandFailure(.usage, Log().errorLine(error.message))
        } catch let error as RunError {
            throw CommandFailure(ExitStatus(error), Log().errorLine(error.message))
        } catch let error as DocumentError {
            throw CommandFailure(.inputOutput, Log().errorLine("\(file): \(error.message)"))
        }
    }

    private func describe(_ argument: WhyArgument, _ plan: Plan) throws -> String {
        guard let pending = try pending(argument, plan) else {
            let name = argument.member.map { " '\($0)'" } ?? ""
            throw CommandFailure(.usage, Log().errorLine("\(argument.file) holds no document\(name)"))
        }
        guard let start = argument.start else { return format.describe(try ArticleCleaner.trail(of: pending.load())) }
        let document = try tagged(pending, plan)
        guard let text = ClaimExplanation(document, at: start).describe(format) else {
            throw CommandFailure(.usage, Log().errorLine("\(argument.file): the article's text ends before \(start)"))
        }
        return text
    }

    /// The document that is asked about; nil where there is none.
    private func pending(_ argument: WhyArgument, _ plan: Plan) throws(RunError) -> PendingDocument? {
        guard let reader = try plan.sources.first?.source.makeReader() else { return nil }
        guard let member = argument.member else { return try reader.next() }
        let name = argument.file.split(separator: "/").last ?? ""
        while let pending = try reader.next() {
            if pending.id.hasSuffix("\(name)#\(member)") { return pending }
        }
        return nil
    }

    /// The document after all stages of the plan.
    private func tagged(_ pending: PendingDocument, _ plan: Plan) throws -> Document {
        let finished = DocumentProcessor(plan).process(pending, source: 0).compactMap { $0 }
        if let failure = finished.compactMap(\.failure).first { throw failure.error }
        guard let document = finished.map(\.document).first(where: { $0.layers.contains(.claims) }) else {
            throw CommandFailure(.usage, Log().errorLine("no stage of the configuration tags claims"))
        }
        return document
    }
}
