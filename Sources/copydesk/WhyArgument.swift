import Files

/// What `why` is asked about: a file or one document of a container, or one place in the text of its article.
struct WhyArgument {
    /// The file, as it was typed.
    let file: String
    /// Which document of an archive or of JSON Lines; nil for the first one, and of other files the only one.
    let member: String?
    /// A code point of the article's text, as in the column `start` of the tables; nil for the whole page.
    let start: Int?

    /// - Parameter argument: "page.html", "page.html:1043" or "items.jsonl#KW-7:1043" where no file has that name.
    init(_ argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        var document = argument
        if parts.count > 1, let last = parts.last, let start = Int(last), start >= 0, !FileSystem.exists(argument) {
            document = String(argument.dropLast(last.count + 1))
            self.start = start
        } else {
            start = nil
        }
        // Names of folders and files may have the mark, too: the file ends at the first one that leaves the name of a file.
        let marks = document.indices.filter { document[$0] == "#" }
        guard !FileSystem.exists(document),
            let mark = marks.first(where: { Self.isFile(String(document[..<$0])) }) ?? marks.first
        else {
            (file, member) = (document, nil)
            return
        }
        (file, member) = (String(document[..<mark]), String(document[mark...].dropFirst()))
    }

    private static func isFile(_ path: String) -> Bool { FileSystem.exists(path) && !FileSystem.isFolder(path) }
}
