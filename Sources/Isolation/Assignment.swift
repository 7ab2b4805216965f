public import Binary
import Model
public import Pipeline
import Snapshots

/// A document as it is sent to a worker process.
struct Assignment {
    var document: Document
    /// Index of its source in the plan.
    var source: Int
    /// Snapshots of stages that need not be run again.
    var known: [Int: [UInt8]]
    var takesSnapshots: Bool
}

/// What comes back.
struct Answer {
    var result: DocumentResult
    var snapshots: [Int: [UInt8]]
}

extension Assignment: BinaryCodable {
    func encode(to writer: inout BinaryWriter) {
        writer.reserveCapacity(document.source.byteCount + 4096)
        SourceSnapshot.encode(document, to: &writer)
        writer.write(source)
        writer.write(takesSnapshots)
        writer.snapshots(known)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        document = try SourceSnapshot.document(from: &reader)
        source = try reader.read()
        takesSnapshots = try reader.read()
        known = try reader.snapshots()
    }
}

extension Answer: BinaryCodable {
    func encode(to writer: inout BinaryWriter) {
        writer.write(result)
        writer.snapshots(snapshots)
    }

    init(from reader: inout BinaryReader) throws(BinaryError) {
        result = try reader.read()
        snapshots = try reader.snapshots()
    }
}

extension StageMessage: BinaryCodable {
    public func encode(to writer: inout BinaryWriter) {
        writer.write(stage)
        writer.write(text)
    }

    public init(from reader: inout BinaryReader) throws(BinaryError) {
        self.init(stage: try reader.read(), text: try reader.read())
    }
}

extension BinaryWriter {
    fileprivate mutating func snapshots(_ snapshots: [Int: [UInt8]]) {
        count(snapshots.count)
        for (stage, bytes) in snapshots {
            write(stage)
            blob(bytes)
        }
    }
}

extension BinaryReader {
    fileprivate mutating func snapshots() throws(BinaryError) -> [Int: [UInt8]] {
        var snapshots: [Int: [UInt8]] = [:]
        for _ in 0..<(try count()) {
            let stage = try read(Int.self)
            snapshots[stage] = Array(try blob())
        }
        return snapshots
    }
}
