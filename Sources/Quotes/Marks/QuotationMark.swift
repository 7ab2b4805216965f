import Model
import Text

/// A token that may be a quotation mark.
struct QuotationMark: Sendable, BitwiseCopyable {
    enum Style: UInt8, Sendable, BitwiseCopyable { case double, single, guillemet }

    var token: Int
    var style: Style
    var canOpen: Bool
    var canClose: Bool
    /// „, which “ closes.
    var isLow = false
}

extension QuotationMark {
    /// The mark at `token`, or nil; spaces decide the side of a straight one.
    static func find(in document: Document, at token: Int, in paragraph: Range<Int>) -> QuotationMark? {
        let bytes = document.text[document.tokens[token].bytes]
        guard let (style, side) = kind(of: bytes) else { return nil }
        let followsSpace = token == paragraph.lowerBound || document.tokens[token].followsSpace
        let precedesSpace = token + 1 >= paragraph.upperBound || document.tokens[token + 1].followsSpace
        let followsOpening = token > paragraph.lowerBound && isOpening(document, token - 1)
        var mark = QuotationMark(token: token, style: style, canOpen: true, canClose: true)
        mark.isLow = bytes.elementsEqual([0xE2, 0x80, 0x9E])
        switch side {
        // »Danish and German news turn the points inwards.«
        case .open where style == .guillemet && !followsSpace && !followsOpening: mark.canOpen = false
        case .close where style == .guillemet && followsSpace && !precedesSpace: mark.canClose = false
        case .open: mark.canClose = false
        case .close: mark.canOpen = false
        case .either:
            mark.canOpen = (followsSpace || followsOpening) && !precedesSpace
            mark.canClose = !followsSpace
            if followsSpace, precedesSpace { (mark.canOpen, mark.canClose) = (style == .double, style == .double) }
        }
        return mark
    }

    private enum Side { case open, close, either }

    private static func kind(of bytes: ArraySlice<UInt8>) -> (Style, Side)? {
        guard let first = bytes.first, bytes.count <= 3 else { return nil }
        switch first {
        case UInt8(ascii: "\""): return bytes.count == 1 ? (.double, .either) : nil
        case UInt8(ascii: "'"): return bytes.last == first ? (bytes.count == 1 ? .single : .double, .either) : nil
        case UInt8(ascii: "`"): return bytes.count == 1 ? (.single, .open) : (.double, .open)
        case 0xC2, 0xE2: return wide(bytes.scalar(at: bytes.startIndex).scalar)
        default: return nil
        }
    }

    private static func wide(_ scalar: Unicode.Scalar) -> (Style, Side)? {
        switch scalar {
        case "\u{201C}", "\u{201F}": (.double, .open)
        case "\u{201D}": (.double, .close)
        case "\u{201E}": (.double, .open)
        case "\u{2018}", "\u{201B}": (.single, .open)
        case "\u{2019}": (.single, .close)
        case "\u{00AB}", "\u{2039}": (.guillemet, .open)
        case "\u{00BB}", "\u{203A}": (.guillemet, .close)
        default: nil
        }
    }

    private static func isOpening(_ document: Document, _ token: Int) -> Bool {
        let first = document.text.bytes[document.tokens[token].bytes.start]
        return first == UInt8(ascii: "(") || first == UInt8(ascii: "[") || first == UInt8(ascii: "-") || first == 0xE2
    }
}
