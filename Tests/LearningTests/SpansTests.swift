import Testing

@testable import Learning

struct SpansTests {
    private let labels = LabelSet(spanTypes: ["A", "B"])

    @Test(arguments: [
        ([], "O O O O O"),
        ([LabeledSpan(tokens: 0..<1, type: 0)], "U-A O O O O"),
        ([LabeledSpan(tokens: 0..<2, type: 0), LabeledSpan(tokens: 2..<5, type: 0)], "B-A L-A B-A I-A L-A"),
        ([LabeledSpan(tokens: 1..<2, type: 1), LabeledSpan(tokens: 2..<3, type: 0)], "O U-B U-A O O"),
        ([LabeledSpan(tokens: 0..<5, type: 1)], "B-B I-B I-B I-B L-B"),
    ])
    func spansBecomeLettersAndBack(spans: [LabeledSpan], letters: String) {
        let made = LabeledSpan.labels(of: spans, count: 5)
        #expect(made.map { labels.names[$0] }.joined(separator: " ") == letters)
        #expect(LabeledSpan.spans(of: made) == spans)
    }

    @Test func everyLegalSequenceIsThatOfItsSpans() {
        let scores = [[Double]](repeating: [Double](repeating: 0, count: labels.count), count: 5)
        let transitions = [Double](repeating: 0, count: labels.count * labels.count)
        let sequences = AllSequences(labels, scores: scores, transitions: transitions).sequences.map(\.labels)
        // f(n) = f(n - 1) + 2 (f(0) + … + f(n - 1)) ways to cut n tokens: the last is outside, or ends a span of two types.
        #expect(sequences.count == 571)
        for sequence in sequences {
            #expect(LabeledSpan.labels(of: LabeledSpan.spans(of: sequence), count: 5) == sequence)
        }
    }

    @Test func noTokensHaveNoLabels() {
        #expect(LabeledSpan.labels(of: [], count: 0).isEmpty && LabeledSpan.spans(of: []).isEmpty)
    }
}
