/// What is left out of all that `include` matches: what `exclude` matches, and the outputs of the run.
struct Exclusions: Sendable {
    private let globs: [Glob]
    /// Outputs that are there already, told by what they are: a path can be written in many ways.
    private let outputs: Set<FileStatus.Identity>

    init(globs: [Glob], outputs: [String]) {
        self.globs = globs
        self.outputs = Set(outputs.compactMap { try? FileStatus(of: Path($0)).identity })
    }

    /// Whether the file or folder at `path` is left out, with all that lies in it.
    func covers(_ path: Path) -> Bool {
        globs.contains { $0.covers(path.components) } || isOutput(path)
    }

    private func isOutput(_ path: Path) -> Bool {
        guard !outputs.isEmpty, let identity = try? FileStatus(of: path).identity else { return false }
        return outputs.contains(identity)
    }
}
