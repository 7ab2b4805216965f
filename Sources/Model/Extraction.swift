/// How the text of an article was found on its page.
public struct Extraction: Hashable, Sendable {
    /// A part of the page that was proposed for the article's body.
    public struct Candidate: Hashable, Sendable {
        /// What proposed it: `article-body`, `article`, `paragraphs`, `main`, `page`; `structured-data` or `plain-text`
        /// where the text is from elsewhere.
        public var method: String
        /// The share, from 0 to 1, to which its text and the article's are likely to agree (F1 in characters); nil where
        /// nothing tells.
        public var confidence: Double?

        public init(method: String, confidence: Double? = nil) {
            self.method = method
            self.confidence = confidence
        }
    }

    /// What the text was taken from.
    public var chosen: Candidate
    /// What else was proposed, in the order in which it was asked.
    public var alternatives: [Candidate]

    public init(chosen: Candidate, alternatives: [Candidate] = []) {
        self.chosen = chosen
        self.alternatives = alternatives
    }
}
