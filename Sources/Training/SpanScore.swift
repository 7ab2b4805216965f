import Entities
import Learning

/// How many spans a model finds exactly, per type and in all, but for names of other kinds.
struct SpanScore {
    private var right = [0, 0, 0]
    private var found = [0, 0, 0]
    private var wanted = [0, 0, 0]

    init(model: LinearChainModel, sentences: [TrainingSentence]) {
        var decoder = ChainDecoder(model: model)
        for sentence in sentences {
            var labels: [Int] = []
            decoder.decode(sentence.features, into: &labels)
            let gold = LabeledSpan.spans(of: sentence.answers.map { $0 & 1 == 1 ? 0 : $0.trailingZeroBitCount })
            let predicted = LabeledSpan.spans(of: labels)
            for span in gold where span.type < right.count { wanted[span.type] += 1 }
            for span in predicted where span.type < right.count {
                found[span.type] += 1
                if gold.contains(span) { right[span.type] += 1 }
            }
        }
    }

    /// F1 in percent over all types, then of each.
    var summary: String {
        let all = f1(right.reduce(0, +), found.reduce(0, +), wanted.reduce(0, +))
        return all + " (" + right.indices.map { f1(right[$0], found[$0], wanted[$0]) }.joined(separator: " ") + ")"
    }

    private func f1(_ right: Int, _ found: Int, _ wanted: Int) -> String {
        let share = 2000 * Double(right) / Double(max(1, found + wanted))
        return String(share.rounded() / 10)
    }
}
