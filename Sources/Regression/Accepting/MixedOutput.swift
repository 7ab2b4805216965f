import Files
import Pipeline

/// An output made of two: some documents as a run gives them, the rest as the golden folder has them.
struct MixedOutput {
    private let golden: ReportFolder
    private let run: ReportFolder
    private let taken: Set<String>

    /// - Parameter taken: ids of the documents that are as in `run`.
    /// - Throws: ``RunError`` where the two cannot stand in one output.
    init(golden: ReportFolder, run: ReportFolder, taken: Set<String>) throws(RunError) {
        (self.golden, self.run, self.taken) = (golden, run, taken)
        for name in ReportFolder.rowTables where golden.tables[name]?.columns != run.tables[name]?.columns {
            throw Self.unmixable("the columns of \(name).csv are others than in the golden folder")
        }
        for name in ReportFolder.totals + ["summary"] where has(golden, "\(name).json") != has(run, "\(name).json") {
            throw Self.unmixable("the golden folder and the run are not written in the same formats")
        }
        let hasFolders = golden.articleIDs.contains { !golden.files(of: $0).isEmpty }
        if run.articleIDs.contains(where: { run.files(of: $0).isEmpty == hasFolders }), !golden.articleIDs.isEmpty {
            throw Self.unmixable("just one of the golden folder and the run has a folder for each article")
        }
    }

    private func has(_ output: ReportFolder, _ file: String) -> Bool { output.otherFiles.contains(file) }

    private static func unmixable(_ reason: String) -> RunError {
        RunError(.usage, "\(reason), so articles cannot be taken one by one: accept all, without naming any")
    }

    /// Writes the mixture; its totals are added up anew.
    ///
    /// - Returns: what the totals could not be made of, in words.
    func write(to folder: String) throws(RunError) -> [String] {
        try FileSystem.makeFolders(folder)
        try writeOtherFiles(to: folder)
        try writeFailures(to: folder)
        let articles = order(golden.articleIDs + golden.unlistedIDs, run.articleIDs)
        for id in articles { try copyFiles(of: id, to: folder) }
        for name in ReportFolder.rowTables { try writeTable(name, articles, to: folder) }
        var totals = MixedTotals(golden: golden, run: run, taken: taken)
        for id in articles where !golden.unlistedIDs.contains(id) { try totals.add(source(of: id), id) }
        try totals.addWords()
        totals.addFailures(failed.map { (source(of: $0), $0) })
        for file in totalFiles { try writeTotals(totals, file, to: folder) }
        return totals.warnings
    }

    private func source(of id: String) -> ReportFolder { taken.contains(id) ? run : golden }

    private var failed: [String] {
        order(golden.failedIDs, run.failedIDs).filter { source(of: $0).failureRows[$0] != nil }
    }

    /// What the mixture holds, in the order of a run: what only the golden output has comes behind what it came behind.
    private func order(_ old: [String], _ new: [String]) -> [String] {
        let (oldIDs, newIDs) = (Set(old), Set(new))
        var followers: [String: [String]] = [:]
        var last = ""
        for id in old {
            if newIDs.contains(id) { last = id } else { followers[last, default: []].append(id) }
        }
        let all = (followers[""] ?? []) + new.flatMap { [$0] + (followers[$0] ?? []) }
        return all.filter { (taken.contains($0) ? newIDs : oldIDs).contains($0) }
    }

    private func copyFiles(of id: String, to folder: String) throws(RunError) {
        let source = source(of: id)
        for file in source.files(of: id) {
            try FileSystem.write(FileSystem.read("\(source.path)/\(file)"), to: "\(folder)/\(file)")
        }
    }

    private func writeTable(_ name: String, _ articles: [String], to folder: String) throws(RunError) {
        guard let (old, new) = golden.tables[name].flatMap({ old in run.tables[name].map { (old, $0) } }) else {
            return
        }
        let file = try TableFile("\(folder)/\(name).csv")
        try file.write(old.header)
        for id in articles { try file.write((taken.contains(id) ? new : old).rows(of: id)) }
        try file.flush()
    }

    private func writeFailures(to folder: String) throws(RunError) {
        let header = try RunTable("\(golden.path)/\(ReportFolder.mark)").header
        let rows = failed.flatMap { source(of: $0).failureRows[$0] ?? [] }
        try FileSystem.write(header + rows, to: "\(folder)/\(ReportFolder.mark)")
    }

    /// What people keep in the golden folder stays; what belongs to no article and only the run has is not taken.
    private func writeOtherFiles(to folder: String) throws(RunError) {
        let made = Set(ReportFolder.rowTables.map { "\($0).csv" } + totalFiles + [ReportFolder.mark])
        for file in golden.otherFiles where !made.contains(file) {
            try FileSystem.write(FileSystem.read("\(golden.path)/\(file)"), to: "\(folder)/\(file)")
        }
    }

    private var totalFiles: [String] {
        let names = ReportFolder.totals.flatMap { ["\($0).csv", "\($0).json"] } + ["summary.json"]
        return names.filter { has(golden, $0) }
    }

    private func writeTotals(_ totals: MixedTotals, _ file: String, to folder: String) throws(RunError) {
        let old = try FileSystem.read("\(golden.path)/\(file)")
        let mark: [UInt8] = old.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
        try FileSystem.write(mark + (totals.file(file) ?? old), to: "\(folder)/\(file)")
    }
}
