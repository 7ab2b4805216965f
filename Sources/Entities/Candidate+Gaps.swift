import Model

extension [Candidate] {
    /// These candidates, in text order, and between them those that `make` gives for single tokens that no candidate has.
    func filled(_ count: Int, _ make: (Int) -> Candidate?) -> [Candidate] {
        var all: [Candidate] = []
        all.reserveCapacity(self.count)
        var place = 0
        for candidate in self {
            while place < candidate.tokens.start {
                if let made = make(place) { all.append(made) }
                place += 1
            }
            all.append(candidate)
            place = candidate.tokens.end
        }
        for token in Swift.min(place, count)..<count {
            if let made = make(token) { all.append(made) }
        }
        return all
    }
}
