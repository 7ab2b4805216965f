import Text

/// The extensions by which files in a folder are known as articles, each perhaps followed by `.gz`.
enum ArticleExtension {
    private static let articles = (["html", "htm", "txt"] + containers.keys).map { Array($0.utf8) }
    /// Common Crawl calls its archives of plain text `.warc.wet`.
    private static let containers: [String: Container] = ["jsonl": .jsonLines, "warc": .archive, "wet": .archive]
    static let packed = Array("gz".utf8)

    /// What holds several articles.
    enum Container: Sendable { case jsonLines, archive }

    /// Whether a file of this name is an article or a container of articles.
    static func isArticle(_ name: ArraySlice<UInt8>) -> Bool {
        guard name.first != UInt8(ascii: ".") else { return false }
        let (extensionBytes, _) = lastExtension(of: withoutPacking(name))
        return articles.contains { extensionBytes.elementsEqual($0) { $0.asciiLowercased == $1 } }
    }

    /// What a file of this name holds articles in; nil where it is one itself.
    static func container(_ name: ArraySlice<UInt8>) -> Container? {
        let (extensionBytes, _) = lastExtension(of: withoutPacking(name))
        return containers[String(decoding: extensionBytes.map(\.asciiLowercased), as: UTF8.self)]
    }

    /// Whether a file of this name is meant to be HTML.
    static func isMarkup(_ name: ArraySlice<UInt8>) -> Bool {
        lastExtension(of: withoutPacking(name)).extension.first?.asciiLowercased == UInt8(ascii: "h")
    }

    private static func withoutPacking(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let (last, stem) = lastExtension(of: name)
        return last.elementsEqual(packed) { $0.asciiLowercased == $1 } ? stem : name
    }

    /// What follows the last dot, and what stands before it; no extension where there is no dot.
    private static func lastExtension(
        of name: ArraySlice<UInt8>
    ) -> (extension: ArraySlice<UInt8>, stem: ArraySlice<UInt8>) {
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return ([], name) }
        return (name[(dot + 1)...], name[..<dot])
    }
}
