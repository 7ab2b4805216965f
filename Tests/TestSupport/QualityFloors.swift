import Foundation

/// The figures that a quality gate must not fall below: a table of the repository, which is raised by
/// `COPYDESK_FLOORS=raise swift test` and lowered only by `COPYDESK_FLOORS=lower`.
public struct QualityFloors: Sendable {
    private static let request = ProcessInfo.processInfo.environment["COPYDESK_FLOORS"]

    /// Whether the environment asks for the floors to be written anew.
    public static let isWriting = request == "raise" || mayFall
    /// Whether they may be lowered.
    public static let mayFall = request == "lower"

    private let path: String

    /// - Parameter path: a table of two columns, the measure and its F1 in thousandths.
    public init(_ path: String) { self.path = path }

    /// Each measure's floor.
    public var values: [String: Int] {
        let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n") ?? []
        return Dictionary(
            uniqueKeysWithValues: lines.dropFirst().map { $0.split(separator: "\t") }
                .compactMap { cells in Int(cells[1]).map { (String(cells[0]), $0) } })
    }

    /// Writes `figures` as the new floors; without leave to lower them, the higher of old and new.
    public func write(_ figures: [String: Int]) throws {
        let old = values
        let rows = figures.map { ($0.key, Self.mayFall ? $0.value : max($0.value, old[$0.key] ?? 0)) }
            .sorted { $0.0 < $1.0 }.map { "\($0.0)\t\($0.1)" }
        try (["measure\tF1 in thousandths"] + rows).joined(separator: "\n").appending("\n")
            .write(toFile: path, atomically: true, encoding: .utf8)
    }
}
