import Files
import Foundation
import GRDB
import Glibc
import Pipeline
import Synchronization

/// The file of a cache: an SQLite database, which may be read and written by several threads and several runs.
final class ResultStore: Sendable {
    /// "Cdsk": marks the file as ours (https://www.sqlite.org/pragma.html#pragma_application_id).
    private static let applicationID: Int32 = 0x4364_736B
    /// Files of another layout are begun anew.
    private static let layout: Int32 = 2
    /// How many results of one document are kept: some of earlier options, so that two configurations get along.
    private static let mostEntries = 32
    private static let patience = 5.0

    /// What is kept of one document.
    struct Entry: Sendable {
        var step: CacheKey
        /// Packed.
        var value: [UInt8]
    }

    // One connection: what is done under its lock is short, and the last to close leaves one file.
    private let queue: DatabaseQueue
    /// The number of this run, counted from the first that used the file.
    let run: Int

    /// Opens the file, or makes it.
    ///
    /// - Throws: `DatabaseError` where it is damaged or cannot be used, ``ForeignFile`` where it is somebody else's.
    init(_ path: String) throws {
        var configuration = GRDB.Configuration()
        configuration.busyMode = .timeout(Self.patience)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
        }
        try Self.makeFile(path)
        queue = try DatabaseQueue(path: path, configuration: configuration)
        run = try queue.write { database in
            try database.execute(sql: "UPDATE counter SET run = run + 1")
            return try Int.fetchOne(database, sql: "SELECT run FROM counter") ?? 0
        }
    }

    func close() throws { try queue.close() }

    /// A database that holds something else.
    struct ForeignFile: Error {}

    /// Sees to it that the file is there, ours and of this layout.
    private static func makeFile(_ path: String) throws {
        // Nobody else is to read it: it has pages, and keys by which outputs are known again. Where this fails, SQLite does.
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        if file >= 0 { Glibc.close(file) }
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { database in
            let owner = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
            let layout = try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
            guard owner == applicationID || tables == 0 else { throw ForeignFile() }
            guard owner != applicationID || layout != Self.layout else { return }
            try database.execute(
                sql: """
                    DROP TABLE IF EXISTS entries;
                    DROP TABLE IF EXISTS documents;
                    DROP TABLE IF EXISTS counter;
                    PRAGMA application_id = \(applicationID);
                    PRAGMA user_version = \(Self.layout);
                    PRAGMA auto_vacuum = INCREMENTAL;
                    VACUUM;
                    CREATE TABLE documents (id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, run INTEGER NOT NULL);
                    CREATE TABLE entries (
                        id INTEGER PRIMARY KEY, document INTEGER NOT NULL, step BLOB NOT NULL, value BLOB NOT NULL,
                        UNIQUE (document, step));
                    CREATE INDEX documents_run ON documents (run);
                    CREATE TABLE counter (run INTEGER NOT NULL);
                    INSERT INTO counter VALUES (0);
                    """)
        }
    }
}

extension ResultStore {
    /// What is known of a document for each of the steps; damaged values are as good as none.
    func values(of document: CacheKey, for steps: [CacheKey]) throws -> [CacheKey: PackedPieces] {
        // Results do not depend on each other; the statements of a transaction would take longer than these.
        let packed = try queue.writeWithoutTransaction { database in
            let statement = try database.cachedStatement(
                sql: "SELECT value FROM entries WHERE document = (SELECT id FROM documents WHERE key = ?) AND step = ?")
            return try steps.map { step in
                try Data.fetchOne(statement, arguments: [Data(document.bytes), Data(step.bytes)])
            }
        }
        var values: [CacheKey: PackedPieces] = [:]
        for (step, value) in zip(steps, packed) { values[step] = value.flatMap { PackedPieces($0) } }
        return values
    }

    /// Keeps results, and notes which documents were of use.
    func keep(_ results: [(document: CacheKey, entries: [Entry])], used: [CacheKey]) throws {
        try queue.write { database in
            for document in used {
                try database.cachedStatement(sql: "UPDATE documents SET run = ? WHERE key = ?")
                    .execute(arguments: [run, Data(document.bytes)])
            }
            for result in results { try keep(result.document, result.entries, database) }
        }
    }

    private func keep(_ document: CacheKey, _ entries: [Entry], _ database: Database) throws {
        let key = Data(document.bytes)
        try database.cachedStatement(
            sql: "INSERT INTO documents (key, run) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET run = excluded.run"
        ).execute(arguments: [key, run])
        let id = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT id FROM documents WHERE key = ?"), arguments: [key])
        for entry in entries {
            try database.cachedStatement(
                sql: "INSERT OR REPLACE INTO entries (document, step, value) VALUES (?, ?, ?)"
            ).execute(arguments: [id, Data(entry.step.bytes), Data(entry.value)])
        }
        try database.cachedStatement(
            sql: """
                DELETE FROM entries WHERE document = ? AND id NOT IN
                (SELECT id FROM entries WHERE document = ? ORDER BY id DESC LIMIT \(Self.mostEntries))
                """
        ).execute(arguments: [id, id])
    }

    /// Makes the file smaller where it is larger than `maxBytes`: documents that were of no use for the longest go first.
    ///
    /// - Returns: how many documents went.
    func prune(to maxBytes: Int) throws -> Int {
        var pruned = 0
        while try usedBytes() > maxBytes {
            let count = try queue.write { database in
                let total = try Int.fetchOne(database, sql: "SELECT count(*) FROM documents") ?? 0
                let batch = max(1, total / 20)
                try database.execute(
                    sql: """
                        CREATE TEMP TABLE pruned AS SELECT id FROM documents ORDER BY run, id LIMIT \(batch);
                        DELETE FROM entries WHERE document IN (SELECT id FROM pruned);
                        DELETE FROM documents WHERE id IN (SELECT id FROM pruned);
                        DROP TABLE pruned;
                        """)
                return min(batch, total)
            }
            guard count > 0 else { break }
            pruned += count
        }
        if pruned > 0 {
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA incremental_vacuum") }
        }
        return pruned
    }

    private func usedBytes() throws -> Int {
        try queue.read { database in
            func pragma(_ name: String) throws -> Int { try Int.fetchOne(database, sql: "PRAGMA \(name)") ?? 0 }
            return try (pragma("page_count") - pragma("freelist_count")) * pragma("page_size")
        }
    }
}
