import Foundation
import JSON

/// What must hold of any record: it is one line of JSON, and whatever has a start and an end is cut from the text by them.
struct RecordCheck {
    private let line: [UInt8]

    init(_ line: [UInt8]) { self.line = line }

    func check() {
        require(line.firstIndex(of: 0x0A) == line.count - 1, "a record is not one line")
        // Another reader of JSON than ours, too.
        require((try? JSONSerialization.jsonObject(with: Data(line))) != nil, "a record is no JSON")
        guard let record = try? JSONReader.read(line[...]) else { fatalError("broken invariant: a record is no JSON") }
        let text = Array((record["text"]?.string ?? "").unicodeScalars)
        require(record["id"]?.string != nil && record["status"]?.string != nil, "a record has no id or no status")
        for (key, value) in record.members ?? [] { check(value, key, text) }
    }

    private func check(_ value: JSONValue, _ key: String, _ text: [Unicode.Scalar]) {
        for element in value.array ?? [] { check(element, key, text) }
        guard let members = value.members else { return }
        for (key, member) in members { check(member, key, text) }
        guard let start = value["start"]?.integer else { return }
        require((0...text.count).contains(start), "\(key) starts behind the text, at \(start)")
        guard let end = value["end"]?.integer else { return }
        require(start <= end && end <= text.count, "\(key) reaches from \(start) to \(end) of \(text.count)")
        guard let words = value["text"]?.string else { return }
        require(
            words.unicodeScalars.elementsEqual(text[start..<end]), "\(key) has other words than its place: \(words)")
    }
}
