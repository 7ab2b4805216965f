/// One line of a text as it was read, without the white space around it; never empty.
struct RawLine {
    /// Its bytes in the text.
    var bytes: Range<Int>
    /// Which line of the text it is, from 1.
    var number: Int
    /// How many columns of white space stand before it.
    var indentation: Int
    /// Whether a blank line (or the start of the text) stands before it.
    var followsBlank: Bool
    /// Columns that it takes; the letters of East Asia take two.
    var length: Int
    /// Columns up to the first place where it may be broken.
    var firstWordLength: Int
    /// Tabs inside it.
    var tabs: Int
    /// Strokes with a space on either side, as between the cells of a row.
    var strokes: Int
    var hasFigure: Bool
    /// Whether a wide gap stands inside it, as between the parts of a running header.
    var hasGap: Bool
    /// Whether a soft hyphen, which nobody sees elsewhere, ends it.
    var endsInSoftHyphen: Bool
}
