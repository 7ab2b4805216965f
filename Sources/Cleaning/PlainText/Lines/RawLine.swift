/// One line of a text as it was read, without the white space around it; never empty.
struct RawLine {
    /// Its bytes in the text.
    var bytes: Range<Int>
    /// How many columns of white space stand before it.
    var indentation: Int
    /// Whether a blank line (or the start of the text) stands before it.
    var followsBlank: Bool
    /// Length in code points.
    var length: Int
    /// Code points up to the first space.
    var firstWordLength: Int
}
