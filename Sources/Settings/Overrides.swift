public import Pipeline

/// What the command line says instead of the configuration.
public struct Overrides: Sendable {
    /// Replaces `include` of the one source; relative to the working folder.
    public var paths: [String] = []
    /// Replaces `dir` of the one `report.tables`; relative to the working folder.
    public var outputFolder: String?
    /// Leaves out all outputs but the one that ``outputFolder`` replaces, so that a trial writes nowhere else.
    public var writesFolderOnly = false
    /// Documents come as JSON Lines from standard input.
    public var readsStandardInput = false
    /// Records go as JSON Lines to standard output, one for each document.
    public var writesStandardOutput = false
    /// Records hold tokens.
    public var tokens = false
    public var maxFailures: Limits.FailureAllowance?

    public init() {}
}

/// Why the command line and the configuration do not go together.
public struct OverrideError: Error, Hashable, Sendable {
    public let message: String
}

extension Configuration {
    /// - Throws: ``OverrideError`` where it is not clear what is to be replaced, or where the result cannot run.
    public mutating func apply(_ overrides: Overrides) throws(OverrideError) {
        self.overrides.append(overrides)
        if !overrides.paths.isEmpty { try replaceInclude(overrides.paths) }
        if let folder = overrides.outputFolder { try replaceFolder(folder) }
        if overrides.writesFolderOnly { dropOtherOutputs() }
        if overrides.readsStandardInput { try replaceSources() }
        if overrides.writesStandardOutput { try replaceOutputs() }
        if overrides.tokens { includesTokens = true }
        if let allowance = overrides.maxFailures { limits.maxFailures = allowance }
    }

    private mutating func replaceInclude(_ paths: [String]) throws(OverrideError) {
        guard sources.count == 1, var files = sources[0].options as? Files else {
            throw OverrideError(
                message: "paths replace 'include' of the one source, but the configuration has \(sources.count) sources"
                    + " (\(names(of: sources))); name the paths there")
        }
        files.include = paths
        files.exclude = []
        files.root = "."
        sources[0].options = files
    }

    private mutating func replaceFolder(_ folder: String) throws(OverrideError) {
        let reports = outputs.indices.filter { outputs[$0].options is ReportTables }
        guard reports.count == 1, var report = outputs[reports[0]].options as? ReportTables else {
            throw OverrideError(
                message: "--output replaces 'dir' of the one report.tables, but the configuration has \(reports.count);"
                    + " set 'dir' there")
        }
        report.folder = folder
        report.root = "."
        outputs[reports[0]].options = report
    }

    private mutating func dropOtherOutputs() { outputs.removeAll { !($0.options is ReportTables) } }

    private mutating func replaceSources() throws(OverrideError) {
        let name = unusedName("stdin")
        let replaced = Set(sources.map(\.name))
        sources = [Node(name: name, options: StandardInput())]
        for stage in stages.indices { stages[stage].inputs.replace(replaced, by: name) }
        for output in outputs.indices { outputs[output].inputs.replace(replaced, by: name) }
        try check("--stdin")
    }

    private mutating func replaceOutputs() throws(OverrideError) {
        let inputs = outputs.flatMap(\.inputs)
        outputs = [Node(name: unusedName("stdout"), inputs: inputs.uniqued, options: Records(path: "-"))]
        try check("--stdout")
    }

    /// One source or output in place of several can make ways meet that did not meet before.
    private func check(_ flag: String) throws(OverrideError) {
        guard graph.problems().isEmpty else {
            throw OverrideError(
                message: "\(flag) would bring documents together that the configuration keeps apart;"
                    + " use a configuration with one source and one output")
        }
    }

    private func unusedName(_ name: String) -> String {
        let taken = Set(stages.map(\.name) + sources.map(\.name) + outputs.map(\.name))
        return taken.contains(name) ? unusedName(name + "_") : name
    }

    private func names<Options>(of nodes: [Node<Options>]) -> String { nodes.map(\.name).joined(separator: ", ") }
}

extension [String] {
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }

    fileprivate mutating func replace(_ names: Set<String>, by name: String) {
        self = map { names.contains($0) ? name : $0 }.uniqued
    }
}
