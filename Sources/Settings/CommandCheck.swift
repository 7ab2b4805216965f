import Files
import Glibc
import Hashing
import Pipeline

/// Looks whether the files of a command are there.
struct CommandCheck {
    private let folder: String
    private(set) var problems: [ConfigProblem] = []
    /// Files that the command names and that lie below the configuration's folder.
    private(set) var files: [NamedFile] = []

    /// What the names of programs end in that others interpret: such an argument is a file that is needed.
    private static let scripts = [
        ".py", ".sh", ".rb", ".pl", ".js", ".mjs", ".lua", ".r", ".R", ".jl", ".php", ".awk", ".jq",
    ]

    init(_ command: Command, folder: String) {
        self.folder = folder
        guard let program = command.words.first else { return }
        if program.text.contains("/") { checkPath(program) } else { checkName(program) }
        for word in command.words.dropFirst() { checkArgument(word) }
        for word in command.words where !word.text.hasPrefix("/") { note(word) }
    }

    private mutating func checkPath(_ word: Command.Word) {
        let path = word.text.resolved(against: folder)
        if !FileSystem.exists(path) { return reportMissing(word) }
        if !FileSystem.isFile(path) {
            report(.badFile, "'\(path)' is no file", word, advice: nil)
        } else if access(path, X_OK) != 0 {
            report(
                .badFile, "'\(path)' is not executable", word,
                advice: "'chmod +x' it, or begin with the program that reads it: [python3, …]")
        }
    }

    private mutating func checkName(_ word: Command.Word) {
        let folders = getenv("PATH").map { String(cString: $0) } ?? "/bin:/usr/bin"
        let isThere = folders.split(separator: ":").contains {
            let path = "\($0)/\(word.text)"
            return FileSystem.isFile(path) && access(path, X_OK) == 0
        }
        if isThere { return }
        let isBeside = FileSystem.isFile(word.text.resolved(against: folder))
        report(
            .missingFile, "there is no program '\(word.text)' in PATH", word,
            advice: isBeside ? "the file beside the configuration is './\(word.text)'" : nil)
    }

    private mutating func checkArgument(_ word: Command.Word) {
        guard !word.text.hasPrefix("-"), Self.scripts.contains(where: word.text.hasSuffix),
            !FileSystem.exists(word.text.resolved(against: folder))
        else { return }
        reportMissing(word)
    }

    private mutating func reportMissing(_ word: Command.Word) {
        report(
            .missingFile, "there is no file '\(word.text.resolved(against: folder))'", word,
            advice: folder == "." || word.text.hasPrefix("/") ? nil : "paths are relative to '\(folder)'")
    }

    private mutating func note(_ word: Command.Word) {
        let path = word.text.resolved(against: folder)
        guard !word.text.isEmpty, FileSystem.isFile(path) else { return }
        do throws(RunError) {
            let bytes = try FileSystem.read(path)
            files.append(NamedFile(path: path, sha256: SHA256Digest.hexadecimal(of: bytes)))
        } catch {
            report(.missingFile, error.message, word, advice: nil)
        }
    }

    private mutating func report(
        _ code: ConfigProblem.Code, _ message: String, _ word: Command.Word, advice: String?
    ) {
        problems.append(ConfigProblem(code, message, at: word.place, advice: advice))
    }
}
