import CLibXML
import Text

/// What an ampersand in text or in a value stands for.
struct CharacterReference {
    /// Nil where the number stands for no character.
    var scalar: Unicode.Scalar?
    /// Behind the reference.
    var end: Int

    /// Nil where the ampersand at `start` begins no reference and is one itself.
    init?(_ page: PageBytes, at start: Int) {
        if page[start + 1] == UInt8(ascii: "#") {
            let isHexadecimal = page[start + 2] | 0x20 == UInt8(ascii: "x")
            self.init(page, digits: start + (isHexadecimal ? 3 : 2), radix: isHexadecimal ? 16 : 10)
        } else {
            self.init(page, name: start + 1)
        }
    }

    /// "&#8364;", "&#x20AC;"; the semicolon may be missing.
    private init?(_ page: PageBytes, digits start: Int, radix: UInt32) {
        end = start
        var value: UInt32 = 0
        while let digit = page[end].hexadecimalValue.map(UInt32.init), digit < radix {
            if value < 0x110000 { value = value * radix + digit }
            end += 1
        }
        guard end > start else { return nil }
        if page[end] == UInt8(ascii: ";") { end += 1 }
        scalar = Self.isCharacter(value) ? Unicode.Scalar(value) : nil
    }

    /// "&euro;"; without its semicolon it is none.
    private init?(_ page: PageBytes, name start: Int) {
        end = start
        var key: UInt64 = 0
        while page[end].isASCIILetter || page[end].isASCIIDigit, end - start < 8 {
            key = key << 8 | UInt64(page[end])
            end += 1
        }
        guard end > start, page[end] == UInt8(ascii: ";"), let scalar = Self.named[key] else { return nil }
        self.scalar = scalar
        end += 1
    }

    /// `Char` of XML 1.0, section 2.2.
    private static func isCharacter(_ value: UInt32) -> Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// The names of HTML 4, as libxml2 has them, packed into numbers; none has more than eight letters.
    private static let named: [UInt64: Unicode.Scalar] = {
        var named: [UInt64: Unicode.Scalar] = [:]
        // Latin and Greek, then punctuation, arrows and signs of mathematics; looking up a number is a linear search.
        for value in [UInt32(0x22)..<0x3E8, 0x2000..<0x2670].joined() {
            guard let entity = htmlEntityValueLookup(value), let name = entity.pointee.name else { continue }
            var key: UInt64 = 0
            var next = name
            while next.pointee != 0 {
                key = key << 8 | UInt64(UInt8(bitPattern: next.pointee))
                next += 1
            }
            named[key] = Unicode.Scalar(value)
        }
        return named
    }()
}

extension ByteSink {
    /// Appends a part of the page with its character references resolved.
    mutating func appendResolving(_ page: PageBytes, _ range: Range<Int>) {
        var start = range.lowerBound
        var index = page.next(UInt8(ascii: "&"), from: start, before: range.upperBound)
        while index < range.upperBound {
            if let reference = CharacterReference(page, at: index), reference.end <= range.upperBound {
                append(page, start..<index)
                if let scalar = reference.scalar { append(scalar) }
                start = reference.end
            }
            index = page.next(UInt8(ascii: "&"), from: max(index + 1, start), before: range.upperBound)
        }
        append(page, start..<range.upperBound)
    }
}
