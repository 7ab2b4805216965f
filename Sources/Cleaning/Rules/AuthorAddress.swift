import Text

/// Addresses that lead to the page of an author. Written for this project, from how news systems name such pages in the
/// main languages.
enum AuthorAddress {
    private static let names = """
        author authors autor autora autores autoren auteur auteurs autore autori autorzy writer writers contributor
        contributors journalist journalists reporter reporters columnist columnists redacteur redakteur
        """.split { $0.isWhitespace }.map { Array($0.utf8) }

    /// Whether a part of an address between two strokes is a name for authors, and something follows: "/author/ann-lee".
    static func isAuthors(_ address: ArraySlice<UInt8>) -> Bool {
        let stroke = UInt8(ascii: "/")
        let parts = address.split(separator: stroke)
        return parts.dropLast().contains { part in names.contains { $0.elementsEqual(part) } }
    }
}
