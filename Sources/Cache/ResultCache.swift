import Binary
import Files
import GRDB
import Glibc
import Model
import Pipeline
import Snapshots

/// What earlier runs made of documents, kept in one file.
///
/// It never stands in the way of a run: where the file is damaged or cannot be used, everything is worked on anew, and a
/// warning says so.
public final class ResultCache: Sendable {
    /// So many bytes of results are written at once.
    private static let batchSize = 2 << 20
    /// Results wait no longer than this: so much is done again after a crash.
    private static let batchTime = Duration.seconds(1)

    /// What waits to be written.
    private struct Batch {
        var results: [(document: CacheKey, entries: [ResultStore.Entry])] = []
        var used: [CacheKey] = []
        var bytes = 0
        var begun = ContinuousClock.now
    }

    private let path: String
    private let maxBytes: Int
    private let identity: [UInt8]
    private let store: ResultStore
    private let batch = Monitor(Batch())
    /// Why the file is not used any more.
    private let fault: Monitor<String?> = Monitor(nil)

    /// Opens a cache.
    ///
    /// - Parameters:
    ///   - path: the file; it is made where it is not there.
    ///   - maxBytes: how large it may be after a run.
    ///   - identity: what results depend on besides documents and plans: the program, and the versions of its libraries.
    ///   - warn: called with what is wrong with the file, in words.
    /// - Returns: nil where the file cannot be used.
    public static func open(
        _ path: String, maxBytes: Int, identity: [UInt8], warn: (String) -> Void
    ) -> ResultCache? {
        do {
            if let slash = path.lastIndex(of: "/") { try FileSystem.makeFolders(String(path[..<slash])) }
            return try ResultCache(path, maxBytes, identity)
        } catch let error as DatabaseError where isDamage(error) {
            warn("the cache is damaged: it is set aside as '\(path).damaged', and everything is worked on anew")
            setAside(path)
            return try? ResultCache(path, maxBytes, identity)
        } catch is ResultStore.ForeignFile {
            warn("'\(path)' is a database of something else, and is left alone: nothing is kept for the next run")
        } catch {
            warn("the cache '\(path)' cannot be used, and nothing is kept for the next run: \(words(for: error))")
        }
        return nil
    }

    private init(_ path: String, _ maxBytes: Int, _ identity: [UInt8]) throws {
        self.path = path
        self.maxBytes = maxBytes
        self.identity = identity
        store = try ResultStore(path)
    }

    /// Writes what waits, and makes the file as small as it has to be.
    ///
    /// - Returns: what is to be told of it.
    public func finish() -> [String] {
        flush(takeBatch())
        attempt { _ = try store.prune(to: maxBytes) }
        try? store.close()
        guard let fault = fault.withLock(\.self) else { return [] }
        return [fault]
    }
}

extension ResultCache {
    /// The key of a document: all that stages see of it, and who looks at it.
    func key(of document: Document) -> CacheKey {
        var writer = BinaryWriter()
        writer.write(document.source.sha256)
        writer.write(document.source.charset)
        if case .html = document.content { writer.byte(1) } else { writer.byte(0) }
        writer.write(document.given)
        writer.write(document.warnings)
        return CacheKey([identity, writer.takeBytes()])
    }

    /// The key of a document of which only the fingerprint is known.
    func key(ofFingerprint fingerprint: [UInt8]) -> CacheKey { CacheKey([identity, fingerprint]) }

    /// What is known of a document for each of the steps.
    func values(of document: CacheKey, for steps: [CacheKey]) -> [CacheKey: PackedPieces] {
        attempt { try store.values(of: document, for: steps) } ?? [:]
    }

    func noteUse(of document: CacheKey) {
        add { $0.used.append(document) }
    }

    /// - Parameter entries: for each step what it made, in pieces that can be had one by one.
    func keep(_ entries: [(step: CacheKey, pieces: [PackedPieces.Piece])], of document: CacheKey) {
        let packed = entries.map { ResultStore.Entry(step: $0.step, value: PackedPieces.pack($0.pieces)) }
        add { batch in
            batch.results.append((document, packed))
            batch.bytes += packed.reduce(0) { $0 + $1.value.count }
        }
    }

    private func add(_ change: (inout Batch) -> Void) {
        let full = batch.withLock { batch -> Batch? in
            change(&batch)
            guard batch.bytes >= Self.batchSize || ContinuousClock.now - batch.begun >= Self.batchTime else {
                return nil
            }
            defer { batch = Batch() }
            return batch
        }
        if let full { flush(full) }
    }

    private func takeBatch() -> Batch {
        batch.withLock { batch in
            defer { batch = Batch() }
            return batch
        }
    }

    private func flush(_ batch: Batch) {
        guard !batch.results.isEmpty || !batch.used.isEmpty else { return }
        attempt { try store.keep(batch.results, used: batch.used) }
    }

    /// Runs what needs the file, unless that has failed before.
    @discardableResult
    private func attempt<Result>(_ body: () throws -> Result) -> Result? {
        guard fault.withLock({ $0 == nil }) else { return nil }
        do {
            return try body()
        } catch {
            let isDamaged = (error as? DatabaseError).map(Self.isDamage) ?? false
            fault.withLock { fault in
                guard fault == nil else { return }
                if isDamaged { Self.setAside(path) }
                fault =
                    isDamaged
                    ? "the cache is damaged: it is set aside as '\(path).damaged'"
                    : "the cache '\(path)' was given up: \(Self.words(for: error))"
            }
            return nil
        }
    }

    private static func isDamage(_ error: DatabaseError) -> Bool {
        [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) || error.resultCode == .SQLITE_ERROR
    }

    private static func words(for error: any Error) -> String {
        switch error {
        case let error as DatabaseError: error.message ?? "SQLite error \(error.resultCode.rawValue)"
        case let error as RunError: error.message
        default: "\(error)"
        }
    }

    /// SQLite's files beside the database go with it: they belong to the damaged one.
    private static func setAside(_ path: String) {
        rename(path, path + ".damaged")
        for suffix in ["-wal", "-shm", "-journal"] { unlink(path + suffix) }
    }
}
