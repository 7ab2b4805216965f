import Foundation
import TestSupport
import Testing

/// Runs that find no room for what they write: the last output stays whole, nothing is left beside it, and the next run
/// succeeds once there is room.
struct FullDiskTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for number in 0..<12 {
            try folder.write(
                "Ferry number \(number) kept in port. “We lost \(number) trips,” said Mara Velin of the harbor office.",
                to: "in/\(number).txt")
        }
    }

    /// Whether this user may have a small file system of their own.
    private static let canMount: Bool = {
        let result = try? shell("unshare --user --map-root-user --mount sh -c 'mount -t tmpfs none /mnt'")
        return result?.status == 0
    }()

    private static func shell(_ script: String, in folder: String = "/") throws -> (status: Int32, output: String) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", script, "bash", Copydesk.binary.path]
        process.currentDirectoryURL = URL(filePath: folder)
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }

    @Test(
        .enabled(if: canMount, "this user may not mount a file system; the test with ulimit stands in"),
        arguments: [0, 8, 60, 120])
    func leavesTheLastOutputWhereTheDiskIsFull(kilobytesLeft: Int) throws {
        let script = """
            set -e
            mkdir disk
            mount -t tmpfs -o size=1m none disk
            "$1" run -q in -o disk/out
            dd if=/dev/zero of=disk/filler bs=1024 status=none 2>/dev/null || true
            truncate -s -\(kilobytesLeft)K disk/filler
            before=$(md5sum disk/out/manifest.json)
            # What stays the same needs no room.
            for article in in/*; do echo "Ana Lima sold 40 boats." >> "$article"; done
            "$1" run -q in -o disk/out 2>errors && exit 99 || echo "status $?"
            grep -c "No space left on device" errors
            "$1" verify -q disk/out
            test "$before" = "$(md5sum disk/out/manifest.json)"
            ls -A disk
            rm disk/filler
            "$1" run -q in -o disk/out
            "$1" verify -q disk/out
            """
        try folder.write(script, to: "script")
        let result = try Self.shell(
            "unshare --user --map-root-user --mount bash script \"$1\"", in: folder.path)
        #expect(result.status == 0, "\(result.output)")
        let lines = result.output.split(separator: "\n")
        #expect(["status 73", "status 74"].contains(lines.first), "\(result.output)")
        #expect(lines.dropFirst() == ["1", "filler", "out"], "\(result.output)")
    }

    @Test(arguments: [0, 1, 4])
    func leavesTheLastOutputWhereFilesMustNotGrow(kilobytes: Int) throws {
        let script = """
            "$1" run -q in -o out && (ulimit -f \(kilobytes); "$1" run -q in -o out)
            echo "status $?"
            "$1" verify -q out && ls -A
            """
        let result = try Self.shell(script, in: folder.path)
        #expect(
            result.output.contains("File too large\n") && result.output.hasSuffix("\nstatus 74\nin\nout\n"),
            "\(result.output)")
    }

    @Test func saysThatStandardOutputIsFull() throws {
        let result = try Self.shell("\"$1\" run -q --stdout in >/dev/full", in: folder.path)
        #expect(result.status == 74)
        #expect(result.output.contains("cannot write 'standard output': No space left on device"), "\(result.output)")
    }

    @Test(.enabled(if: getuid() != 0 || canMount, "root may write everywhere"))
    func refusesAFolderThatItMayNotWriteBeside() throws {
        // Root is held off by a read-only mount, others by the folder's mode.
        let script = """
            mkdir shut && chmod 555 shut
            if [ "$(id -u)" = 0 ]; then mount --bind shut shut && mount -o remount,bind,ro shut; fi
            "$1" run -q in -o shut/out
            """
        try folder.write(script, to: "script")
        let command = getuid() == 0 ? "unshare --mount bash script \"$1\"" : "bash script \"$1\""
        let result = try Self.shell(command, in: folder.path)
        #expect(result.status == 73)
        #expect(result.output.contains("shut/"), "\(result.output)")
    }

    @Test(.enabled(if: canMount, "this user may not mount a file system"))
    func refusesAMountPointBeforeItReadsAnything() throws {
        let script = """
            mkdir out && mount -t tmpfs none out
            "$1" run -q in -o out
            echo "status $?"
            "$1" run -q in -o out/figures && "$1" verify -q out/figures && echo fine
            """
        try folder.write(script, to: "script")
        let result = try Self.shell(
            "unshare --user --map-root-user --mount bash script \"$1\"", in: folder.path)
        #expect(
            result.output.contains("choose a folder in it\n") && result.output.hasSuffix("\nstatus 73\nfine\n"),
            "\(result.output)")
    }
}
