import ArgumentParser
import JSON
import Pipeline
import Reporting

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that an output is whole and unchanged.",
        discussion: """
            Holds every file of a report.tables folder against the size and the hash in its manifest.json, and says what \
            differs, is missing, or is there without being listed; hidden files and *.new are left alone. Exit status 1 \
            if anything is wrong, 66 if there is no output of copydesk.

            Example:
              copydesk verify output && rsync -a output/ web:/srv/figures/
            """
    )

    @Argument(help: "The output folder.", completion: .directory)
    var output: String

    @Option(help: "How to show what is wrong.")
    var format = VerificationFormat.text

    @Flag(name: .shortAndLong, help: "Say nothing where all is well.")
    var quiet = false

    func run() throws {
        let log = Log(isQuiet: quiet)
        let verification: OutputVerification
        do throws(RunError) {
            verification = try OutputVerification(of: output)
        } catch {
            let isDamaged = error.kind == .inputOutput
            throw CommandFailure(
                isDamaged ? .differences : ExitStatus(error),
                log.errorLine(isDamaged ? "\(output)/\(error.message)" : error.message))
        }
        try StandardOutput.write(format.describe(verification))
        let files = "\(RunSummary.grouped(verification.files)) files"
        if verification.problems.isEmpty {
            return log.write(.info, "\(output) is whole: \(files), \(RunSummary.grouped(verification.bytes)) bytes")
        }
        let count = verification.problems.count
        let problems = "\(count) \(count == 1 ? "problem" : "problems")"
        throw CommandFailure(
            .differences, log.errorLine("\(output) is not as its manifest says: \(problems), \(files)"))
    }
}

/// How a verification is shown.
enum VerificationFormat: String, ExpressibleByArgument, CaseIterable {
    /// A line for each problem.
    case text
    /// One JSON object.
    case json

    func describe(_ verification: OutputVerification) -> String {
        switch self {
        case .text: verification.problems.map { "\(Printable.text($0.path)): \($0.message)\n" }.joined()
        case .json: json(verification)
        }
    }

    private func json(_ verification: OutputVerification) -> String {
        var json = JSONWriter(.rows)
        json.beginObject()
        json.key("files")
        json.integer(verification.files)
        json.key("bytes")
        json.integer(verification.bytes)
        json.key("problems")
        json.beginArray()
        for problem in verification.problems {
            json.beginObject()
            for (key, value) in [
                ("path", problem.path), ("kind", problem.kind.rawValue), ("message", problem.message),
            ] {
                json.key(key)
                json.string(value)
            }
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.endLine()
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
