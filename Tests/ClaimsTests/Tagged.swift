import Claims
import Dates
import Entities
import Model
import Numbers
import Quotes
import Syntax
import TestSupport
import Text
import Tokenizing

/// A text after all stages up to the claims.
struct Tagged {
    let document: Document
    var claims: [Claim] { document.claims }

    init(_ text: String, publishedAt: String? = "2024-05-14") throws {
        document = try Document.read(text, publishedAt: publishedAt)
            .after(ICUTokenizer(), SyntaxTagger(), EntityTagger(), DateTagger(), QuoteTagger(), ClaimTagger())
    }

    /// The words of `range`, or nil.
    func words(_ range: ByteRange?) -> String? { range.map { document.string(in: $0) } }

    /// Each claim in short: "value", or "min..max" for a range.
    var values: [String] {
        claims.map { claim in
            if let value = claim.quantity.value { return value.description }
            return "\(claim.quantity.min?.description ?? "")..\(claim.quantity.max?.description ?? "")"
        }
    }
}
