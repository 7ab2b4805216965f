import Files
public import Pipeline

/// Files that a check leaves beside the golden ones that differ, so that a person or a tool can look at both.
public enum NewFiles {
    /// What their names end with.
    public static let suffix = ".new"

    /// Writes each file of `output` that is not as in `golden` beside the golden one, and removes those of older checks.
    ///
    /// - Returns: how many were written.
    /// - Throws: ``RunError`` where the golden folder cannot be written.
    public static func write(_ output: String, beside golden: String) throws(RunError) -> Int {
        remove(from: golden)
        var count = 0
        for file in ReportFolder.comparedFiles(output) {
            let (new, path) = (try MappedFile("\(output)/\(file)"), "\(golden)/\(file)")
            if FileSystem.exists(path), try MappedFile(path).holdsSame(as: new) { continue }
            try FileSystem.write(Array(new.bytes), to: path + suffix)
            count += 1
        }
        return count
    }

    /// Removes all that checks have left, and folders that held nothing else.
    public static func remove(from golden: String) {
        for file in FileSystem.files(below: golden) where file.hasSuffix(suffix) {
            FileSystem.removeAll("\(golden)/\(file)")
            FileSystem.removeEmptyFolders(above: file, in: golden)
        }
    }
}
