import Binary
import Model
import Pipeline

/// Remembers what the stages of one document wrote, in snapshots: layers, and what was counted.
final class SnapshotMemory: StageMemory {
    private let writes: [Set<Layer>]
    private let known: [Int: [UInt8]]
    private let takesSnapshots: Bool
    private let begin: (Int) -> Void
    private(set) var taken: [Int: [UInt8]] = [:]

    /// - Parameter writes: the layers that each stage writes.
    init(writes: [Set<Layer>], known: [Int: [UInt8]], takesSnapshots: Bool, begin: @escaping (Int) -> Void) {
        self.writes = writes
        self.known = known
        self.takesSnapshots = takesSnapshots
        self.begin = begin
    }

    func recall(_ stage: Int, into document: inout Document) -> StageRecord? {
        begin(stage)
        guard let bytes = known[stage] else { return nil }
        var reader = BinaryReader(bytes)
        var restored = document
        do throws(BinaryError) {
            let record = try reader.read(StageRecord.self)
            if record.failure == nil {
                try LayerSnapshot.restore(writes[stage], into: &restored, from: &reader)
                document = restored
            }
            return record
        } catch {
            // What cannot be read is made anew.
            return nil
        }
    }

    func note(_ stage: Int, before: Document, after: Document, _ record: StageRecord) {
        guard takesSnapshots, record.failure?.kind.isLasting ?? true else { return }
        var writer = BinaryWriter()
        writer.write(record)
        if record.failure == nil { LayerSnapshot.encode(writes[stage], before: before, after: after, to: &writer) }
        taken[stage] = writer.takeBytes()
    }
}
