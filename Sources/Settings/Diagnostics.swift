/// Collects what is wrong with one configuration while it is read.
final class Diagnostics {
    let text: ConfigText
    /// Keys that the reader has renamed because they were there twice, with their true names.
    var renamedKeys: [String: String] = [:]
    private var problems: [ConfigProblem] = []

    init(_ text: ConfigText) { self.text = text }

    func report(_ code: ConfigProblem.Code, _ message: String, at place: ConfigPlace, advice: String? = nil) {
        let problem = ConfigProblem(code, message, at: place, advice: advice)
        // A part that is used in several places by an anchor is read once for each.
        if !problems.contains(problem) { problems.append(problem) }
    }

    func report(_ rejection: Rejection) {
        report(rejection.code, rejection.message, at: rejection.place, advice: rejection.advice)
    }

    /// - Throws: ``ConfigError`` with all that was reported, if anything was.
    func throwProblems() throws(ConfigError) {
        if problems.isEmpty { return }
        let sorted = problems.enumerated().sorted {
            $0.element.place == $1.element.place ? $0.offset < $1.offset : $0.element.place < $1.element.place
        }
        throw ConfigError(text: text, problems: sorted.map(\.element))
    }
}

/// Why one value cannot be used.
struct Rejection: Error {
    var code: ConfigProblem.Code
    var message: String
    var place: ConfigPlace
    var advice: String?
}
