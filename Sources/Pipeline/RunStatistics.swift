/// What a run has done, for the manifest, the summary and the exit code.
public struct RunStatistics: Sendable {
    public var documents = 0
    public var failed = 0
    /// Documents that failed, by the name of the cause: "empty", "timeout".
    public var failures: [String: Int] = [:]
    /// Documents of which all was known from an earlier run.
    public var reused = 0
    /// Parts of containers that are no documents and are not meant to be, by cause: "revisit", "status-4xx".
    public var skipped: [String: Int] = [:]
    /// Bytes read, unpacked.
    public var bytes = 0
    /// Tokens that are words or numbers.
    public var words = 0
    /// Mentions of named entities.
    public var entities = 0
    public var quotes = 0
    public var claims = 0
    /// Wall-clock nanoseconds of the whole run, up to now.
    public var nanoseconds: UInt64 = 0
    /// Processor time that all threads spent reading documents.
    public var readingNanoseconds: UInt64 = 0
    /// Processor time that all threads spent turning documents into what outputs write.
    public var renderingNanoseconds: UInt64 = 0
    /// For each stage, in the plan's order: its name, and the processor time that all threads spent in it.
    public var stages: [StageTime] = []

    /// What a person should know of a run that went through, in the plan's order of stages.
    public var warnings: [String] = []

    public struct StageTime: Sendable {
        public var name: String
        public var nanoseconds: UInt64

        public init(name: String, nanoseconds: UInt64) {
            self.name = name
            self.nanoseconds = nanoseconds
        }
    }

    public init() {}

    /// So many a second of the whole run, rounded.
    public func rate(of count: Int) -> Int {
        nanoseconds == 0 ? 0 : Int((Double(count) / (Double(nanoseconds) / 1_000_000_000)).rounded())
    }
}
