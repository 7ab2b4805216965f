import ArgumentParser
import Files
import Glibc
import JSON
import Pipeline

/// How log lines look.
enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    /// One JSON object a line: `time`, `level`, `message`, and what the message is about in fields of its own.
    case json
}

/// When text is colored.
enum ColorMode: String, ExpressibleByArgument, CaseIterable {
    /// On a terminal, unless NO_COLOR is set (https://no-color.org).
    case auto
    case always
    case never

    /// For what goes to standard error.
    var isOn: Bool { isOn(for: StandardError.isTerminal) }

    func isOn(for isTerminal: Bool) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto: isTerminal && !(getenv("NO_COLOR").map { $0.pointee != 0 } ?? false)
        }
    }
}

/// Messages for people and for log files, on standard error.
struct Log {
    enum Level: String {
        case error
        case warning
        case info
        case debug

        /// An ANSI color: red, yellow, none, gray.
        fileprivate var color: String? {
            switch self {
            case .error: "31"
            case .warning: "33"
            case .info: nil
            case .debug: "90"
            }
        }
    }

    var format = LogFormat.text
    var isColored = false
    var isQuiet = false
    var isVerbose = false

    /// Whether a message of this level is written at all.
    func shows(_ level: Level) -> Bool {
        switch level {
        case .error: true
        case .warning, .info: !isQuiet
        case .debug: isVerbose && !isQuiet
        }
    }

    /// What programs read besides the message: only lines of JSON have it.
    typealias Fields = KeyValuePairs<String, JSONValue>

    func write(_ level: Level, _ message: String, _ fields: Fields = [:]) {
        if shows(level) { StandardError.write(line(level, message, fields, at: Timestamp.now)) }
    }

    /// Writes what a stage tells.
    func write(_ message: StageMessage) {
        write(.info, "\(message.stage): \(message.text)", ["stage": .string(message.stage)])
    }

    /// More warnings of one run are counted only.
    private static let mostWarnings = 20

    /// Writes the warnings of a whole run.
    func write(warnings: [String]) {
        for warning in warnings.prefix(Self.mostWarnings) { write(.warning, warning) }
        let others = warnings.count - Self.mostWarnings
        if others > 0 { write(.warning, "\(others) more warnings; manifest.json of a report has them all") }
    }

    /// An error that ends the command, without its newline.
    func errorLine(_ message: String, _ fields: Fields = [:]) -> String {
        String(line(.error, message, fields, at: Timestamp.now).dropLast())
    }

    /// One line as it is written, newline included.
    func line(_ level: Level, _ message: String, _ fields: Fields = [:], at time: Int) -> String {
        switch format {
        case .json: jsonLine(level, message, fields, at: time)
        case .text where level == .info: message + "\n"
        case .text: prefix(level) + " " + message + "\n"
        }
    }

    private func prefix(_ level: Level) -> String {
        guard isColored, let color = level.color else { return "\(level.rawValue):" }
        return "\u{1B}[1;\(color)m\(level.rawValue):\u{1B}[0m"
    }

    private func jsonLine(_ level: Level, _ message: String, _ fields: Fields, at time: Int) -> String {
        let members =
            [
                ("time", .string(Timestamp.text(time))), ("level", .string(level.rawValue)),
                ("message", .string(message)),
            ] + fields.map { ($0.key, $0.value) }
        var writer = JSONWriter()
        writer.value(.object(members))
        return String(decoding: writer.bytes, as: UTF8.self) + "\n"
    }
}
