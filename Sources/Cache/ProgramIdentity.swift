import CLinux
import Files
import Hashing
public import Pipeline

/// What tells this build of the program from all others: no result outlives the program that made it.
public enum ProgramIdentity {
    /// The linker's hash of the program; where it made none, a hash of the program's file.
    ///
    /// - Throws: ``RunError`` where that cannot be read.
    public static func current() throws(RunError) -> [UInt8] {
        var count = 0
        if let start = linux_build_id(&count) { return Array(UnsafeBufferPointer(start: start, count: count)) }
        var digest = SHA256Digest()
        digest.update(try FileSystem.read("/proc/self/exe"))
        return digest.bytes()
    }
}
