import ArgumentParser
import Glibc
import Settings

@main
struct Copydesk: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copydesk",
        abstract: "Reports who is named, which numbers are claimed and by whom, and what is quoted.",
        discussion: """
            Examples:
              copydesk run                          input/ to output/, as pipeline.yaml says
              copydesk run news/ page.html -o out   other pages, another folder
              copydesk validate -c night.yaml       look for errors in a configuration
              copydesk explain --format mermaid     draw the pipeline

            Exit status: 0 done, 1 check, diff or verify found differences, 3 too many documents failed, 64 usage, \
            65 no file matched, 66 a named file is not there, 70 a fault of ours, 73 cannot create the output, \
            74 reading or writing failed, 75 locked by another run, 78 configuration invalid, 129, 130 and 143 \
            stopped by HUP, INT and TERM.
            """,
        version: Versions.summary,
        subcommands: [
            RunCommand.self, ValidateCommand.self, ExplainCommand.self, CheckCommand.self, AcceptCommand.self,
            DiffCommand.self, VerifyCommand.self, WhyCommand.self, SchemaCommand.self, WorkerCommand.self,
        ]
    )

    static func main() {
        // A reader that goes away shows as an error of write, which is told apart from a full disk.
        signal(SIGPIPE, SIG_IGN)
        // So does a file that grows beyond what `ulimit -f` allows.
        signal(SIGXFSZ, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as CommandFailure {
            if let message = failure.message { StandardError.write(message + "\n") }
            Glibc.exit(failure.status.rawValue)
        } catch  where exitCode(for: error) == .failure {
            // No misuse, and nothing that we expected to go wrong.
            StandardError.write("error: a fault in copydesk: \(error)\n")
            Glibc.exit(ExitStatus.fault.rawValue)
        } catch {
            exit(withError: error)
        }
    }
}
