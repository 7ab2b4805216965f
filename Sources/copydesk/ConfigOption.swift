import ArgumentParser
import Settings

/// `-c FILE`, and how the configuration is found without it.
struct ConfigOption: ParsableArguments {
    @Option(
        name: [.customShort("c"), .customLong("config")],
        help: ArgumentHelp(
            "The configuration. Without it ./pipeline.yaml, else the built-in one.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var path: String?

    /// - Throws: ``CommandFailure`` with everything that is wrong with it.
    func load(colored: Bool = ColorMode.auto.isOn) throws(CommandFailure) -> Configuration {
        do {
            return try Configuration(ConfigText.find(path))
        } catch let error as ConfigError {
            throw CommandFailure(.badConfiguration, error.printed(colored: colored))
        } catch let error as ConfigFileError {
            let status: ExitStatus = error.isMissing ? .missingInput : .badConfiguration
            throw CommandFailure(status, "error: \(error.path): \(error.message)")
        } catch {
            throw CommandFailure(.fault, "error: \(error)")
        }
    }
}
