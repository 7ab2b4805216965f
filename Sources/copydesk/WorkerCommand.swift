import ArgumentParser
import Glibc
import Isolation
import Pipeline
import Settings

/// What a run starts for documents that are to be worked on in a process of their own; people have no use for it.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Work on the documents that a run sends.", shouldDisplay: false)

    func run() throws {
        var loop = WorkerLoop(input: STDIN_FILENO, output: STDOUT_FILENO)
        do throws(RunError) {
            try loop.run { setup, onMessage in
                var configuration = try Configuration(workerSetup: setup)
                configuration.onMessage = onMessage
                return configuration.makePlan()
            }
        } catch {
            throw CommandFailure(ExitStatus(error), error.kind == .closedPipe ? nil : Log().errorLine(error.message))
        }
    }
}
