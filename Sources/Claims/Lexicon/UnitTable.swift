import Lexicons
import Text
import Weights

/// What a unit measures; decides the kind of a claim.
enum Dimension: String, Sendable {
    case length, area, volume, mass, speed, energy, power, pressure, frequency, electricity, data, angle, radiation
    case sound, light, force, concentration, temperature, duration
}

/// One unit of the table.
struct UnitRow: Sendable {
    var dimension: Dimension
    /// Singular, American spelling.
    var name: String
    /// UCUM; nil where it has none.
    var code: String?

    /// The halves of a rate: "mile" and "hour" of "mile per hour".
    var halves: (String, String)? {
        guard let space = name.firstRange(of: " per ") else { return nil }
        return (String(name[..<space.lowerBound]), String(name[space.upperBound...]))
    }
}

/// The units that news prints, by name and by symbol.
struct UnitTable: Sendable {
    static let shared = UnitTable()

    private(set) var rows: [UnitRow] = []
    /// Names as the tokenizer splits them, lower case.
    private let names: PhraseTable<Int>
    /// Symbols as they are written: their case counts.
    private let symbols: WordTable<Int>

    private init() {
        var rows: [UnitRow] = []
        var names: [(String, Int)] = []
        var symbols: [(String, Int)] = []
        EmbeddedTable(start: weights_units(), count: weights_units_count()).forEachRow { cells in
            guard cells.count >= 6, let dimension = Dimension(rawValue: String(cells[0])) else { return }
            for name in [cells[1], cells[2]] + cells[3].split(separator: ",") where !name.isEmpty {
                names.append((name.split(separator: "-").joined(separator: " - "), rows.count))
                // The full stop of "sq." is a token of its own before a lower-case word.
                if name.hasPrefix("sq. ") { names.append(("sq . " + name.dropFirst(4), rows.count)) }
            }
            symbols += cells[4].split(separator: " ").map { (String($0), rows.count) }
            rows.append(
                UnitRow(
                    dimension: dimension, name: String(cells[1]), code: cells[5].isEmpty ? nil : String(cells[5])))
        }
        self.rows = rows
        self.names = PhraseTable(names)
        self.symbols = WordTable(symbols)
    }

    /// The longest unit name that starts at token `index`.
    func name(in words: PackedWords, at index: Int, limit: Int) -> (count: Int, row: UnitRow)? {
        names.longestMatch(in: words, at: index, limit: limit).map { ($0.count, rows[$0.value]) }
    }

    /// The unit that `symbol` stands for, with its letters in the case in which they stand in the text.
    func symbol(_ symbol: ArraySlice<UInt8>) -> UnitRow? { symbols[symbol].map { rows[$0] } }

    /// The UCUM code of the unit with this singular name.
    func code(of name: String) -> String? { rows.first { $0.name == name }?.code }

    /// Symbols that are words as well, and so must touch their number: "6in", never "1994 in".
    static let touchingSymbols = WordTable<Bool>(
        [
            "in", "in.", "a", "mb", "s", "A", "B", "C", "F", "J", "K", "N", "V", "W", "L", "AU", "MP",
            "NM",
        ]
        .map { ($0, true) })
}
