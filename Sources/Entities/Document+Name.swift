import Model
import Text

extension Document {
    /// The words of a part of the text, with one space for each stretch of white space.
    func name(in bytes: ByteRange) -> String {
        let name = string(in: bytes)
        if Self.isSpacedOnce(text[bytes]) { return name }
        return name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether letters are ASCII's, with single spaces between them: so nearly all names are.
    private static func isSpacedOnce(_ letters: ArraySlice<UInt8>) -> Bool {
        var followsSpace = true
        for letter in letters {
            let isSpace = letter == ASCII.space
            guard isSpace ? !followsSpace : (0x21..<0x7F).contains(letter) else { return false }
            followsSpace = isSpace
        }
        return !followsSpace
    }
}
