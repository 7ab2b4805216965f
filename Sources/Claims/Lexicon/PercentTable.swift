import Lexicons
import Model

/// The units of shares.
enum PercentTable {
    struct Entry: Sendable {
        var unit: Unit
        var kind: ClaimKind
        var rule: StaticString
    }

    private static let percent = Entry(unit: Unit(name: "percentage", code: "%"), kind: .percent, rule: "percent")
    private static let point = Entry(
        unit: Unit(name: "percentage point"), kind: .percentagePoint, rule: "percentage-point")
    private static let basis = Entry(unit: Unit(name: "basis point"), kind: .basisPoint, rule: "basis-point")

    static let phrases = PhraseTable<Entry>(
        entries(
            percent, ["%", "％", "percent", "per cent", "pct", "pct.", "pc", "per - cent", "percents", "percentage"])
            + entries(
                point,
                [
                    "percentage point", "percentage points", "percent point", "percent points", "per cent points", "pp",
                    "% point", "% points", "percentage - point", "pps", "ppt",
                ])
            + entries(basis, ["basis point", "basis points", "bps", "bp", "basis - point"]))

    private static func entries(_ entry: Entry, _ words: [String]) -> [(String, Entry)] { words.map { ($0, entry) } }
}
