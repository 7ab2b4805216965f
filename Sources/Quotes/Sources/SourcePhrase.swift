/// The words of the text that name who speaks.
struct SourcePhrase: Hashable, Sendable {
    /// The whole phrase: "State Department spokesman Ned Price".
    var tokens: Range<Int>
    /// What of it stands for the speaker: the name, else the noun with what belongs to it.
    var speaker: Range<Int>
    /// The mention that the speaker's words are.
    var mention: Int?
}
