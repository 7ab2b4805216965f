public import Text

/// A text whose spans are marked in place: `"1️⃣Acme Corp.2️⃣ rose 3️⃣3.4%4️⃣"` has the text "Acme Corp. rose 3.4%" and
/// the marks 1, 2, 3, 4 at the bytes where they stood.
public struct MarkedText: Sendable {
    /// The text without its marks.
    public let text: String
    private let marks: [Int: Int]

    public init(_ marked: String) {
        var text = ""
        var marks: [Int: Int] = [:]
        for character in marked {
            if character.unicodeScalars.contains("\u{20E3}"),
                let number = character.unicodeScalars.first?.properties.numericValue
            {
                marks[Int(number)] = text.utf8.count
            } else {
                text.append(character)
            }
        }
        self.text = text
        self.marks = marks
    }

    /// The bytes from the mark `first` to the mark `last`.
    public func range(_ first: Int, _ last: Int) -> ByteRange { ByteRange(start: marks[first]!, end: marks[last]!) }

    /// The bytes between the marks 1 and 2, 3 and 4, and so on.
    public var ranges: [ByteRange] { stride(from: 1, to: marks.count, by: 2).map { range($0, $0 + 1) } }
}
