import CLinux
import Files
import Glibc
public import Pipeline

/// A folder of expected outputs.
public enum GoldenFolder {
    /// Makes the output in `folder` the expected one: `golden` takes over its files, all but the manifest.
    ///
    /// - Throws: ``RunError`` where `golden` holds something that is no output of ours, or cannot be written.
    public static func accept(_ folder: String, as golden: String) throws(RunError) {
        var golden = golden
        while golden.count > 1, golden.hasSuffix("/") { golden.removeLast() }
        try checkOurs(golden)
        let staging = "\(golden).new"
        FileSystem.removeAll(staging)
        for file in ReportFolder.comparedFiles(folder) {
            try FileSystem.write(FileSystem.read("\(folder)/\(file)"), to: "\(staging)/\(file)")
        }
        try replace(golden, with: staging)
    }

    private static func checkOurs(_ golden: String) throws(RunError) {
        guard FileSystem.exists(golden) else { return }
        let names = FileSystem.names(in: golden).filter { !$0.hasPrefix(".") }
        guard names.isEmpty || names.contains(ReportFolder.mark) else {
            throw RunError(.cannotCreate, "'\(golden)' is not empty and holds no output of copydesk: it is left alone")
        }
    }

    private static func replace(_ golden: String, with staging: String) throws(RunError) {
        guard FileSystem.exists(golden) else {
            try FileSystem.check(.cannotCreate, "create", golden) { rename(staging, golden) }
            return
        }
        try FileSystem.check(.cannotCreate, "replace", golden) { linux_exchange(staging, golden) }
        FileSystem.removeAll(staging)
    }
}
