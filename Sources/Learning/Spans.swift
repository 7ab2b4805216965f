/// Where a token stands in a span; the raw values are the letters of BILOU.
public enum SpanPart: String, CaseIterable, Sendable {
    case beginning = "B"
    case inside = "I"
    case last = "L"
    case only = "U"

    /// The label of this part of a span of the type with number `type`.
    public func label(_ type: Int) -> Int { 1 + type * Self.allCases.count + number }

    /// The part and the type's number of a label; nil for the label of tokens outside of all spans.
    public static func parts(of label: Int) -> (part: SpanPart, type: Int)? {
        guard label > 0 else { return nil }
        return (allCases[(label - 1) % allCases.count], (label - 1) / allCases.count)
    }

    /// Where a token stands in the span of `tokens`.
    public init(of token: Int, in tokens: Range<Int>) {
        let (isFirst, isLast) = (token == tokens.lowerBound, token == tokens.upperBound - 1)
        self = isFirst ? (isLast ? .only : .beginning) : isLast ? .last : .inside
    }

    /// From 0, in the order of the cases.
    public var number: Int {
        switch self {
        case .beginning: 0
        case .inside: 1
        case .last: 2
        case .only: 3
        }
    }
}

/// Tokens that belong together, and the number of their type.
public struct LabeledSpan: Hashable, Sendable {
    /// One token at least.
    public var tokens: Range<Int>
    /// From 0.
    public var type: Int

    /// The span of these tokens.
    public init(tokens: Range<Int>, type: Int) {
        self.tokens = tokens
        self.type = type
    }

    /// The labels of `count` tokens with these spans, which are in order and do not overlap.
    public static func labels(of spans: [LabeledSpan], count: Int) -> [Int] {
        var labels = [Int](repeating: 0, count: count)
        for span in spans {
            for token in span.tokens { labels[token] = SpanPart(of: token, in: span.tokens).label(span.type) }
        }
        return labels
    }

    /// The spans that a legal sequence of labels describes, in order.
    public static func spans(of labels: [Int]) -> [LabeledSpan] {
        var spans: [LabeledSpan] = []
        var start = 0
        for (token, label) in labels.enumerated() {
            guard let (part, type) = SpanPart.parts(of: label) else { continue }
            if part == .beginning || part == .only { start = token }
            if part == .last || part == .only { spans.append(LabeledSpan(tokens: start..<token + 1, type: type)) }
        }
        return spans
    }
}
