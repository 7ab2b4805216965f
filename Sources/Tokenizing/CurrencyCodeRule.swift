import Lexicons
import Model
import Segmentation
import Text

/// Cuts the letters of a currency from the amount behind them: "USD3.14", "KM5,000", "RM2.3m".
enum CurrencyCodeRule {
    private enum Kind {
        /// Before any amount.
        case anyAmount
        /// A word or a code of something else as well ("COP26"), so that the amount must look like money.
        case amountOfMoney
    }

    /// Sources: ISO 4217 for the codes; the usual letters of those currencies that have no sign.
    private static let letters = WordTable(
        [
            ("USD", Kind.anyAmount), ("EUR", .anyAmount), ("GBP", .anyAmount), ("JPY", .anyAmount),
            ("CNY", .anyAmount), ("INR", .anyAmount), ("AUD", .anyAmount), ("CAD", .anyAmount), ("CHF", .anyAmount),
            ("Rs", .anyAmount), ("RMB", .anyAmount), ("RM", .anyAmount), ("KM", .amountOfMoney),
        ]
            + """
            AED ARS BAM BDT BGN BRL CLP COP CZK DKK EGP GEL GHS HKD HUF IDR ILS ISK JOD KES KRW KWD KZT LKR MAD MXN MYR
            NGN NOK NZD PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TRY TWD TZS UAH UGX VND ZAR ZMW
            """.split(whereSeparator: \.isWhitespace).map { (String($0), Kind.amountOfMoney) }
    )

    static func match(_ chunk: Chunk, at index: Int) -> RuleMatch? {
        let start = chunk.segments[index].start
        let digits = chunk.endOfLetters(from: start)
        guard (2...3).contains(digits - start), chunk.byte(digits).isASCIIDigit,
            let kind = letters[chunk.bytes[start..<digits]],
            kind == .anyAmount || isMoney(chunk, digits)
        else { return nil }
        return RuleMatch(end: digits, kind: .symbol)
    }

    /// Whether the number at `start` has decimals, groups of thousands or a scale.
    private static func isMoney(_ chunk: Chunk, _ start: Int) -> Bool {
        let end = chunk.endOfDigits(from: start)
        let isDivided = chunk.byte(end) == UInt8(ascii: ".") || chunk.byte(end) == UInt8(ascii: ",")
        if isDivided, chunk.byte(end + 1).isASCIIDigit { return true }
        let scale = chunk.bytes[end..<chunk.endOfLetters(from: end)]
        return !scale.isEmpty && NumberSuffixes.isUnit(scale)
    }
}
