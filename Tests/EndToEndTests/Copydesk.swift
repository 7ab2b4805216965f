import Foundation

/// The built program, run as a person or a script runs it.
enum Copydesk {
    struct Result {
        var status: Int32
        var output: String
        var errors: String
    }

    /// The root of the repository.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The programs are built beside the tests.
    private static let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    static let binary = folder.appending(path: "copydesk")
    static let trainer = folder.appending(path: "copydesk-train")

    /// Runs it and waits for its end.
    ///
    /// - Parameters:
    ///   - folder: the working folder; the repository's root where none is given.
    ///   - environment: variables on top of those of the tests.
    static func run(
        _ arguments: [String], in folder: String = root, input: String = "", environment: [String: String] = [:]
    ) throws -> Result {
        try run(binary, arguments, folder, input, environment)
    }

    /// Runs the program that trains models.
    static func train(_ arguments: [String], in folder: String) throws -> Result {
        try run(trainer, arguments, folder, "", [:])
    }

    /// Runs it and writes down its calls of the system, with their processes, to a file.
    static func trace(_ arguments: [String], calls: String, to file: String, in folder: String) throws -> Result {
        let options = ["-f", "-qq", "-e", "trace=\(calls)", "-o", file, binary.path]
        return try run(URL(filePath: "/usr/bin/strace"), options + arguments, folder, "", [:])
    }

    /// Runs a Python program, an independent reader of what was written. Its errors show in the test's message.
    static func python(_ program: String, _ arguments: [String]) throws -> Result {
        try run(URL(filePath: "/usr/bin/python3"), ["-c", program] + arguments, root, "", [:])
    }

    private static func run(
        _ executable: URL, _ arguments: [String], _ folder: String, _ input: String, _ environment: [String: String]
    ) throws -> Result {
        let process = Process()
        let (inputPipe, outputPipe) = (Pipe(), Pipe())
        let errorFile = URL(filePath: NSTemporaryDirectory()).appending(path: "copydesk-errors-" + UUID().uuidString)
        try Data().write(to: errorFile)
        defer { try? FileManager.default.removeItem(at: errorFile) }
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = inputPipe
        process.standardOutput = outputPipe
        process.standardError = try FileHandle(forWritingTo: errorFile)
        try process.run()
        try inputPipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try inputPipe.fileHandleForWriting.close()
        let output = try outputPipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
        return Result(
            status: status, output: String(decoding: output, as: UTF8.self),
            errors: try String(contentsOf: errorFile, encoding: .utf8))
    }
}
