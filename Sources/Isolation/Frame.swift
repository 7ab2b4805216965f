import Binary
import Files
import Glibc
import Pipeline

/// One message between a run and its worker processes: its length in four bytes, what it is in one, then its content.
struct Frame {
    enum Kind: UInt8 {
        /// To the worker: what it needs to build its plan.
        case setup
        /// To the worker: a document.
        case document
        /// From the worker: it is ready for documents.
        case ready
        /// From the worker: it cannot work, and why.
        case refusal
        /// From the worker: the stage that it begins.
        case stage
        /// From the worker: what a stage tells people.
        case message
        /// From the worker: what came of the document.
        case result
    }

    static let headerSize = 5

    var kind: Kind
    var content: [UInt8]

    /// As it goes through the pipe.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.headerSize + content.count)
        withUnsafeBytes(of: UInt32(content.count).littleEndian) { bytes.append(contentsOf: $0) }
        bytes.append(kind.rawValue)
        bytes.append(contentsOf: content)
        return bytes
    }

    /// Takes a whole frame off the front of `buffer`; nil where it has not all come yet.
    ///
    /// - Throws: ``BinaryError`` where what came is no frame.
    static func take(from buffer: inout [UInt8]) throws(BinaryError) -> Frame? {
        guard buffer.count >= headerSize else { return nil }
        let length = (0..<4).reduce(0) { $0 | Int(buffer[$1]) << (8 * $1) }
        guard let kind = Kind(rawValue: buffer[4]) else { throw BinaryError(offset: 4) }
        guard buffer.count >= headerSize + length else { return nil }
        let content = Array(buffer[headerSize..<headerSize + length])
        buffer.removeFirst(headerSize + length)
        return Frame(kind: kind, content: content)
    }
}
