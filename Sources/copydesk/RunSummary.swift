import Pipeline
import Settings

/// The short table at the end of a run.
struct RunSummary: CustomStringConvertible {
    var statistics: RunStatistics
    var targets: [Configuration.OutputTarget]

    private var counts: [(name: String, count: Int)] {
        [
            ("articles", statistics.documents - statistics.failed), ("words", statistics.words),
            ("entities", statistics.entities), ("claims", statistics.claims), ("quotes", statistics.quotes),
            ("failures", statistics.failed),
        ] + (statistics.reused > 0 ? [("reused", statistics.reused)] : []) + (skipped > 0 ? [("skipped", skipped)] : [])
    }

    private var skipped: Int { statistics.skipped.values.reduce(0, +) }

    /// The counts in one line, for logs.
    var line: String { counts.map { "\($0.count) \($0.name)" }.joined(separator: ", ") }

    var description: String {
        let figures = counts.map { ($0, Self.grouped($1)) }
        let width = figures.map(\.1.count).max() ?? 0
        let rows = figures.map { name, figure in
            Self.padded(name) + String(repeating: " ", count: width - figure.count) + figure + note(on: name)
        }
        return (rows + places).joined(separator: "\n")
    }

    private var places: [String] {
        targets.compactMap { target in target.path.map { Self.padded(target.name) + $0 } }
    }

    private func note(on name: String) -> String {
        switch name {
        case "failures" where statistics.failed > 0:
            targets.first { $0.type == "report.tables" }?.path.map { "   see \($0)/failures.csv" } ?? ""
        case "skipped":
            "   "
                + statistics.skipped.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        default: ""
        }
    }

    private static func padded(_ name: String) -> String {
        name + String(repeating: " ", count: max(0, 10 - name.count)) + "  "
    }

    /// "12.3 s".
    static func seconds(_ nanoseconds: UInt64) -> String {
        let tenths = (nanoseconds + 50_000_000) / 100_000_000
        return "\(tenths / 10).\(tenths % 10) s"
    }

    /// "1,234,567".
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        let groups = stride(from: digits.count, to: 0, by: -3).reversed().map { end in
            String(digits[max(0, end - 3)..<end])
        }
        return groups.joined(separator: ",")
    }
}
