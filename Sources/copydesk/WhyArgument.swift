import Files

/// What `why` is asked about: a file, or one place in the text of its article.
struct WhyArgument {
    /// The file, as it was typed.
    let file: String
    /// A code point of the article's text, as in the column `start` of the tables; nil for the whole page.
    let start: Int?

    /// - Parameter argument: "page.html", or "page.html:1043" where no file has that name.
    init(_ argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count > 1, let last = parts.last, let start = Int(last), start >= 0, !FileSystem.exists(argument)
        else {
            (file, self.start) = (argument, nil)
            return
        }
        (file, self.start) = (String(argument.dropLast(last.count + 1)), start)
    }
}
