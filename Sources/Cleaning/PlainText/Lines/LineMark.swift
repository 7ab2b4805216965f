/// What the marks of Markdown, or the tabs of a table, say of a line.
enum LineMark: Hashable {
    /// A heading, with its level from 1.
    case heading(Int)
    case quote
    /// A line that consists of links.
    case links
    /// A rule between parts, or a line of marks that belongs to a table.
    case rule
    case row
}
