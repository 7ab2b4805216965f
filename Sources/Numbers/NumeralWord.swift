import Lexicons
import Text

/// A word that takes part in numbers.
struct NumeralWord: Sendable, BitwiseCopyable {
    enum Kind: UInt8, Sendable {
        /// 0; 1 to 9; 10 to 19; 20, 30 … 90
        case zero, unit, teen, tens
        case hundred
        /// A power of ten: "million"
        case scale
        /// The same as an abbreviation, or a word that English has only behind a number: "mln", "lakh"
        case boundScale
        /// The same as a letter that units use as well: "m"
        case letterScale
        /// 12: "dozen"
        case dozen
        case half
        /// A part, not an ordinal: "quarter", "thirds"
        case singularPart, pluralPart
        /// "first", "third", "twelfth"; "twentieth"; "hundredth"; "millionth"
        case ordinal, tensOrdinal, hundredOrdinal, scaleOrdinal
        case article, and, hyphen, of, point
    }

    var kind: Kind
    /// The number it stands for; of a scale the power of ten; of a part the denominator.
    var value: UInt8

    /// Digits of 20 and more have an ordinal that makes no part: "one second" is a time.
    var isPossiblePart: Bool {
        switch kind {
        case .singularPart, .pluralPart, .half: true
        case .ordinal: value > 2
        case .tensOrdinal, .hundredOrdinal, .scaleOrdinal: true
        default: false
        }
    }

    /// The number that a part divides by, as a power of ten for scales.
    var denominator: ExactDecimal {
        switch kind {
        case .hundredOrdinal: ExactDecimal(100)
        case .scaleOrdinal: ExactDecimal(1, exponent: Int(value))
        case .half: ExactDecimal(2)
        default: ExactDecimal(Int128(value))
        }
    }
}

extension NumeralWord {
    static let table = WordTable<NumeralWord>(rows.map { ($0.0, NumeralWord(kind: $0.1, value: $0.2)) })

    /// English number words, after the Oxford English Dictionary's "Numbers"; scales after CLDR's compact patterns and
    /// the abbreviations of the style guides of Reuters and The Guardian.
    private static let rows: [(String, Kind, UInt8)] =
        cardinals + scales + ordinals + parts + [
            ("a", .article, 1), ("an", .article, 1), ("point", .point, 0), ("and", .and, 0), ("of", .of, 0),
            ("-", .hyphen, 0),
            ("\u{2010}", .hyphen, 0), ("\u{2011}", .hyphen, 0),
        ]

    private static let cardinals: [(String, Kind, UInt8)] = [
        ("zero", .zero, 0), ("nil", .zero, 0), ("nought", .zero, 0),
        ("one", .unit, 1), ("two", .unit, 2), ("three", .unit, 3), ("four", .unit, 4), ("five", .unit, 5),
        ("six", .unit, 6), ("seven", .unit, 7), ("eight", .unit, 8), ("nine", .unit, 9),
        ("ten", .teen, 10), ("eleven", .teen, 11), ("twelve", .teen, 12), ("thirteen", .teen, 13),
        ("fourteen", .teen, 14), ("fifteen", .teen, 15), ("sixteen", .teen, 16), ("seventeen", .teen, 17),
        ("eighteen", .teen, 18), ("nineteen", .teen, 19),
        ("twenty", .tens, 20), ("thirty", .tens, 30), ("forty", .tens, 40), ("fourty", .tens, 40),
        ("fifty", .tens, 50), ("sixty", .tens, 60), ("seventy", .tens, 70), ("eighty", .tens, 80),
        ("ninety", .tens, 90), ("hundred", .hundred, 100), ("dozen", .dozen, 12), ("dozens", .dozen, 12),
        ("naught", .zero, 0),
    ]

    private static let scales: [(String, Kind, UInt8)] = [
        ("thousand", .scale, 3), ("million", .scale, 6), ("billion", .scale, 9), ("trillion", .scale, 12),
        ("thousands", .scale, 3), ("millions", .scale, 6), ("billions", .scale, 9), ("trillions", .scale, 12),
        ("quadrillion", .scale, 15), ("quintillion", .scale, 18), ("sextillion", .scale, 21),
        ("septillion", .scale, 24), ("lakh", .boundScale, 5), ("lakhs", .boundScale, 5), ("lac", .boundScale, 5),
        ("lacs", .boundScale, 5),
        ("lkh", .boundScale, 5),
        ("crore", .boundScale, 7), ("crores", .boundScale, 7), ("mn", .boundScale, 6), ("mln", .boundScale, 6),
        ("bn", .boundScale, 9),
        ("bln", .boundScale, 9), ("tn", .boundScale, 12), ("trn", .boundScale, 12), ("tln", .boundScale, 12),
        ("mio", .boundScale, 6),
        ("mn.", .boundScale, 6),
        ("bn.", .boundScale, 9),
        ("tn.", .boundScale, 12), ("mil", .boundScale, 6), ("mil.", .boundScale, 6),
        ("k", .letterScale, 3), ("m", .letterScale, 6), ("mm", .letterScale, 6), ("b", .letterScale, 9),
        ("t", .letterScale, 12),
    ]

    private static let ordinals: [(String, Kind, UInt8)] = [
        ("first", .ordinal, 1), ("second", .ordinal, 2), ("third", .ordinal, 3), ("fourth", .ordinal, 4),
        ("fifth", .ordinal, 5), ("sixth", .ordinal, 6), ("seventh", .ordinal, 7), ("eighth", .ordinal, 8),
        ("ninth", .ordinal, 9), ("tenth", .ordinal, 10), ("eleventh", .ordinal, 11), ("twelfth", .ordinal, 12),
        ("thirteenth", .ordinal, 13), ("fourteenth", .ordinal, 14), ("fifteenth", .ordinal, 15),
        ("sixteenth", .ordinal, 16), ("seventeenth", .ordinal, 17), ("eighteenth", .ordinal, 18),
        ("nineteenth", .ordinal, 19), ("twentieth", .tensOrdinal, 20), ("thirtieth", .tensOrdinal, 30),
        ("fortieth", .tensOrdinal, 40), ("fiftieth", .tensOrdinal, 50), ("sixtieth", .tensOrdinal, 60),
        ("seventieth", .tensOrdinal, 70), ("eightieth", .tensOrdinal, 80), ("ninetieth", .tensOrdinal, 90),
        ("hundredth", .hundredOrdinal, 100), ("thousandth", .scaleOrdinal, 3), ("millionth", .scaleOrdinal, 6),
        ("billionth", .scaleOrdinal, 9), ("trillionth", .scaleOrdinal, 12),
    ]

    private static let parts: [(String, Kind, UInt8)] = [
        ("half", .half, 2), ("halves", .pluralPart, 2), ("quarter", .singularPart, 4), ("quarters", .pluralPart, 4),
        ("thirds", .pluralPart, 3), ("fourths", .pluralPart, 4), ("fifths", .pluralPart, 5),
        ("sixths", .pluralPart, 6), ("sevenths", .pluralPart, 7), ("eighths", .pluralPart, 8),
        ("ninths", .pluralPart, 9), ("tenths", .pluralPart, 10), ("twelfths", .pluralPart, 12),
        ("sixteenths", .pluralPart, 16), ("twentieths", .pluralPart, 20), ("hundredths", .pluralPart, 100),
    ]
}
