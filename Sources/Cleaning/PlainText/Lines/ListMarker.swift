import Text

/// What stands before an item of a list: a bullet, or its number.
struct ListMarker {
    /// How many bytes the marker takes, with the space behind it.
    let length: Int
    /// Numbers and letters are words of the text; bullets are not.
    let isBullet: Bool

    /// The marker that a line starts with; nil where there is none.
    init?(of line: ArraySlice<UInt8>) {
        guard let first = line.first else { return nil }
        var end = line.startIndex
        if first.isASCIIDigit {
            while end < line.endIndex, line[end].isASCIIDigit { end += 1 }
            guard end - line.startIndex <= 2, end < line.endIndex,
                line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")")
            else { return nil }
            end += 1
            isBullet = false
        } else {
            let (scalar, length) = line.scalar(at: end)
            guard Self.bullets.contains(scalar) else { return nil }
            end += length
            isBullet = true
        }
        guard end + 1 < line.endIndex, line[end] == ASCII.space else { return nil }
        length = end + 1 - line.startIndex
    }

    /// No em dash: it opens direct speech in half of Europe.
    private static let bullets: [Unicode.Scalar] = ["•", "‣", "◦", "▪", "●", "■", "*", "-", "–", "·", "►", "✓"]
}
