import Lexicons
import Model
import Text

/// What stands between the ends of a range.
struct RangeLink {
    enum Form { case dash, to, and, or }

    var form: Form
    /// Words between the link and the second end that make it less exact: "between 2 and about 4".
    var modifier: Range<Int>?

    init?(_ text: ClaimText, _ gap: Range<Int>) {
        let start = gap.lowerBound
        if let form = Self.form(text, gap) {
            self.form = form
        } else if gap.count > 1, let form = Self.form(text, start..<start + 1), form != .dash,
            let match = ModifierTable.before.longestMatch(in: text.words, at: start + 1, limit: gap.upperBound),
            match.count == gap.count - 1, match.value == .about
        {
            self.form = form
            modifier = start + 1..<gap.upperBound
        } else {
            return nil
        }
    }

    private static func form(_ text: ClaimText, _ gap: Range<Int>) -> Form? {
        let start = gap.lowerBound
        switch gap.count {
        // The hyphen was read as the minus of the second number.
        case 0: return text.isDash(start) && text.touches(start) ? .dash : nil
        case 1 where text.isDash(start): return .dash
        case 1 where text.equals(start, "~") && text.touches(start) && text.touches(start + 1): return .dash
        case 1 where text.equals(start, "to"): return .to
        case 1 where text.equals(start, "and"): return .and
        case 1 where text.equals(start, "or"): return .or
        case 2 where text.isHyphen(start) && text.equals(start + 1, "to"): return .to
        case 3 where text.isHyphen(start) && text.equals(start + 1, "to") && text.isHyphen(start + 2): return .to
        default: return nil
        }
    }
}
