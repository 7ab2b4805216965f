import Text

/// The elements that Copydesk tells apart; every other one is `unknown` and reads as inline.
///
/// Names are those of the HTML Living Standard, with the obsolete ones that news pages still use.
public enum Tag: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    /// Character data, not an element.
    case text
    case unknown
    case a, abbr, address, amp, annotation, article, aside, audio, b, base, big, blockquote, body, br, button, canvas,
        caption
    case center, cite, code, col, colgroup, dd, del, details, dfn, dialog, div, dl, dt, em, embed, fieldset
    case figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr
    case html, i, iframe, img, input, ins, kbd, label, legend, li, link, main, map, mark, math, menu, meta, meter
    case nav, noscript, object, ol, optgroup, option, output, p, param, picture, pre, progress, q, rb, rp, rt, rtc
    case ruby, s, samp, script, search, section, select, slot, small, source, span, strike, strong, style, sub
    case summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul
    case `var`, video, wbr

    /// Whether a line of text ends where the element begins or ends.
    @inlinable public var isBlock: Bool { TagKinds.blocks.contains(self) }
    /// Elements by their names.
    static let byName = NameTable(Tag.allCases.filter { $0 != .text && $0 != .unknown }.map { ("\($0)", $0) })
    /// `h1` to `h6`.
    @inlinable public var isHeading: Bool { rawValue >= Tag.h1.rawValue && rawValue <= Tag.h6.rawValue }
}

/// A set of elements; asking it costs a shift.
public struct TagSet: Sendable, ExpressibleByArrayLiteral {
    @usableFromInline var low: UInt64 = 0
    @usableFromInline var high: UInt64 = 0

    public init(arrayLiteral tags: Tag...) {
        for tag in tags {
            if tag.rawValue < 64 { low |= 1 << UInt64(tag.rawValue) } else { high |= 1 << UInt64(tag.rawValue - 64) }
        }
    }

    @inlinable public func contains(_ tag: Tag) -> Bool {
        let bits = tag.rawValue < 64 ? low : high
        return bits >> UInt64(tag.rawValue & 63) & 1 == 1
    }
}

/// Elements by what browsers make of them.
public enum TagKinds {
    /// `display: block` and its kin in the standard's style sheet for rendering.
    public static let blocks: TagSet = [
        .address, .article, .aside, .blockquote, .body, .button, .caption, .center, .dd, .details, .dialog, .div, .dl,
        .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header,
        .hgroup, .hr, .html, .legend, .li, .main, .menu, .nav, .ol, .optgroup, .option, .p, .pre, .search, .section,
        .select, .summary, .table, .tbody, .td, .template, .textarea, .tfoot, .th, .thead, .title, .tr, .ul,
    ]
    /// Elements of HTML 5 that stand in the body only; of the older ones libxml2 knows it.
    static let endsHead: TagSet = [
        .article, .aside, .details, .dialog, .figure, .footer, .header, .hgroup, .main, .nav, .search, .section,
    ]
    /// Elements that never have an end tag.
    public static let void: TagSet = [
        .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr,
    ]
}
