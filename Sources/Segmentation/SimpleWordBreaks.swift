import Text

/// The rules of Unicode Standard Annex 29 for the characters that need no more than a few of them: ASCII, the letters of
/// Latin-1 and Latin Extended A and B, and the quotation marks, dashes and signs of English typography.
enum SimpleWordBreaks {
    /// The values of the property Word_Break that matter here.
    private enum Class: UInt8 {
        case letter, digit
        /// Joins what stands on both sides (ExtendNumLet).
        case connector
        /// Between letters or between digits (MidNumLet, Single_Quote).
        case middle
        /// Between digits (MidNum).
        case numeric
        case other
        /// Not for this code.
        case foreign
    }

    private static let ascii: [Class] = (UInt8(0)..<128).map { byte in
        switch byte {
        case _ where byte.isASCIILetter: .letter
        case _ where byte.isASCIIDigit: .digit
        case UInt8(ascii: "_"): .connector
        case UInt8(ascii: "."), UInt8(ascii: "'"): .middle
        case UInt8(ascii: ","), UInt8(ascii: ";"): .numeric
        case 0x21...0x7E: .other
        default: .foreign
        }
    }

    /// Returns false, with `segments` in any state, at the first character that is not one of the simple ones.
    static func segment(_ bytes: [UInt8], in range: Range<Int>, into segments: inout [WordSegment]) -> Bool {
        var start = range.lowerBound
        while start < range.upperBound {
            var (current, end) = character(bytes, at: start)
            guard current != .foreign else { return false }
            let first = current
            while end < range.upperBound {
                let (next, after) = character(bytes, at: end)
                if next == .foreign { return false }
                if joins(current, next) {
                    (current, end) = (next, after)
                } else if next == .middle || next == .numeric, after < range.upperBound {
                    let (beyond, last) = character(bytes, at: after)
                    guard beyond == current, bridges(next, current) else { break }
                    end = last
                } else {
                    break
                }
            }
            segments.append(WordSegment(start: start, end: end, shape: shape(first)))
            start = end
        }
        return true
    }

    private static func joins(_ left: Class, _ right: Class) -> Bool {
        left.rawValue <= Class.connector.rawValue && right.rawValue <= Class.connector.rawValue
    }

    /// Whether `mark` between two characters of class `sides` joins them.
    private static func bridges(_ mark: Class, _ sides: Class) -> Bool {
        sides == .digit || (sides == .letter && mark == .middle)
    }

    private static func shape(_ first: Class) -> WordSegment.Shape {
        switch first {
        case .letter, .connector: .word
        case .digit: .number
        default: .mark
        }
    }

    private static func character(_ bytes: [UInt8], at offset: Int) -> (Class, end: Int) {
        let byte = bytes[offset]
        if byte.isASCII { return (ascii[Int(byte)], offset + 1) }
        let (scalar, length) = bytes.scalar(at: offset)
        return (wordBreakClass(scalar), offset + length)
    }

    private static func wordBreakClass(_ scalar: Unicode.Scalar) -> Class {
        switch scalar.value {
        case 0xD7, 0xF7: .other
        case 0xC0...0x24F: .letter
        case 0x2018, 0x2019: .middle
        // Dashes, the other quotation marks, bullets and dots.
        case 0x2010...0x2017, 0x201A...0x2022, 0x2026: .other
        // Pound, yen, section, degree, guillemets, euro.
        case 0xA3, 0xA5, 0xA7, 0xB0, 0xAB, 0xBB, 0x20AC: .other
        default: .foreign
        }
    }
}
