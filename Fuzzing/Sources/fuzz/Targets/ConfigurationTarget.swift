import Settings

/// Configurations: read, and built into a plan where they are good.
struct ConfigurationTarget: FuzzTarget {
    static let name = "yaml"

    init(_ folder: ScratchFolder) {}

    func run(_ input: [UInt8]) {
        let text = ConfigText(String(decoding: input, as: UTF8.self), name: "/nowhere/pipeline.yaml")
        require(describe(text) == describe(text), "a second reading says something else")
    }

    /// The graph of a good configuration, or what is wrong with it.
    private func describe(_ text: ConfigText) -> String {
        do throws(ConfigError) {
            let configuration = try Configuration(text)
            _ = configuration.makePlan()
            return Explanation.allCases.map { $0.describe(configuration) }.joined()
        } catch {
            check(error)
            return error.printed() + error.messages.joined()
        }
    }

    private func check(_ error: ConfigError) {
        require(!error.problems.isEmpty, "a configuration is refused without a reason")
        for problem in error.problems {
            let place = problem.place
            require(place.line >= 1 && place.column >= 1 && place.length >= 1, "a mistake stands nowhere")
            require(!problem.message.isEmpty, "a mistake is not told")
        }
        require(error.problems.map(\.place) == error.problems.map(\.place).sorted(), "mistakes are not in order")
    }
}
