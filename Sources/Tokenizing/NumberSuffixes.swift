import Lexicons
import Text

/// Letters that directly follow a number and are a token of their own: scales, units, parts of the day.
///
/// Sources: the unit symbols of the SI and of UCUM, news style for scales ("bn", "tn"), Universal Dependencies EWT for
/// "am" and "pm".
enum NumberSuffixes {
    /// Cased as written.
    private static let exact = WordTable(
        [
            "m", "k", "b", "g", "h", "l", "t", "v", "w", "p", "c", "f", "x", "K", "M", "B", "T", "C", "F", "W",
            "V",
        ].map { ($0, true) }
    )
    /// In any case.
    private static let folded = WordTable(
        [
            "bn", "tn", "trn", "mn", "mln", "bln", "mio", "mil", "million", "billion", "trillion", "thousand",
            "hundred",
            "am", "pm", "p.m", "a.m", "hr", "hrs", "min", "mins", "sec", "secs", "ms", "yr", "yrs", "wk", "wks",
            "km", "cm", "mm", "nm", "mi", "ft", "yd", "yds", "sq", "ha", "kg", "mg", "mcg", "lb", "lbs", "oz",
            "ml", "cl", "dl", "cc", "gal", "kph", "kmh", "mph", "kn", "kt", "kts", "hp", "bhp", "kw", "mw", "gw", "tw",
            "kwh", "mwh", "gwh", "twh", "hz", "khz", "mhz", "ghz", "mah", "wh",
            "kj", "mj", "gj", "kpa", "mpa", "hpa", "psi", "mp", "kbps", "tbps", "sqft", "lm", "kb", "mb", "gb", "tb",
            "pb", "mbps", "gbps", "kv",
            "bps", "bpd", "boe", "pc", "pct", "percent", "pp", "ppm", "ppb", "rpm", "fps", "dpi", "db", "kcal", "cal",
            "usd", "eur", "gbp", "jpy", "cny", "inr", "rs", "cad", "aud", "chf", "rub", "day", "days", "week", "weeks",
            "month", "months", "year", "years", "hours", "minutes", "seconds", "miles", "feet", "meters", "metres",
            "in", "inch", "inches", "ton", "tons", "tonnes", "liters", "litres", "acres", "kilometers", "kilometres",
        ].map { ($0, true) }
    )

    static func isUnit(_ letters: ArraySlice<UInt8>) -> Bool {
        if letters.count == 1 { return exact[letters] ?? false }
        return folded[asciiLowercasing: letters] ?? false
    }
}
