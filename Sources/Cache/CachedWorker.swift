import Binary
import Model
public import Pipeline
public import Snapshots

/// Looks up what earlier runs made of a document, and has worked on only what that leaves.
public final class CachedWorker: DocumentWorker {
    private let plan: Plan
    private let keys: [PlanKeys]
    private let cache: ResultCache
    private let worker: any ResumingWorker
    private let isForced: Bool

    /// - Parameters:
    ///   - worker: works on what is not known yet.
    ///   - isForced: whether everything is worked on, known or not.
    public init(_ plan: Plan, _ cache: ResultCache, _ worker: any ResumingWorker, isForced: Bool) {
        self.plan = plan
        keys = plan.sources.indices.map { PlanKeys(plan, source: $0) }
        self.cache = cache
        self.worker = worker
        self.isForced = isForced
    }

    public func work(on pending: PendingDocument, from source: Int) throws(RunError) -> DocumentResult {
        let whole = keys[source].outputs.map { CacheKey([$0.bytes, identity(of: pending)]) }
        let document: Document
        let key: CacheKey
        do throws(DocumentError) {
            let unopened = try pending.read()
            let early = unopened.fingerprint.map { cache.key(ofFingerprint: $0()) }
            if let early, let known = known(of: early, whole) { return known }
            document = try unopened.open()
            key = early ?? cache.key(of: document)
            if early == nil, let known = known(of: key, whole) { return known }
        } catch {
            return plan.result(of: plan.failed(pending, from: source, error), from: source)
        }
        return try work(on: FinishedDocument(document: document, failure: nil), from: source, key, whole)
    }

    /// What an output writes of a document depends on where it was found, too.
    private func identity(of pending: PendingDocument) -> [UInt8] {
        var writer = BinaryWriter()
        writer.write(pending.id)
        writer.write(pending.source)
        return writer.takeBytes()
    }

    /// The result of a document that needs no work; nil where it is to be worked on.
    private func known(of document: CacheKey, _ whole: CacheKey?) -> DocumentResult? {
        guard let whole, !isForced, let known = result(of: document, whole) else { return nil }
        cache.noteUse(of: document)
        return known
    }

    private func result(of document: CacheKey, _ whole: CacheKey) -> DocumentResult? {
        guard let packed = cache.values(of: document, for: [whole])[whole], let first = packed.piece(0) else {
            return nil
        }
        var reader = BinaryReader(first)
        guard var result = try? reader.read(DocumentResult.self), result.rendered.count == plan.outputs.count else {
            return nil
        }
        // Most outputs have the parts already: they stay packed until they are asked for.
        var next = 1
        result.rendered = result.rendered.map { rendered in
            guard let rendered else { return nil }
            let places = next..<next + rendered.parts.count
            next = places.upperBound
            return RenderedDocument(
                rendered.head, unpacking: places.map { place in { packed.piece(place) ?? [] } })
        }
        result.isReused = true
        return result
    }

    private func work(
        on loaded: FinishedDocument, from source: Int, _ document: CacheKey, _ whole: CacheKey?
    ) throws(RunError) -> DocumentResult {
        let known = isForced ? [:] : snapshots(of: document, keys[source].stages)
        let (result, snapshots) = try worker.work(on: loaded, from: source, known: known, takesSnapshots: true)
        var entries = snapshots.sorted { $0.key < $1.key }.compactMap { index, bytes in
            keys[source].stages[index].map { (step: $0, pieces: [PackedPieces.Piece(bytes: bytes)]) }
        }
        if let whole, result.outcome.failure?.error.kind.isLasting ?? true {
            entries.append((whole, Self.pieces(of: result)))
        }
        cache.keep(entries, of: document)
        return result
    }

    /// What is kept of a result: all but the times and the parts of what was rendered, then these.
    private static func pieces(of result: DocumentResult) -> [PackedPieces.Piece] {
        var kept = result
        for index in kept.stages.indices { kept.stages[index].nanoseconds = 0 }
        kept.renderingNanoseconds = 0
        kept.rendered = result.rendered.map { $0.map { RenderedDocument($0.head, parts: $0.parts.map { _ in [] }) } }
        var writer = BinaryWriter()
        writer.write(kept)
        let parts = result.rendered.flatMap { $0?.parts ?? [] }
        return [PackedPieces.Piece(bytes: writer.takeBytes(), isAlwaysRead: true)]
            + parts.map { PackedPieces.Piece(bytes: $0()) }
    }

    private func snapshots(of document: CacheKey, _ stages: [CacheKey?]) -> [Int: [UInt8]] {
        let values = cache.values(of: document, for: stages.compactMap(\.self))
        var snapshots: [Int: [UInt8]] = [:]
        for (index, key) in stages.enumerated() {
            if let key { snapshots[index] = values[key]?.piece(0) }
        }
        return snapshots
    }
}
