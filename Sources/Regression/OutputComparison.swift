import Files
public import Pipeline

/// Compares two outputs by what they say: folders of `report.tables` or files of `records`.
public enum OutputComparison {
    /// - Returns: what differs; empty where nothing does. The manifests, which hold times, are left out.
    /// - Throws: ``RunError`` where one of the two is no output or cannot be read.
    public static func differences(golden: String, actual: String) throws(RunError) -> OutputDifferences {
        let (old, new) = (try open(golden), try open(actual))
        var differences = OutputDifferences()
        var walk = DocumentWalk(old, new)
        let (oldFolder, newFolder) = (old as? ReportFolder, new as? ReportFolder)
        if oldFolder?.tellsArticles ?? true == newFolder?.tellsArticles ?? true {
            try walk.compare()
            differences.articles = walk.articles
            differences.documents = walk.documents
        } else {
            differences.run.append(totalsOnly(newFolder?.tellsArticles ?? true ? golden : actual))
        }
        differences.run += walk.schema.sorted().map(\.change) + walk.formats
        if let oldFolder, let newFolder {
            var run = RunComparison(
                oldFolder, newFolder, touched: walk.touched, hasChangedColumns: !walk.schema.isEmpty)
            try run.compare()
            differences.run += run.changes
        }
        return differences
    }

    private static func totalsOnly(_ path: String) -> Change {
        Change(
            effect: .changed, subject: "format", cause: "totals only", title: path,
            detail: "\(path) holds totals only, no articles (per_article is off, and there are no tables in CSV)")
    }

    /// Whether a folder looks like the output of a run.
    public static func isOutput(_ folder: String) -> Bool { FileSystem.exists("\(folder)/\(ReportFolder.mark)") }

    private static func open(_ path: String) throws(RunError) -> any ComparedOutput {
        if FileSystem.isFolder(path) { return try ReportFolder(path) }
        guard FileSystem.exists(path) else { throw RunError(.missingInput, "there is no folder or file '\(path)'") }
        return try RecordFile(path)
    }
}
