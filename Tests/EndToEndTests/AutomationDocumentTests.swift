import Foundation
import TestSupport
import Testing

/// What `docs/automation.md` tells people to type exists.
struct AutomationDocumentTests {
    private static let text =
        (try? String(contentsOfFile: Copydesk.root + "/docs/automation.md", encoding: .utf8)) ?? ""

    /// Lines of its blocks of code.
    private static var code: [Substring] {
        var isCode = false
        return text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            let isFence = line.drop { $0 == " " }.hasPrefix("```")
            if isFence { isCode.toggle() }
            return isCode && !isFence
        }
    }

    /// Arguments of each command, up to a pipe, a comment or the end of the line.
    private static let commands: [[String]] = code.compactMap { line in
        guard let match = line.firstMatch(of: /(?:^|[ =\/])copydesk ((?:run|check|accept|diff|validate)\b[^|#;]*)/)
        else {
            return nil
        }
        return match.output.1.split(separator: " ").map { $0.trimmingCharacters(in: ["'", "\""]) }
    }

    @Test func namesCommandsOfAllKinds() {
        #expect(Set(Self.commands.compactMap(\.first)) == ["run", "check", "accept", "diff", "validate"])
        #expect(Self.commands.count >= 10)
    }

    @Test(arguments: commands)
    func typesWhatTheProgramTakes(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let result = try Copydesk.run(arguments, in: folder.path)
        // Without inputs a command cannot do its work, but a flag that is not there is misuse.
        #expect(result.status != 64, "\(result.errors)")
    }

    @Test func explainsEveryExitStatus() throws {
        let help = try Copydesk.run(["--help"]).output
        let listed = try #require(
            help.components(separatedBy: "Exit status:").last?.components(separatedBy: "\n\n").first)
        let statuses = listed.matches(of: /\b\d+\b/).map { String($0.output) }
        let table = Self.text.split(separator: "\n").filter { $0.hasPrefix("| ") }.joined(separator: "\n")
        #expect(statuses.count >= 12)
        for status in statuses {
            #expect(table.contains(try Regex("(?m)^\\| [\\d, ]*\\b\(status)\\b[\\d, ]* \\|")), "\(status)")
        }
    }
}
