import Files
import Floor
import Model
import Pipeline
import Settings
import Text

/// The default pipeline against the floor, turn by turn in one run, so that both see the same machine.
struct Comparison {
    private let floor: Floor
    private let configuration: Configuration
    private let scratch: String
    private let rounds: Int
    /// Tokens of all pages.
    private let tokens: Int
    /// Sentences of all pages.
    private let sentences: Int

    init(folder: String, rounds: Int) throws {
        scratch = try FileSystem.makeTemporaryFolder()
        var configuration = try Configuration(ConfigText.builtIn)
        var overrides = Overrides()
        overrides.paths = [folder]
        overrides.outputFolder = "\(scratch)/output"
        try configuration.apply(overrides)
        self.configuration = configuration
        self.rounds = rounds
        let documents = try Self.documents(of: configuration.makePlan())
        floor = Floor(pages: documents.compactMap(Self.page))
        tokens = documents.reduce(0) { $0 + $1.tokens.count }
        sentences = documents.reduce(0) { $0 + $1.sentences.count }
    }

    /// All documents that can be read, as the pipeline leaves them.
    private static func documents(of plan: Plan) throws -> [Document] {
        var documents: [Document] = []
        let processor = DocumentProcessor(plan)
        let reader = try plan.sources[0].source.makeReader()
        while let pending = try reader.next() {
            guard let document = processor.process(pending, source: 0)[0]?.document else { continue }
            documents.append(document)
        }
        return documents
    }

    /// A page with the text that cleaning found in it; nil for what is no page.
    private static func page(_ document: Document) -> Floor.Page? {
        guard case .html(let html) = document.content else { return nil }
        return Floor.Page(html: html.bytes, text: document.text.bytes)
    }

    func print() throws {
        defer { FileSystem.removeAll(scratch) }
        var (ratios, cleaning, tagging, reading): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
        var last = RunStatistics()
        for round in 0..<rounds {
            // Into a folder of its own: file systems are slow to give out again what the round before has freed.
            let plan = try plan(ofRound: round)
            let parsing = Clock.processorTime(floor.parse)
            let segmenting = Clock.processorTime(floor.segment)
            let whole = try Clock.processorTime { last = try Runner(plan: plan).run().statistics }
            ratios.append(whole / (parsing + segmenting))
            tagging.append(Double(tokens) / Self.seconds(of: ["syntax", "entities"], last))
            reading.append(Double(sentences) / Self.seconds(of: ["dates", "quotes", "claims"], last))
            cleaning.append(Double(last.stages[0].nanoseconds) / 1e9 / parsing)
        }
        Swift.print("\(floor.pages.count) pages, \(last.words) words, \(rounds) rounds, one core")
        line("whole pipeline / (libxml2 tree parse + ICU word and sentence break)", ratios)
        line("cleaning / libxml2 tree parse", cleaning)
        Swift.print("syntax and entities together: \(Int(tagging.median)) tokens/s, of \(tokens) tokens")
        Swift.print(
            "dates, quotes and claims together: \(Int(reading.median)) sentences/s, of \(sentences) sentences")
        for stage in last.stages {
            Swift.print(
                "  \(stage.name): \(rounded(Double(stage.nanoseconds) / 1e6)) ms, \(speed(stage, last)) words/s")
        }
    }

    private func plan(ofRound round: Int) throws -> Plan {
        var configuration = configuration
        var overrides = Overrides()
        overrides.outputFolder = "\(scratch)/output-\(round)"
        try configuration.apply(overrides)
        return configuration.makePlan()
    }

    private static func seconds(of names: Set<String>, _ statistics: RunStatistics) -> Double {
        statistics.stages.filter { names.contains($0.name) }.reduce(0) { $0 + Double($1.nanoseconds) / 1e9 }
    }

    private func line(_ name: String, _ ratios: [Double]) {
        let (least, most) = (ratios.min() ?? 0, ratios.max() ?? 0)
        Swift.print("\(name): \(rounded(ratios.median)) (\(rounded(least)) to \(rounded(most)))")
    }

    private func speed(_ stage: RunStatistics.StageTime, _ statistics: RunStatistics) -> Int {
        Int(Double(statistics.words) / (Double(stage.nanoseconds) / 1e9))
    }

    private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
