import ArgumentParser
import Settings

/// `-c FILE`, and how the configuration is found without it.
struct ConfigOption: ParsableArguments {
    @Option(
        name: [.customShort("c", allowingJoined: true), .customLong("config")],
        help: ArgumentHelp(
            "The configuration. Without it ./pipeline.yaml, else the built-in one.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var path: String?

    /// - Throws: ``CommandFailure`` with everything that is wrong with it.
    func load(_ log: Log = Log(isColored: ColorMode.auto.isOn)) throws(CommandFailure) -> Configuration {
        do {
            return try Configuration(ConfigText.find(path))
        } catch let error as ConfigError {
            throw CommandFailure(.badConfiguration, log.lines(of: error))
        } catch let error as ConfigFileError {
            let status: ExitStatus = error.isUnfit ? .badConfiguration : .missingInput
            throw CommandFailure(status, log.errorLine("\(error.path): \(error.message)"))
        } catch {
            throw CommandFailure(.fault, log.errorLine("\(error)"))
        }
    }
}

extension Log {
    /// A configuration's errors: as people read them, or a line of JSON for each.
    fileprivate func lines(of error: ConfigError) -> String {
        switch format {
        case .text: error.printed(colored: isColored)
        case .json: error.messages.map { errorLine($0) }.joined(separator: "\n")
        }
    }
}
