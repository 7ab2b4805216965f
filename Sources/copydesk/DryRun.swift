import Pipeline
import Settings

/// Says what a run would read and write; reads no contents and writes nothing.
struct DryRun {
    let configuration: Configuration
    var limit: Int?

    /// - Throws: ``CommandFailure`` where nothing would be read, or standard output cannot be written.
    func print() throws(CommandFailure) {
        var count = 0
        for source in configuration.makePlan().sources {
            try StandardOutput.write("would read, from '\(source.name)':\n")
            do throws(RunError) {
                let reader = try source.source.makeReader()
                while count < limit ?? .max, let document = try reader.next() {
                    try write("  \(document.id)\n")
                    count += 1
                }
            } catch {
                throw CommandFailure(ExitStatus(error), Log().errorLine(error.message))
            }
        }
        try StandardOutput.write("\(count) documents\nwould write:\n")
        for target in configuration.targets {
            try StandardOutput.write("  '\(target.name)' (\(target.type)) to \(target.path ?? "standard output")\n")
        }
    }

    private func write(_ text: String) throws(RunError) {
        do throws(CommandFailure) {
            try StandardOutput.write(text)
        } catch {
            throw RunError(error.status == .done ? .closedPipe : .inputOutput, error.message ?? "")
        }
    }
}
