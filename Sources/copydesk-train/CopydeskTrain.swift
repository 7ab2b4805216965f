import ArgumentParser
import Glibc
import Pipeline
import Training

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

            Exit status: 0 done, 64 usage, 65 a corpus is not what was expected, 66 a corpus is not there, 70 a fault of \
            ours, 73 cannot create the output, 74 writing failed.
            """,
        subcommands: [SyntaxCommand.self, EntitiesCommand.self, ClustersCommand.self]
    )

    static func main() {
        // A reader of the progress that goes away does not end hours of training.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let error as CorpusError {
            end(error.kind == .unreadable ? .missingInput : .badCorpus, error.description)
        } catch let error as RunError {
            end(error.kind == .cannotCreate ? .cannotCreate : .inputOutput, "error: \(error.message)")
        } catch let error as DocumentError {
            end(.fault, "error: \(error.message)")
        } catch {
            exit(withError: error)
        }
    }

    private static func end(_ status: ExitStatus, _ message: String) -> Never {
        Progress.write(message)
        Glibc.exit(status.rawValue)
    }
}

/// How the process ends; the numbers follow sysexits.h. Usage is the argument parser's.
private enum ExitStatus: Int32 {
    case badCorpus = 65
    case missingInput = 66
    /// A fault of ours.
    case fault = 70
    case cannotCreate = 73
    case inputOutput = 74
}
