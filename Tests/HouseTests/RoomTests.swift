import Foundation
import Testing

/// What ARCHITECTURE.md promises of the house, held against its files.
struct RoomTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let stageRooms: Set = [
        "Reading", "Cleaning", "Tokenizing", "Syntax", "Entities", "Dates", "Quotes", "Claims", "External",
        "Reporting",
    ]
    /// Rooms that a person's commands and files pass through, where start-up and size do not count.
    private static let frontRooms: Set = ["Settings", "copydesk"]
    /// Rooms that run stages, or judge what they wrote.
    private static let runningRooms = frontRooms.union(["Training", "Regression"])

    private static func rooms() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path).sorted()
    }

    private static func files(of room: String) -> [URL] {
        let folder = root.appending(path: "Sources/\(room)")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    }

    /// The modules that a room's files import.
    private static func imports(of room: String) throws -> Set<String> {
        var modules: Set<String> = []
        for file in files(of: room) {
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                let words = line.split(separator: " ").filter { !["public", "package", "@testable"].contains($0) }
                if words.count == 2, words[0] == "import" { modules.insert(String(words[1])) }
            }
        }
        return modules
    }

    @Test(arguments: stageRooms)
    func stagesNeverImportEachOther(room: String) throws {
        #expect(try Self.imports(of: room).intersection(Self.stageRooms) == [])
    }

    @Test func findsTheImportsThatItChecks() throws {
        #expect(try Self.imports(of: "Settings").isSuperset(of: Self.stageRooms.subtracting(["Markup"])))
    }

    @Test func onlyTheRoomsThatRunStagesKnowThem() throws {
        for room in try Self.rooms() where !Self.runningRooms.contains(room) && !Self.stageRooms.contains(room) {
            #expect(try Self.imports(of: room).intersection(Self.stageRooms) == [], "\(room)")
        }
    }

    /// GRDB's blobs are Foundation's `Data`.
    private static let foundationRooms = frontRooms.union(["Cache"])

    @Test func foundationStaysInTheFrontRooms() throws {
        for room in try Self.rooms() where !Self.foundationRooms.contains(room) {
            #expect(try Self.imports(of: room).intersection(["Foundation", "FoundationEssentials"]) == [], "\(room)")
        }
    }

    @Test func theArchitectureNamesEveryRoom() throws {
        let text = try String(contentsOf: Self.root.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
        for room in try Self.rooms() { #expect(text.contains("`\(room)`"), "\(room)") }
    }

    /// The thread sanitizer knows `Monitor` for a lock, and not `Synchronization.Mutex`.
    @Test func threadsShareStateThroughMonitorsAlone() throws {
        for room in try Self.rooms() {
            for file in Self.files(of: room) {
                let code = try String(contentsOf: file, encoding: .utf8)
                #expect(!code.contains(/\bMutex[<(]/), "\(file.lastPathComponent)")
            }
        }
    }

    @Test func noFileHoldsTwoRooms() throws {
        for room in try Self.rooms() {
            for file in Self.files(of: room) {
                let lines = try String(contentsOf: file, encoding: .utf8).split(
                    separator: "\n", omittingEmptySubsequences: false)
                #expect(lines.count <= 400, "\(file.lastPathComponent)")
            }
        }
    }
}
