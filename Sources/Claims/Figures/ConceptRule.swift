/// What told what a figure is about. One case a way of telling.
enum ConceptRule: String, Sendable {
    /// The noun behind a count: "130,000 troops".
    case countedNoun = "counted-noun"
    /// The participle behind a count: "30 injured".
    case participle
    /// What has so many of the unit behind a hyphen: "a 90-member choir".
    case compound
    /// What "of" leads in behind a share: "half of voters".
    case shareOf = "share-of"
    /// The noun behind a share or a measure: "a 12-mile wall".
    case nounBehind = "noun-behind"
    /// The noun that has the figure for its size: "losses of $3bn", "a gash seven meters long".
    case nounBefore = "noun-before"
    /// What money is paid for: "$3bn on defense".
    case paidFor = "paid-for"
    /// What a verb sets the figure beside: "put the damage at $3m".
    case object
    /// The subject of the verb.
    case subject
    /// What a verb or noun of change says to change.
    case changed
    /// Who is that old.
    case aged
    /// What is ranked: "the third-largest port".
    case ranked
    /// That of the figure before, which is told again or in parts.
    case figureBefore = "figure-before"
}
