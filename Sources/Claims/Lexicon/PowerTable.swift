import Lexicons
import Model
import Text

/// Powers written behind a unit of length: "km^2", "km cubed".
enum PowerTable {
    /// The name of `row`, squared or cubed where the words at `end` say so; moves `end` behind them.
    static func name(of row: UnitRow, in text: ClaimText, at end: inout Int, limit: Int) -> String {
        guard row.dimension == .length, end < limit else { return row.name }
        if text.equals(end, "squared") { return powered(row, "square", &end, 1) }
        if text.equals(end, "cubed") { return powered(row, "cubic", &end, 1) }
        guard text.equals(end, "^"), text.touches(end), end + 1 < limit else { return row.name }
        if text.equals(end + 1, "2") { return powered(row, "square", &end, 2) }
        if text.equals(end + 1, "3") { return powered(row, "cubic", &end, 2) }
        return row.name
    }

    private static func powered(_ row: UnitRow, _ power: String, _ end: inout Int, _ count: Int) -> String {
        end += count
        return "\(power) \(row.name)"
    }
}
