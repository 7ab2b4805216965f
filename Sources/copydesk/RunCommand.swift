import ArgumentParser
import Pipeline
import Reporting
import Settings

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Read documents, work on them, write reports.",
        discussion: """
            Messages go to standard error, data only to standard output. A run that fails or is stopped leaves the \
            last complete output as it was.

            Examples:
              copydesk run                             what pipeline.yaml says
              copydesk run news/ 'b/**/*.html' -o out  other inputs, another folder
              copydesk run -n                          what would be read and written
              copydesk run --stdin --stdout < in.jsonl one record for each line
              copydesk run -q --if-locked skip         from cron: silent if all is well
            """
    )

    @Argument(help: "Files, folders and globs to read instead of 'include' of the one source.", completion: .file())
    var paths: [String] = []

    @OptionGroup var config: ConfigOption

    @Option(
        name: [.customShort("o", allowingJoined: true), .long],
        help: ArgumentHelp("The folder to write instead of 'dir' of the one report.tables.", valueName: "folder"),
        completion: .directory)
    var output: String?

    @Option(
        name: [.customShort("j", allowingJoined: true), .long],
        help: ArgumentHelp(
            "How many documents to work on at once. Without it one for each core.", valueName: "number"))
    var jobs: Int?

    @Flag(name: [.customShort("n"), .customLong("dry-run")], help: "Only say what would be read and written.")
    var isDryRun = false

    @Flag(
        name: .customLong("force"), help: "Work on everything anew, also on what the cache has from an earlier run.")
    var isForced = false

    @Option(help: ArgumentHelp("Read no more than so many documents.", valueName: "number"))
    var limit: Int?

    @Option(
        help: ArgumentHelp(
            "How many documents may fail: a share such as 2% or a count, instead of the configuration's.",
            valueName: "allowance"))
    var maxFailures: AllowanceArgument?

    @Flag(name: .customLong("fail-fast"), help: "Stop at the first document that fails, and publish nothing.")
    var failsFast = false

    @Option(help: ArgumentHelp("What to do where another run holds the output.", valueName: "what"))
    var ifLocked = LockedArgument.fail

    @Flag(name: .customLong("stdin"), help: "Read JSON Lines from standard input instead of the sources.")
    var readsStandardInput = false

    @Flag(
        name: .customLong("stdout"),
        help: "Write one record for each document to standard output instead of the outputs.")
    var writesStandardOutput = false

    @Flag(help: "Put tokens into the records.")
    var tokens = false

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1, not \(jobs).") }
        if let limit, limit < 1 { throw ValidationError("--limit must be at least 1, not \(limit).") }
        if output == "" { throw ValidationError("--output must name a folder.") }
        if readsStandardInput, !paths.isEmpty {
            throw ValidationError("--stdin and paths both say what to read; give one of them.")
        }
        if writesStandardOutput, output != nil {
            throw ValidationError("--stdout and --output both say where to write; give one of them.")
        }
    }

    func run() throws {
        var pipeline = try config.load(messages.log)
        do {
            try pipeline.apply(overrides)
        } catch {
            throw CommandFailure(.usage, messages.log.errorLine(error.message))
        }
        if case .wait(let seconds) = ifLocked {
            pipeline.lockPolicy = .wait(seconds: seconds, unless: Interruption.stop)
        }
        if isDryRun {
            try DryRun(configuration: pipeline, limit: limit).print()
        } else {
            try PipelineRun(configuration: pipeline, arguments: self).run()
        }
    }

    private var overrides: Overrides {
        var overrides = Overrides()
        overrides.paths = paths
        overrides.outputFolder = output
        overrides.readsStandardInput = readsStandardInput
        overrides.writesStandardOutput = writesStandardOutput
        overrides.tokens = tokens
        overrides.maxFailures = maxFailures?.allowance
        return overrides
    }
}

/// What is said on standard error, and how.
struct MessageOptions: ParsableArguments {
    @Flag(name: [.customShort("q"), .customLong("quiet")], help: "Say nothing unless something is wrong.")
    var isQuiet = false

    @Flag(
        name: [.customShort("v"), .customLong("verbose")],
        help: "Say more: which documents failed and why, and how long each stage took.")
    var isVerbose = false

    @Option(help: ArgumentHelp("How messages look.", valueName: "format"))
    var logFormat = LogFormat.text

    @Option(help: ArgumentHelp("Whether messages are colored; auto heeds NO_COLOR.", valueName: "when"))
    var color = ColorMode.auto

    @Flag(name: .customLong("no-progress"), help: "No progress line, on a terminal either.")
    var hidesProgress = false

    var log: Log { Log(format: logFormat, isColored: color.isOn, isQuiet: isQuiet, isVerbose: isVerbose) }

    var showsProgress: Bool {
        !isQuiet && !hidesProgress && logFormat == .text && StandardError.isTerminal
    }
}
