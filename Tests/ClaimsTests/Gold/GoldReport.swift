import Foundation
import Testing

/// A report of `Tests/gold/reports`, whose dates, claims and quotes are marked by hand.
struct GoldReport: Decodable, CustomTestStringConvertible {
    struct Date: Decodable {
        var text: String
        var after: String?
        var type: String
        var timex: String
        var mod: String?
    }

    struct Claim: Decodable {
        struct Change: Decodable {
            var direction: String?
            var role: String?
        }

        var text: String
        var after: String?
        var phrase: String?
        var kind: String
        var value: String?
        var min: String?
        var max: String?
        var comparator: String?
        var modifier: String?
        var unit: String?
        var per: String?
        var currency: String?
        var concept: String?
        var holder: String?
        var change: Change?
        var polarity: String?
        var modality: String?
        var source: String?
        var form: String?
        var asOf: String?
    }

    struct Quote: Decodable {
        var form: String
        var content: [String]
        var after: String?
        var speaker: String?
        var name: String?
        var cue: String?
    }

    private(set) var name = ""
    var publishedAt: String
    private var paragraphs: [String]
    var dates: [Date]
    var claims: [Claim]
    var quotes: [Quote]

    private enum CodingKeys: String, CodingKey {
        case publishedAt, dates, claims, quotes
        case paragraphs = "text"
    }

    /// What the stages are given: paragraphs apart by an empty line.
    var text: String { paragraphs.joined(separator: "\n\n") }

    var testDescription: String { name }

    static let folder = "Tests/gold/reports"

    /// All of them, by name.
    static let all: [GoldReport] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { try? GoldReport(name: $0) }
    }()

    init(name: String) throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        self = try decoder.decode(Self.self, from: Data(contentsOf: URL(filePath: "\(Self.folder)/\(name)")))
        self.name = name
    }
}
