import Foundation
import Pipeline
import TestSupport
import Testing

@testable import Reporting

struct OutputLockTests {
    private let folder: TemporaryFolder
    private var place: OutputPlace { OutputPlace("\(folder.path)/out") }

    init() throws { folder = try TemporaryFolder() }

    private func refusal(_ policy: LockPolicy = .fail) throws -> RunError {
        try #require(throws: RunError.self) { try OutputLock(place, policy) }
    }

    @Test func namesTheRunThatHoldsItAndLeavesNoFileBehind() throws {
        do {
            let lock = try OutputLock(place, .fail)
            let note = try folder.text(of: ".out.lock")
            #expect(note.hasPrefix("pid \(getpid()), since 20") && note.hasSuffix("Z\n"))
            let error = try refusal()
            #expect(error.kind == .locked)
            #expect(error.message.hasPrefix("another run (\(note.dropLast())) is writing '\(place.path)'"))
            withExtendedLifetime(lock) {}
        }
        #expect(folder.files == [])
        _ = try OutputLock(place, .fail)
    }

    @Test func takesOverTheFileOfAKilledRun() throws {
        try folder.write("pid 1, since 2001-01-01T00:00:00Z and a longer line than ours\n", to: ".out.lock")
        let lock = try OutputLock(place, .fail)
        #expect(try folder.text(of: ".out.lock").hasPrefix("pid \(getpid()), "))
        withExtendedLifetime(lock) {}
    }

    @Test func showsNothingOfANoteThatIsNotOurs() throws {
        let lock = try OutputLock(place, .fail)
        try folder.write("\u{1B}[2J rm -rf /\n", to: ".out.lock")
        #expect(try refusal().message == "another run is writing '\(place.path)'")
        withExtendedLifetime(lock) {}
    }

    @Test func stillHoldsWhatIsBeingFilledWhereTheFileIsRemoved() throws {
        let lock = try OutputLock(place, .fail)
        try folder.write("", to: ".out.staging")
        try lock.hold(place.staging)
        try FileManager.default.removeItem(atPath: place.lock)
        #expect(try refusal().kind == .locked)
        withExtendedLifetime(lock) {}
    }

    @Test func leavesAFileAloneThatTookThePlaceOfItsOwn() throws {
        do {
            let lock = try OutputLock(place, .fail)
            try FileManager.default.removeItem(atPath: place.lock)
            try folder.write("", to: ".out.lock")
            withExtendedLifetime(lock) {}
        }
        #expect(folder.files == [".out.lock"])
    }

    @Test func refusesAFileSystemWithoutLocks() throws {
        let error = try #require(throws: RunError.self) {
            try OutputLock(place, .wait(seconds: 60)) { _, _ in
                errno = ENOLCK
                return -1
            }
        }
        #expect(error.kind == .cannotCreate && error.message.contains("No locks available"))
    }

    @Test func asksAgainWhereASignalInterrupts() throws {
        var calls = 0
        _ = try OutputLock(place, .fail) { descriptor, operation in
            calls += 1
            errno = EINTR
            return calls == 1 ? -1 : flock(descriptor, operation)
        }
        #expect(calls == 2)
    }

    @Test func endsItsWaitWhenAskedToStop() throws {
        let lock = try OutputLock(place, .fail)
        let stop = StopFlag()
        stop.raise()
        #expect(try refusal(.wait(seconds: 600, unless: stop)).message.hasPrefix("stopped while another run (pid "))
        withExtendedLifetime(lock) {}
    }
}
