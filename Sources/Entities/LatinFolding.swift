import Lexicons
import Text

/// Letters of the Latin script without their diacritics, after the decompositions of the Unicode Character Database and
/// the usual transcriptions of the letters that have none.
enum LatinFolding {
    /// The lower-case ASCII letters that stand for `scalar`; nil where it is no Latin letter with a diacritic.
    static func letters(for scalar: Unicode.Scalar) -> String? { table[scalar] }

    private static let table: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [:]
        for (letters, folded) in rows {
            for scalar in letters.unicodeScalars { table[scalar] = folded }
        }
        return table
    }()

    /// Lower-case letters and what each is folded to.
    private static let rows: [(String, String)] = [
        ("àáâãäåāăąǎảạấầẩẫậắằẳẵặª", "a"), ("çćĉċč", "c"), ("ďđḍð", "d"), ("èéêëēĕėęěẹẻẽếềểễệə", "e"),
        ("ĝğġģǧ", "g"), ("ĥħḥḩ", "h"), ("ìíîïĩīĭįıịỉ", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"),
        ("ñńņňŉ", "n"), ("òóôõöøōŏőơọỏốồổỗộớờởỡợº", "o"), ("ŕŗř", "r"), ("śŝşšșṣ", "s"), ("ţťŧțṭ", "t"),
        ("ùúûüũūŭůűųưụủứừửữự", "u"), ("ŵ", "w"), ("ýÿŷỳỵỷỹ", "y"), ("źżžẓ", "z"), ("æ", "ae"), ("œ", "oe"),
        ("ß", "ss"), ("þ", "th"),
    ]
}
