import Foundation
import Model
import Testing

/// A report of `Tests/gold/entities`, whose names are marked by hand: "[GPE#2 Norway]'s watchdog".
struct GoldDocument: CustomTestStringConvertible {
    struct Mention: Hashable {
        var bytes: Range<Int>
        var type: EntityType
        /// Which thing it is, within the document.
        var number: Int
    }

    struct Malformed: Error { let mark: String }

    let name: String
    private(set) var text = ""
    private(set) var mentions: [Mention] = []

    var testDescription: String { name }

    static let folder = "Tests/gold/entities"

    /// All of them, by name.
    static let all: [GoldDocument] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { try? GoldDocument(name: $0) }
    }()

    init(name: String) throws {
        try self.init(name: name, marked: String(contentsOfFile: "\(Self.folder)/\(name)", encoding: .utf8))
    }

    /// - Parameter marked: the headline behind "# ", then a sentence a line, paragraphs apart by an empty line.
    init(name: String, marked: String) throws {
        self.name = name
        let paragraphs = marked.components(separatedBy: "\n\n").map {
            $0.trimmingPrefix("# ").split(separator: "\n").joined(separator: " ")
        }
        var rest = paragraphs.joined(separator: "\n\n")[...]
        while let open = rest.firstIndex(of: "[") {
            text += rest[..<open]
            guard let close = rest[open...].firstIndex(of: "]") else { throw Malformed(mark: String(rest[open...])) }
            try append(rest[rest.index(after: open)..<close])
            rest = rest[rest.index(after: close)...]
        }
        text += rest
    }

    /// Adds a mention: "GPE#2 Norway".
    private mutating func append(_ mark: Substring) throws {
        let cells = mark.split(separator: " ", maxSplits: 1)
        let head = cells.first?.split(separator: "#") ?? []
        guard cells.count == 2, head.count == 2, let type = EntityType(rawValue: String(head[0])),
            let number = Int(head[1])
        else { throw Malformed(mark: String(mark)) }
        let start = text.utf8.count
        text += cells[1]
        mentions.append(Mention(bytes: start..<text.utf8.count, type: type, number: number))
    }
}
