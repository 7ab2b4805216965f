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
        try checkOurs(golden)
        try replace(golden) { (staging) throws(RunError) in
            for file in ReportFolder.comparedFiles(folder) {
                try FileSystem.write(FileSystem.read("\(folder)/\(file)"), to: "\(staging)/\(file)")
            }
        }
    }

    /// Takes just these documents over from the output in `folder`; tables and totals of the run follow.
    ///
    /// - Parameter ids: of articles, or of documents that failed, in either output.
    /// - Returns: what could not be made to follow, in words; as a rule nothing.
    /// - Throws: ``RunError`` where the outputs cannot be mixed, as when they have different columns.
    public static func accept(_ ids: Set<String>, of folder: String, as golden: String) throws(RunError) -> [String] {
        let mixture = try MixedOutput(golden: ReportFolder(golden), run: ReportFolder(folder), taken: ids)
        var warnings: [String] = []
        try replace(golden) { (staging) throws(RunError) in warnings = try mixture.write(to: staging) }
        return warnings
    }

    private static func checkOurs(_ golden: String) throws(RunError) {
        guard FileSystem.exists(golden) else { return }
        guard FileSystem.isFolder(golden) else { throw RunError(.cannotCreate, "'\(golden)' is not a folder") }
        let names = FileSystem.names(in: golden).filter { !$0.hasPrefix(".") }
        guard names.isEmpty || names.contains(ReportFolder.mark) else {
            throw RunError(.cannotCreate, "'\(golden)' is not empty and holds no output of copydesk: it is left alone")
        }
    }

    /// Fills a folder beside the golden one, and lets the two change places.
    private static func replace(
        _ golden: String, _ fill: (_ staging: String) throws(RunError) -> Void
    ) throws(RunError) {
        let path = trimmed(golden)
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let staging = "\(path[..<slash]).\(path[slash...]).staging"
        FileSystem.removeAll(staging)
        do {
            try fill(staging)
            try keepHidden(path, staging)
            try exchange(path, staging)
        } catch {
            FileSystem.removeAll(staging)
            throw error
        }
        FileSystem.removeAll(staging)
    }

    private static func trimmed(_ path: String) -> Substring {
        var path = path[...]
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    /// Files that people keep hidden at the top, such as `.gitattributes`, are none of ours to lose.
    private static func keepHidden(_ path: Substring, _ staging: String) throws(RunError) {
        for name in FileSystem.names(in: String(path)) where name.hasPrefix(".") {
            guard !FileSystem.isFolder("\(path)/\(name)", followingLinks: false) else { continue }
            try FileSystem.write(FileSystem.read("\(path)/\(name)"), to: "\(staging)/\(name)")
        }
    }

    private static func exchange(_ path: Substring, _ staging: String) throws(RunError) {
        let path = String(path)
        guard FileSystem.exists(path) else {
            try FileSystem.check(.cannotCreate, "create", path) { rename(staging, path) }
            return
        }
        try FileSystem.check(.cannotCreate, "replace", path) { linux_exchange(staging, path) }
    }
}
