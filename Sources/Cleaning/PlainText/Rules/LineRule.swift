/// One cause for which a line of a scraped text is not part of the article's text.
protocol LineRule: Sendable {
    /// Gives the lines that it knows their roles, and takes what they say about the article. Linear in the text.
    func apply(to text: inout ScrapedText)
}
