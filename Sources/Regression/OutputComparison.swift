import Files
public import Pipeline

/// One thing that differs between two outputs.
public struct OutputDifference: Hashable, Sendable, CustomStringConvertible {
    /// Path of the file below the output.
    public var file: String
    /// What changed, in words.
    public var sentence: String

    public var description: String { "\(file): \(sentence)" }
}

/// Compares two output folders, file by file and row by row; the manifest, which holds times, is left out.
public enum OutputComparison {
    /// - Returns: what differs, by file in code-point order; empty where nothing does.
    /// - Throws: ``RunError`` where a folder is not there or a file cannot be read.
    public static func differences(golden: String, actual: String) throws(RunError) -> [OutputDifference] {
        for folder in [golden, actual] where !FileSystem.isFolder(folder) {
            throw RunError(.missingInput, "there is no folder '\(folder)'")
        }
        let (old, new) = (Set(comparedFiles(golden)), Set(comparedFiles(actual)))
        var differences: [OutputDifference] = []
        for file in old.union(new).sorted() {
            if !new.contains(file) {
                differences.append(OutputDifference(file: file, sentence: "the file is missing"))
            } else if !old.contains(file) {
                differences.append(OutputDifference(file: file, sentence: "the file is new"))
            } else {
                let bytes = (try FileSystem.read("\(golden)/\(file)"), try FileSystem.read("\(actual)/\(file)"))
                differences += sentences(file, bytes.0, bytes.1).map { OutputDifference(file: file, sentence: $0) }
            }
        }
        return differences
    }

    /// The files of an output that are compared.
    static func comparedFiles(_ folder: String) -> [String] {
        FileSystem.files(below: folder).filter { $0 != "manifest.json" }
    }

    private static func sentences(_ file: String, _ golden: [UInt8], _ actual: [UInt8]) -> [String] {
        guard golden != actual else { return [] }
        let known =
            file.hasSuffix(".csv")
            ? TableComparison.sentences(golden: golden, actual: actual)
            : RecordComparison.sentences(golden: golden, actual: actual)
        return known.isEmpty ? ["the same content is written in other bytes"] : known
    }
}
