import Model
import Text

/// Pairs the quotation marks of a document, paragraph by paragraph, so that a stray mark spoils one paragraph at most.
///
/// Only outer pairs become spans; marks inside them belong to what is quoted. Linear in the tokens.
struct QuotationPairing {
    private let document: Document
    private let paragraphs: [Range<Int>]
    private(set) var spans: [QuotedSpan] = []

    /// How many marks ahead a single mark looks for its partner.
    private static let reach = 64

    init(_ document: Document, paragraphs: [Range<Int>]) {
        (self.document, self.paragraphs) = (document, paragraphs)
        for index in paragraphs.indices { pair(index) }
    }

    private mutating func pair(_ paragraph: Int) {
        let range = paragraphs[paragraph]
        let marks = range.compactMap { token in
            document.tokens[token].kind == .punctuation ? QuotationMark.find(in: document, at: token, in: range) : nil
        }
        var index = 0
        while index < marks.count {
            guard marks[index].canOpen else {
                index += 1
                continue
            }
            if let partner = partner(of: index, in: marks) {
                add(marks[index].token, marks[partner].token, paragraph, continues: false)
                index = partner + 1
            } else if mayContinue(marks[index], in: range), reopens(paragraph + 1, marks[index].style) {
                add(marks[index].token, range.upperBound, paragraph, continues: true)
                return
            } else {
                index += 1
            }
        }
    }

    private mutating func add(_ open: Int, _ close: Int, _ paragraph: Int, continues: Bool) {
        guard close > open + 1 else { return }
        spans.append(QuotedSpan(open: open, close: close, continues: continues, paragraph: paragraph))
    }

    /// The index of the mark that closes the one at `index`.
    private func partner(of index: Int, in marks: [QuotationMark]) -> Int? {
        let style = marks[index].style
        var fallback: Int?
        for other in marks.indices.dropFirst(index + 1).prefix(Self.reach) where marks[other].style == style {
            if marks[other].canClose || marks[index].isLow, isClosing(marks[other], of: marks[index]) {
                if style != .single || followsPunctuation(marks[other].token) { return other }
                fallback = fallback ?? other
            } else if marks[other].canOpen, !marks[other].canClose, style != .single {
                return nil
            }
        }
        return fallback
    }

    /// A straight mark that could do either closes what is open.
    private func isClosing(_ mark: QuotationMark, of open: QuotationMark) -> Bool { mark.token > open.token + 1 }

    /// The closing mark of a single pair stands after a comma or full stop, or before one; an apostrophe does not.
    private func followsPunctuation(_ token: Int) -> Bool {
        document.tokens[token - 1].kind == .punctuation
            || token + 1 < document.tokens.count && document.tokens[token + 1].kind == .punctuation
    }

    /// A quotation that goes on in the next paragraph starts its own or comes after a comma, colon or full stop.
    private func mayContinue(_ mark: QuotationMark, in paragraph: Range<Int>) -> Bool {
        guard mark.style != .single else { return false }
        return mark.token == paragraph.lowerBound || document.tokens[mark.token - 1].kind == .punctuation
    }

    private func reopens(_ paragraph: Int, _ style: QuotationMark.Style) -> Bool {
        guard paragraph < paragraphs.count, let first = paragraphs[paragraph].first else { return false }
        guard let mark = QuotationMark.find(in: document, at: first, in: paragraphs[paragraph]) else { return false }
        return mark.style == style && mark.canOpen
    }
}
