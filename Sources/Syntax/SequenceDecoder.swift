import Model

/// Finds the likeliest tags of a sentence among the candidates of its tokens (Viterbi's algorithm).
///
/// Time grows with the tokens and the square of the candidates of each, of which there are one or two mostly.
struct SequenceDecoder {
    private let model: TagModel
    var candidates: [Candidate] = []
    /// Where the candidates of each token end.
    private var ends: [Int] = []
    /// For each candidate the best one before it.
    private var previous: [Int] = []

    init(model: TagModel) { self.model = model }

    mutating func begin() {
        candidates.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    /// Tells that the candidates added since the last call are all of the next token; there is one at least.
    mutating func endToken() { ends.append(candidates.count) }

    /// Appends the tag of each token to `tags`.
    mutating func decode(into tags: inout [UInt16]) {
        guard let last = ends.last else { return }
        addScores()
        let start = ends.count > 1 ? ends[ends.count - 2] : 0
        var best = start
        for candidate in start..<last where final(candidate) > final(best) { best = candidate }
        let first = tags.count
        tags.append(contentsOf: repeatElement(0, count: ends.count))
        for token in stride(from: ends.count - 1, through: 0, by: -1) {
            tags[first + token] = candidates[best].tag
            best = previous[best]
        }
    }

    private func final(_ candidate: Int) -> Float {
        candidates[candidate].score + model.transition(from: Int(candidates[candidate].tag), to: model.tags.end)
    }

    /// Turns the score of each candidate into that of the best way up to it.
    private mutating func addScores() {
        previous.removeAll(keepingCapacity: true)
        previous.append(contentsOf: repeatElement(0, count: candidates.count))
        for candidate in 0..<ends[0] {
            candidates[candidate].score += model.transition(from: model.tags.start, to: Int(candidates[candidate].tag))
        }
        var before = 0..<ends[0]
        for end in ends.dropFirst() {
            for candidate in before.upperBound..<end { addBestWay(to: candidate, from: before) }
            before = before.upperBound..<end
        }
    }

    private mutating func addBestWay(to candidate: Int, from before: Range<Int>) {
        let tag = Int(candidates[candidate].tag)
        var best = before.lowerBound
        var bestScore = -Float.infinity
        for earlier in before {
            let score = candidates[earlier].score + model.transition(from: Int(candidates[earlier].tag), to: tag)
            if score > bestScore { (best, bestScore) = (earlier, score) }
        }
        candidates[candidate].score += bestScore
        previous[candidate] = best
    }
}
