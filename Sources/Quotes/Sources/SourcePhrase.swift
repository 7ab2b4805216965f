/// The words of the text that name who speaks.
struct SourcePhrase: Hashable, Sendable {
    /// The whole phrase: "State Department spokesman Ned Price".
    var tokens: Range<Int>
    /// What of it stands for the speaker: the name, else the noun with what belongs to it.
    var speaker: Range<Int>
    /// The mention that the speaker's words are.
    var mention: Int?

    /// "the operator, Acme Rail": the name in apposition is the speaker, unless the phrase names one itself.
    func named(by apposition: SourcePhrase) -> SourcePhrase {
        guard mention == nil else { return self }
        return SourcePhrase(
            tokens: tokens.lowerBound..<apposition.tokens.upperBound, speaker: apposition.speaker,
            mention: apposition.mention
        )
    }
}
