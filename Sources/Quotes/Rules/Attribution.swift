/// What a rule found: the words that say that something is said, who says it, and what.
struct Attribution {
    var cue: Range<Int>
    var source: SourcePhrase? = nil
    /// The parts of what is said, in tokens; quotation marks at their ends are not yet cut off.
    var content: [Range<Int>]
    var rule: String
}

/// One way in which news attributes words to a source.
protocol AttributionRule: SendableMetatype {
    /// What `rule` says in the trail of a quote.
    static var name: String { get }
    /// The attribution whose cue stands at token `cue`; nil where there is none.
    static func match(_ scanner: QuoteScanner, cue: Int) -> Attribution?
}
