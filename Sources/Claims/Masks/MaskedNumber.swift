public import Model
public import Text

/// A number that is no claim, and the name of the rule that took it out.
public struct MaskedNumber: Hashable, Sendable {
    public var bytes: ByteRange
    /// "year", "phone-number", "idiom" …
    public var rule: String
}

extension ClaimTagger {
    /// The numbers of a document that are no claims, in text order, with their rules; for telling why.
    ///
    /// - Parameter document: one that has what ``signature`` reads.
    public static func maskedNumbers(in document: Document) -> [MaskedNumber] {
        let text = ClaimText(document)
        let finder = FigureFinder(text: text, mask: ClaimMask(text))
        var masked: [MaskedNumber] = []
        for sentence in document.sentences {
            _ = finder.figures(in: sentence.tokens) { tokens, rule in
                masked.append(MaskedNumber(bytes: text.bytes(tokens), rule: rule.rawValue))
            }
        }
        return masked
    }
}
