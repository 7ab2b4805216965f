import Text

/// The line below the article that says whose it is: "Copyright 2025 The Eastmere Courier".
struct CopyrightRule: LineRule {
    static let name = "copyright"

    func apply(to text: inout ScrapedText) {
        for index in text.tail where text.isCopyright(index) { text.markClutter(index) }
    }
}

extension ScrapedText {
    /// The name in the line below the article that says whose it is; nil where no line does.
    var copyrightHolder: String? {
        tail.lazy.filter { isCopyright($0) }.compactMap { CopyrightLine.printedHolder(bytes(of: lines[$0])) }.first
    }

    /// Whether a line names the holder; "© Agency" below a picture is another's, where no year stands first.
    fileprivate func isCopyright(_ index: Int) -> Bool {
        let line = lines[index]
        let bytes = bytes(of: line)
        let isOfPicture = line.role == .credit || line.role == .caption || line.caption != nil
        if isOfPicture, !CopyrightLine.opensWithYear(bytes) { return false }
        return CopyrightLine.printedHolder(bytes) != nil
    }
}
