/// The options that a source, a stage, an output or the limits were given; what was not given has its default.
struct OptionValues {
    private let mapping: ConfigMapping?
    /// How messages name the thing: "stage 'tokens'".
    private let owner: String
    private let diagnostics: Diagnostics

    /// - Parameters:
    ///   - mapping: nil where nothing was given.
    ///   - otherKeys: keys that are no options, such as `inputs`.
    init(
        _ mapping: ConfigMapping?, of owner: String, options: [OptionDescription], otherKeys: [String],
        _ diagnostics: Diagnostics
    ) {
        self.mapping = mapping
        self.owner = owner
        self.diagnostics = diagnostics
        let known = otherKeys + options.map(\.name)
        for member in mapping?.members ?? [] where !known.contains(member.key) {
            diagnostics.reportUnknownKey(member, in: owner, known: known)
        }
    }

    /// The value of an option; its default where none was given or where the one given is wrong, which is reported.
    subscript<Value>(option: Option<Value>) -> Value {
        guard let member = mapping?[option.description.name] else { return option.standardValue }
        do throws(Rejection) {
            return try option.read(member.value)
        } catch {
            var rejection = error
            rejection.message = "'\(member.key)' of \(owner) \(error.message)"
            diagnostics.report(rejection)
            return option.standardValue
        }
    }

    /// The folder that relative paths are resolved against.
    var folder: String { diagnostics.text.folder }

    /// Reports what is wrong with something that the value of an option names.
    func report<Value>(
        _ code: ConfigProblem.Code, _ message: String, about option: Option<Value>, advice: String? = nil
    ) {
        guard let member = mapping?[option.description.name] else { return }
        diagnostics.report(
            code, "'\(member.key)' of \(owner): \(message)", at: member.value.place, advice: advice)
    }
}

extension Diagnostics {
    func reportUnknownKey(_ member: ConfigMapping.Member, in owner: String, known: [String]) {
        let advice =
            suggestion(for: member.key, among: known) ?? "known here: \(known.joined(separator: ", "))"
        report(.unknownKey, "unknown key '\(member.key)' in \(owner)", at: member.keyPlace, advice: advice)
    }
}
