/// How the value of an option is written.
public enum OptionShape: Hashable, Sendable {
    /// `true` or `false`.
    case flag
    /// A path of a file, relative to the configuration's folder.
    case file
    /// A path of a file, relative to the configuration's folder, or nothing.
    case optionalFile
    /// A number from 0 to 1.
    case fraction
    /// A path of a folder, relative to the configuration's folder.
    case folder
    /// A list of globs.
    case globs(canBeEmpty: Bool)
    /// A list of some of these words, at least one, each once.
    case choices([String])
    /// One of these words.
    case choice([String])
    /// `auto` or a BCP 47 tag.
    case language
    /// A whole number of bytes, with a unit or without.
    case size
    /// The same, for things that may be larger than a document.
    case largeSize
    /// A number with a unit of time.
    case duration
    /// A count, or a share as a percentage.
    case failureAllowance
    /// A whole number up to this one.
    case count(most: Int)
    /// Text, or nothing.
    case optionalText
    /// A program and its arguments.
    case command

    /// What a value must be, for messages: "must be …".
    var expectation: String {
        switch self {
        case .flag: "true or false"
        case .file, .optionalFile: "a path of a file"
        case .fraction: "a number from 0 to 1"
        case .folder: "a path of a folder"
        case .globs(canBeEmpty: false): "a list of at least one glob"
        case .globs(canBeEmpty: true): "a list of globs"
        case .choices(let words): "a list of some of \(words.joined(separator: ", "))"
        case .choice(let words): "one of \(words.joined(separator: ", "))"
        case .language: "auto or a language tag such as en or pt-BR"
        case .size: "a size such as 16MiB"
        case .largeSize: "a size such as 2GiB"
        case .duration: "a time such as 20s"
        case .failureAllowance: "a share such as 2% or a count such as 5"
        case .count(let most): "a whole number from 0 to \(most)"
        case .optionalText: "text"
        case .command: "a list of a program and its arguments"
        }
    }
}

/// What is known of an option, for the schema and the documentation.
public struct OptionDescription: Hashable, Sendable {
    /// The key in pipeline.yaml.
    public var name: String
    /// What it does, in one sentence.
    public var summary: String
    public var shape: OptionShape
    /// The default, as it would be written in pipeline.yaml; nil where the option must be given.
    public var standard: String?
}
