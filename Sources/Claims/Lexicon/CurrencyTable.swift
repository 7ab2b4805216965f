import Lexicons
import Numbers
import Text
import Weights

/// One currency, or a hundredth of one.
struct CurrencyRow: Sendable {
    /// Singular English name.
    var name: String
    /// ISO 4217; nil for coins that many currencies have ("cent").
    var code: String?
}

/// The currencies of the world, by sign, code and name.
struct CurrencyTable: Sendable {
    static let shared = CurrencyTable()

    private let rows: [CurrencyRow]
    /// Signs and codes as they are written.
    private let signs: WordTable<Int>
    /// Names, lower case.
    private let names: PhraseTable<Int>

    private init() {
        var rows: [CurrencyRow] = []
        var signs: [(String, Int)] = []
        var names: [(String, Int)] = []
        EmbeddedTable(start: weights_currencies(), count: weights_currencies_count()).forEachRow { cells in
            guard cells.count >= 5 else { return }
            signs += ([cells[0]] + cells[3].split(separator: " ")).map { (String($0), rows.count) }
            names += ([cells[1], cells[2]] + cells[4].split(separator: ",")).map { (String($0), rows.count) }
            rows.append(CurrencyRow(name: String(cells[1]), code: String(cells[0])))
        }
        for (name, forms) in Self.coins {
            names += forms.map { ($0, rows.count) }
            rows.append(CurrencyRow(name: name, code: nil))
        }
        let dollar = rows.firstIndex { $0.code == "USD" } ?? 0
        names += ["dollar", "dollars"].map { ($0, dollar) }
        signs.append(("¢", rows.firstIndex { $0.name == "cent" } ?? dollar))
        self.rows = rows
        self.signs = WordTable(signs)
        self.names = PhraseTable(names)
    }

    /// Parts of currencies, after CLDR's and the mints' English names.
    private static let coins: [(String, [String])] = [
        ("cent", ["cent", "cents", "u.s. cent", "u.s. cents", "us cents", "cts"]),
        ("penny", ["penny", "pence", "pennies"]),
        ("kopeck", ["kopeck", "kopecks", "kopek", "kopeks"]), ("paisa", ["paisa", "paise"]),
        ("peso", ["peso", "pesos"]), ("franc", ["franc", "francs"]), ("dinar", ["dinar", "dinars"]),
        ("shilling", ["shilling", "shillings"]), ("dime", ["dime", "dimes"]),
        ("mark", ["mark", "marks"]),
    ]

    /// The currency that a sign or an ISO code stands for, as it is written in the text.
    func sign(_ sign: ArraySlice<UInt8>) -> CurrencyRow? { signs[sign].map { rows[$0] } }

    /// The coin that a letter right behind a number stands for: "11c", "50p".
    func coin(_ letter: ArraySlice<UInt8>) -> CurrencyRow? {
        if letter.elementsEqual([UInt8(ascii: "c")]) { return CurrencyRow(name: "cent", code: nil) }
        return letter.elementsEqual([UInt8(ascii: "p")]) ? CurrencyRow(name: "penny", code: "GBP") : nil
    }

    /// The longest currency name that starts at token `index`.
    func name(in words: PackedWords, at index: Int, limit: Int) -> (count: Int, row: CurrencyRow)? {
        names.longestMatch(in: words, at: index, limit: limit).map { ($0.count, rows[$0.value]) }
    }

    /// Names that English uses for other things as well; as money they need a sign or a country.
    static let commonWords = WordTable<Bool>(
        ["sen", "won", "pound", "pounds", "quid", "real", "sol", "mark", "marks"].map { ($0, true) })

    /// Whether a word tells that pounds near it are money.
    static func isPaid(_ word: ArraySlice<UInt8>) -> Bool { paid[word] ?? false }

    private static let paid = WordTable<Bool>(
        listing: """
            pay pays paid paying payment earn earns earned earnings income salary wage wages price prices cost costs costing
            worth fine fined debt debts fee fees rent loan bonus savings owe owes owed budget
            """)

    /// Whether a word tells that pounds near it are a weight.
    static func isWeighed(_ word: ArraySlice<UInt8>) -> Bool { weighed[word] ?? false }

    private static let weighed = WordTable<Bool>(
        listing: """
            weigh weighs weighed weighing weight lose loses losing shed sheds shedding gain gains gained gaining lift lifts
            lifted lifting carry carries carried carrying catch caught
            """)

    /// A code with a scale letter before it, as banks write millions: "50 MUSD".
    func scaledCode(_ code: ArraySlice<UInt8>) -> (scale: ExactDecimal, row: CurrencyRow)? {
        guard code.count == 4, let first = code.first, let power = Self.scaleLetters[first],
            let row = sign(code.dropFirst()), row.code != nil
        else { return nil }
        return (ExactDecimal(1, exponent: power), row)
    }

    private static let scaleLetters: [UInt8: Int] = [
        UInt8(ascii: "k"): 3, UInt8(ascii: "M"): 6, UInt8(ascii: "B"): 9, UInt8(ascii: "T"): 12,
    ]
}
