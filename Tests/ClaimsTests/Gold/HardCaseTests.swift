import Foundation
import Model
import Numbers
import Testing

/// A text with a trap, and what a careful reader makes of it: a row of `Tests/gold/hard-cases.tsv`.
struct HardCase: CustomTestStringConvertible {
    let trap: String
    let text: String
    let claims: [String]

    var testDescription: String { "\(trap): \(text)" }

    static let all: [HardCase] = {
        let table = try? String(contentsOfFile: "Tests/gold/hard-cases.tsv", encoding: .utf8)
        return (table ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let cells = line.split(separator: "\t").map(String.init)
            return HardCase(
                trap: cells[0], text: cells[1].replacingOccurrences(of: "\\n", with: "\n"),
                claims: cells[2] == "-" ? [] : cells[2].components(separatedBy: "; "))
        }
    }()
}

/// Each hard case is read as it should be.
struct HardCaseTests {
    @Test func hasCases() { #expect(HardCase.all.count >= 106) }

    @Test(arguments: HardCase.all)
    func isReadAsACarefulReaderDoes(hardCase: HardCase) throws {
        let tagged = try Tagged(hardCase.text, publishedAt: "2024-05-14")
        #expect(tagged.claims.map(\.inShort) == hardCase.claims)
    }
}

extension Claim {
    /// The claim in the notation of the hard cases: "up 12 percentage", ">=8 people", "4..6 euro per year".
    fileprivate var inShort: String {
        if kind == .score || kind == .vote { return kind.rawValue }
        let direction = change.flatMap { $0.role == .from || $0.direction == .none ? nil : "\($0.direction.rawValue) " }
        let per = unit.per.map { " per \($0)" }
        return "\(direction ?? "")\(sign)\(amount)\(unit.name.map { " \($0)" } ?? "")\(per ?? "")"
    }

    private var sign: String {
        switch quantity.comparator {
        case .exactly, .between: ""
        case .about: "~"
        case .nearly: "<~"
        case .moreThan: ">"
        case .atLeast: ">="
        case .lessThan: "<"
        case .atMost: "<="
        }
    }

    private var amount: String {
        quantity.value?.description
            ?? "\(quantity.min?.description ?? "")..\(quantity.max?.description ?? "")"
    }
}
