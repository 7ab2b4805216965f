/// One thing that is wrong with a configuration.
public struct ConfigProblem: Hashable, Sendable {
    public enum Code: String, Sendable, CaseIterable {
        /// The file is no YAML.
        case syntax
        /// There is nothing in the file.
        case empty
        case unknownKey = "unknown-key"
        case duplicateKey = "duplicate-key"
        case missingKey = "missing-key"
        /// Text where a list is needed, and the like.
        case wrongType = "wrong-type"
        /// The right type, but nothing that can be used.
        case badValue = "bad-value"
        /// A file that the configuration names is not there or cannot be read.
        case missingFile = "missing-file"
        /// A file that the configuration names is not what it has to be.
        case badFile = "bad-file"
        case badName = "bad-name"
        case duplicateName = "duplicate-name"
        /// A configuration for another version of Copydesk.
        case badVersion = "bad-version"
        case missingType = "missing-type"
        case unknownType = "unknown-type"
        case unknownInput = "unknown-input"
        case duplicateInput = "duplicate-input"
        case noInputs = "no-inputs"
        case cycle
        case unused
        /// A layer is read that nobody upstream writes.
        case missingLayer = "missing-layer"
        /// A layer that two nodes upstream write.
        case layerConflict = "layer-conflict"
        /// Two outputs that would write over each other.
        case sameTarget = "same-target"
    }

    public var code: Code
    /// What is wrong, in words.
    public var message: String
    public var place: ConfigPlace
    /// What to do about it; printed behind the caret.
    public var advice: String?

    init(_ code: Code, _ message: String, at place: ConfigPlace, advice: String? = nil) {
        self.code = code
        self.message = message
        self.place = place
        self.advice = advice
    }
}

/// Everything that is wrong with a configuration, sorted by position.
public struct ConfigError: Error, Sendable {
    public let text: ConfigText
    public let problems: [ConfigProblem]

    /// The problems as they are printed, each with its line of the file and a caret, then counted; without a final
    /// newline.
    public func printed(colored: Bool = false) -> String {
        let count = problems.count == 1 ? "1 error" : "\(problems.count) errors"
        return (problems.map { $0.printed(from: text, colored: colored) } + [count]).joined(separator: "\n")
    }

    /// The problems for a log: one line each, without the line of the file.
    public var messages: [String] {
        problems.map { problem in
            let advice = problem.advice.map { "; \($0)" } ?? ""
            return "\(text.name):\(problem.place.line):\(problem.place.column): \(problem.message)\(advice)"
        }
    }
}
