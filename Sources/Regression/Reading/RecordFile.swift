import JSON
import Pipeline

/// The output `records`: JSON Lines, one record a document.
final class RecordFile: ComparedOutput {
    private(set) var articleIDs: [String] = []
    private(set) var failures: [String: String] = [:]
    private var lines: [String: Range<Int>] = [:]
    private let file: MappedFile

    /// - Throws: ``RunError`` where the file cannot be read or a line of it is no record.
    init(_ path: String) throws(RunError) {
        file = try MappedFile(path)
        var (start, number) = (0, 1)
        while start < file.bytes.count {
            let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
            if start < end { try note(start..<end, place: "\(path):\(number)") }
            (start, number) = (end + 1, number + 1)
        }
    }

    func pieces(of id: String) throws(RunError) -> DocumentPieces {
        var pieces = DocumentPieces()
        pieces.record = lines[id].map { Array(file.bytes[$0]) }
        return pieces
    }

    private func note(_ range: Range<Int>, place: String) throws(RunError) {
        guard let record = try? JSONReader.read(Array(file.bytes[range])[...]), let id = record["id"]?.string else {
            throw RunError(.usage, "\(place): this line is no record of copydesk: it is no JSON object with an 'id'")
        }
        guard lines.updateValue(range, forKey: id) == nil else {
            throw RunError(
                .usage, "\(place): there is a second record with the id '\(id)'; ids must tell records apart")
        }
        if record["status"]?.string == "failed" {
            let cells = ["stage", "kind", "message"].compactMap { record["failure"]?[$0]?.string }
            failures[id] = cells.joined(separator: ": ")
        } else {
            articleIDs.append(id)
        }
    }
}
