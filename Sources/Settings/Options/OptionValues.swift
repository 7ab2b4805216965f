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
        guard let member = mapping?[option.description.name] else {
            if option.description.standard == nil { reportMissing(option.description) }
            return option.standardValue
        }
        do throws(Rejection) {
            return try option.read(member.value)
        } catch {
            var rejection = error
            rejection.message = "'\(member.key)' of \(owner) \(error.message)"
            diagnostics.report(rejection)
            return option.standardValue
        }
    }

    /// A misspelled key is reported as such; that the option is missing then follows from it.
    private func reportMissing(_ option: OptionDescription) {
        guard let mapping, !mapping.members.contains(where: { suggestion(for: $0.key, among: [option.name]) != nil })
        else { return }
        diagnostics.report(
            .missingKey, "\(owner) has no '\(option.name)'", at: mapping.place,
            advice: "add '\(option.name)', \(option.shape.expectation)")
    }

    /// The folder that relative paths are resolved against.
    var folder: String { diagnostics.text.folder }

    /// Reports what is wrong with something that the value of an option names.
    func report<Value>(
        _ code: ConfigProblem.Code, _ message: String, about option: Option<Value>, advice: String? = nil
    ) {
        guard let member = mapping?[option.description.name] else { return }
        report(code, message, about: option, at: member.value.place, advice: advice)
    }

    /// Reports what is wrong with a part of the value of an option.
    func report<Value>(
        _ code: ConfigProblem.Code, _ message: String, about option: Option<Value>, at place: ConfigPlace,
        advice: String?
    ) {
        diagnostics.report(code, "'\(option.description.name)' of \(owner): \(message)", at: place, advice: advice)
    }
}

extension Diagnostics {
    func reportUnknownKey(_ member: ConfigMapping.Member, in owner: String, known: [String]) {
        let advice =
            suggestion(for: member.key, among: known) ?? "known here: \(known.joined(separator: ", "))"
        report(.unknownKey, "unknown key '\(member.key)' in \(owner)", at: member.keyPlace, advice: advice)
    }
}
