public import Model
public import Pipeline

/// The stage `exec`: gives each document to a program of the user's and keeps what it answers, under the stage's name.
///
/// Each thread has a program of its own, which lives as long as the thread and answers one document after the other.
public struct ExternalStage: Stage {
    public static let signature = StageSignature(
        type: "exec", reads: [.content], mayRead: Set(Layer.allCases), writes: [])

    /// What is run, and how long it is waited for.
    public struct Settings: Sendable {
        /// The stage's name in pipeline.yaml.
        public var name: String
        /// The program and its arguments.
        public var command: [String]
        /// The working folder of the program; nil for this process's.
        public var folder: String?
        /// Longest time for one answer.
        public var timeout: Duration
        /// How much longer the first answer of a program may take.
        public var startTimeout: Duration
        /// How many programs in a row may end without one good answer before another is worth no try.
        public var restarts: Int

        public init(
            name: String, command: [String], folder: String? = nil, timeout: Duration = .seconds(10),
            startTimeout: Duration = .seconds(60), restarts: Int = 5
        ) {
            self.name = name
            self.command = command
            self.folder = folder
            self.timeout = timeout
            self.startTimeout = startTimeout
            self.restarts = restarts
        }
    }

    private let settings: Settings
    private let render: @Sendable (Document) -> [UInt8]
    private let tell: StageMessage.Handler

    /// - Parameters:
    ///   - render: makes the line that the program is sent of a document: a record, with a line feed at the end.
    ///   - tell: takes what the program writes to its standard error.
    public init(
        _ settings: Settings, render: @escaping @Sendable (Document) -> [UInt8],
        tell: @escaping StageMessage.Handler = { _ in }
    ) {
        self.settings = settings
        self.render = render
        self.tell = tell
    }

    public var startTimeout: Duration { settings.startTimeout }

    public func makeWorker() throws(DocumentError) -> any StageWorker {
        let name = settings.name
        return ExternalWorker(settings, render) { [tell] in tell(StageMessage(stage: name, text: $0)) }
    }

    public func warnings(on tally: [Int]) -> [String] {
        guard let count = tally.first, count > 0 else { return [] }
        let documents = count == 1 ? "1 document" : "\(count) documents"
        return ["its program failed on \(documents) and was started anew each time"]
    }
}
