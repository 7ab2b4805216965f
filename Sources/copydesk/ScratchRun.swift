import ArgumentParser
import Files
import Pipeline
import Settings

/// Options of the commands that run the pipeline into a folder of their own.
struct ScratchRun: ParsableArguments {
    @OptionGroup var config: ConfigOption

    @Option(name: .shortAndLong, help: "How many documents to work on at once. Without it one for each core.")
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1, not \(jobs).") }
    }

    /// Runs the pipeline into a temporary folder, hands that to `body` and removes it.
    func run(_ body: (_ output: String) throws(RunError) -> Void) throws {
        var configuration = try config.load()
        do throws(RunError) {
            let scratch = try FileSystem.makeTemporaryFolder()
            defer { FileSystem.removeAll(scratch) }
            let output = "\(scratch)/output"
            try replaceOutput(of: &configuration, with: output)
            configuration.onMessage = { Log().write($0) }
            var runner = Runner(plan: configuration.makePlan())
            runner.jobs = jobs ?? Processors.count
            runner.stop = Interruption.stop
            Interruption.install()
            let (ending, statistics) = try runner.run()
            guard case .finished = ending else { throw RunError(.usage, "stopped; nothing was compared") }
            Log().write(warnings: statistics.warnings)
            try body(output)
        } catch {
            throw CommandFailure(Interruption.status ?? ExitStatus(error), Log().errorLine(error.message))
        }
    }

    private func replaceOutput(of configuration: inout Configuration, with folder: String) throws(RunError) {
        var overrides = Overrides()
        overrides.outputFolder = folder
        overrides.writesFolderOnly = true
        do {
            try configuration.apply(overrides)
        } catch {
            throw RunError(.usage, error.message)
        }
    }
}
