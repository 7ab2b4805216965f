import Text

/// The short texts of a page's metadata: titles, names, dates, addresses. Nobody prints one of a megabyte, but a page
/// may hold it, and what is done with them is not linear in their length.
enum ShortText {
    /// As much of one as is read; titles and descriptions of real pages have some hundred bytes.
    static let mostBytes = 1024
    /// A longer address leads nowhere; those in other scripts have nine bytes for a letter.
    private static let longestAddress = 4096

    /// The beginning of `value`, cut between two characters where it is longer than ``mostBytes``.
    static func head(of value: String) -> String {
        let bytes = Array(value.utf8.prefix(mostBytes + 1))
        return String(decoding: bytes[...].head(mostBytes), as: UTF8.self)
    }

    /// The beginning of `value` without markup and with clean white space.
    static func plain(_ value: String) -> String { CleanWhitespace.cleaned(HTMLText.plain(head(of: value))) }

    /// An address; nil where it is too long for one: cut it would be another.
    static func address(_ value: String) -> String? { value.utf8.count <= longestAddress ? value : nil }
}
