/// One kind of input that is fuzzed.
protocol FuzzTarget {
    static var name: String { get }
    /// - Parameter folder: where it may write files.
    init(_ folder: ScratchFolder) throws
    /// Reads an input and stops the program where something does not hold.
    func run(_ input: [UInt8])
}

/// All targets, in the order in which Fuzzing/run takes them.
enum FuzzTargets {
    static let names = [
        HTMLTarget.name, TextTarget.name, JSONLinesTarget.name, ArchiveTarget.name, ConfigurationTarget.name,
        ModelTarget.name,
    ]

    /// The target of that name; nil where there is none.
    static func make(_ name: String, _ folder: ScratchFolder) throws -> (any FuzzTarget)? {
        switch name {
        case HTMLTarget.name: try HTMLTarget(folder)
        case TextTarget.name: try TextTarget(folder)
        case JSONLinesTarget.name: try JSONLinesTarget(folder)
        case ArchiveTarget.name: try ArchiveTarget(folder)
        case ConfigurationTarget.name: ConfigurationTarget(folder)
        case ModelTarget.name: try ModelTarget(folder)
        default: nil
        }
    }
}

/// Stops the program, which libFuzzer takes for a crash, where a condition does not hold.
func require(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { fatalError("broken invariant: \(message())") }
}
