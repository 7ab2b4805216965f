import ArgumentParser
import Glibc
import JSON

/// How log lines look.
enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    /// One JSON object a line: `time`, `level`, `message`.
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

    func write(_ level: Level, _ message: String) {
        if shows(level) { StandardError.write(line(level, message, at: time(nil))) }
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
    func errorLine(_ message: String) -> String { String(line(.error, message, at: time(nil)).dropLast()) }

    /// One line as it is written, newline included.
    func line(_ level: Level, _ message: String, at time: time_t) -> String {
        switch format {
        case .json: jsonLine(level, message, at: time)
        case .text where level == .info: message + "\n"
        case .text: prefix(level) + " " + message + "\n"
        }
    }

    private func prefix(_ level: Level) -> String {
        guard isColored, let color = level.color else { return "\(level.rawValue):" }
        return "\u{1B}[1;\(color)m\(level.rawValue):\u{1B}[0m"
    }

    private func jsonLine(_ level: Level, _ message: String, at time: time_t) -> String {
        let object = JSONValue.object([
            ("time", .string(Self.timestamp(time))), ("level", .string(level.rawValue)), ("message", .string(message)),
        ])
        var writer = JSONWriter()
        writer.value(object)
        return String(decoding: writer.bytes, as: UTF8.self) + "\n"
    }

    /// ISO 8601 in UTC, to the second.
    private static func timestamp(_ time: time_t) -> String {
        var (time, parts) = (time, tm())
        gmtime_r(&time, &parts)
        var buffer = [CChar](repeating: 0, count: 32)
        let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
