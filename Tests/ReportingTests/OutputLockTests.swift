import Foundation
import Pipeline
import TestSupport
import Testing

@testable import Reporting

struct OutputLockTests {
    /// A file that is closed twice takes with it whatever another thread has opened in between.
    @Test func aRefusedLockClosesNoFileOfOthers() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/lock"
        let held = try OutputLock(path, of: "out", .fail)
        let opener = FileOpener()
        let thread = Thread { opener.run() }
        thread.start()
        for _ in 0..<3_000 {
            let error = #expect(throws: RunError.self) { try OutputLock(path, of: "out", .fail) }
            #expect(error?.kind == .locked)
        }
        #expect(opener.stop() == 0)
        withExtendedLifetime(held) {}
    }
}

/// Opens and closes files until it is stopped, and counts those that somebody else has closed.
private final class FileOpener: @unchecked Sendable {
    private let lock = NSLock()
    private let isDone = DispatchSemaphore(value: 0)
    private var isStopped = false
    private var lost = 0

    func run() {
        while !lock.withLock({ isStopped }) {
            let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
            if close(descriptor) != 0 { lost += 1 }
        }
        isDone.signal()
    }

    /// How many files were lost.
    func stop() -> Int {
        lock.withLock { isStopped = true }
        isDone.wait()
        return lost
    }
}
