import Model
import Pipeline
import Reading
import Settings

/// Says what a run would read and write; reads no contents and writes nothing.
struct DryRun {
    let configuration: Configuration
    var limit: Int?

    /// - Throws: ``CommandFailure`` where nothing would be read, or standard output cannot be written.
    func print() throws(CommandFailure) {
        var left = limit ?? .max
        let plan = configuration.makePlan()
        var identifiers = DistinctIDs(plan)
        for source in plan.sources {
            do throws(RunError) {
                try list(source, &left, &identifiers)
            } catch {
                throw CommandFailure(
                    ExitStatus(error), error.kind == .closedPipe ? nil : Log().errorLine(error.message))
            }
        }
        try StandardOutput.write("would write:\n")
        for target in configuration.targets {
            try StandardOutput.write("  \(target.name) (\(target.type)): \(target.path ?? "standard output")\n")
        }
    }

    private func list(
        _ source: Plan.Source, _ left: inout Int, _ identifiers: inout DistinctIDs
    ) throws(RunError) {
        guard let files = source.source as? FileSource else {
            return try write("would read:\n  \(source.name): standard input\n")
        }
        let reader = try files.makeListing()
        try write("would read, as \(source.name):\n")
        while left > 0, let document = try reader.next() {
            try identifiers.add(document, from: reader)
            try write("  \(document.source.path)\n")
            left -= 1
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
