/// One cause for which a line of a scraped text is not part of the article's text.
protocol LineRule: Sendable {
    /// What `copydesk why` calls it.
    static var name: String { get }

    /// Gives the lines that it knows their roles, and takes what they say about the article. Linear in the text.
    func apply(to text: inout ScrapedText)
}

extension ScrapedText {
    /// Lets a rule decide, and notes which lines it decided about.
    mutating func apply(_ rule: some LineRule) {
        let roles = lines.map(\.role)
        rule.apply(to: &self)
        for index in lines.indices where lines[index].role != roles[index] {
            lines[index].rule = type(of: rule).name
        }
    }
}
