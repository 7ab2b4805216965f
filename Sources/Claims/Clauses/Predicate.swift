/// A verb with its auxiliaries and the adverbs between them: "has since deployed", "to be cut".
struct Predicate {
    enum Form { case finite, infinitive, participle }

    var tokens: Range<Int>
    /// The token of the main verb; of a copula the copula.
    var verb: Int
    var form: Form
    /// What its subject is done to: "was cut", "killed by".
    var isPassive: Bool
}
