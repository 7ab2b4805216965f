import Markup
import Text

/// The text of a small piece of HTML, as JSON-LD values and meta contents hold them.
enum HTMLText {
    /// `value` without tags, its character references resolved; itself where it has neither.
    static func plain(_ value: String) -> String {
        guard value.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }),
            let tree = try? MarkupParser().parse(TextBuffer(value))
        else { return value }
        return tree.string(of: 0)
    }
}
