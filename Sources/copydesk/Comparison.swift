import Files
import Regression

/// What the commands that compare have in common.
enum Comparison {
    /// - Throws: ``CommandFailure`` with status 66 where there is no such folder.
    static func requireFolder(_ path: String) throws(CommandFailure) {
        guard !FileSystem.isFolder(path) else { return }
        throw CommandFailure(.missingInput, Log().errorLine("there is no folder '\(path)'"))
    }

    /// Prints the differences, a line each, on standard output and their number on standard error.
    ///
    /// - Throws: ``CommandFailure`` with status 1 where there is any.
    static func report(_ differences: [OutputDifference], equal: String) throws(CommandFailure) {
        for difference in differences { try StandardOutput.write("\(difference)\n") }
        guard !differences.isEmpty else { return Log().write(.info, equal) }
        let noun = differences.count == 1 ? "difference" : "differences"
        throw CommandFailure(.differences, "\(differences.count) \(noun)")
    }
}
