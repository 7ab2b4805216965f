import Model
import Text

/// Finds names again that the document has elsewhere: where only a surname stands, at the start of a sentence, in
/// headlines.
struct RepeatFinder {
    /// Single words that rules below this confidence found do not vouch for other places.
    private static let leastConfidence = 0.65

    private let document: Document
    private let evidence: EvidenceLayer
    private var isClaimed: [Bool]
    /// For each first word the candidates that begin with it, one for each different name.
    private var names: [ArraySlice<UInt8>: [Candidate]] = [:]
    /// Surnames of persons who are named in full.
    private var surnames: Set<ArraySlice<UInt8>> = []

    init(_ document: Document, _ evidence: EvidenceLayer, _ candidates: [Candidate]) {
        self.document = document
        self.evidence = evidence
        isClaimed = [Bool](repeating: false, count: document.tokens.count)
        var seen: Set<ArraySlice<UInt8>> = []
        for candidate in candidates {
            for index in candidate.tokens.indices { isClaimed[index] = true }
            guard candidate.type != .nationality,
                candidate.tokens.count > 1 || candidate.confidence >= Self.leastConfidence,
                seen.insert(document.words.joined(candidate.tokens)).inserted
            else { continue }
            names[document.words[candidate.tokens.start], default: []].append(candidate)
            if candidate.type == .person, candidate.tokens.count > 1 {
                surnames.insert(document.words[candidate.tokens.end - 1])
            }
        }
    }

    /// The mentions that no rule found by itself.
    func repeats() -> [Candidate] {
        var found: [Candidate] = []
        for sentence in document.sentences {
            var place = sentence.tokens.start
            while place < sentence.tokens.end {
                if let candidate = repeated(at: place, limit: sentence.tokens.end) {
                    found.append(candidate)
                    place = candidate.tokens.end
                } else {
                    place += 1
                }
            }
        }
        return found
    }

    private func repeated(at index: Int, limit: Int) -> Candidate? {
        guard !isClaimed[index], evidence[index].beginsName else { return nil }
        let word = document.words[index]
        if let name = longestName(in: names[word] ?? [], at: index, limit: limit) { return name }
        guard surnames.contains(word), isFree(index..<index + 1) else { return nil }
        return Candidate(tokens: TokenRange(start: index, end: index + 1), type: .person, rule: .documentRepeat)
    }

    /// The longest of `known` whose words stand at `index`. Each comparison is as long as a name, and names that begin
    /// with one word are few, so this stays linear in practice; the bound below keeps it so in hostile text.
    private func longestName(in known: [Candidate], at index: Int, limit: Int) -> Candidate? {
        var best: Candidate?
        for name in known.prefix(16) where name.tokens.count > (best?.tokens.count ?? 0) {
            let range = index..<index + name.tokens.count
            guard range.upperBound <= limit, isFree(range),
                document.words.joined(TokenRange(range)) == document.words.joined(name.tokens)
            else { continue }
            best = Candidate(tokens: TokenRange(range), type: name.type, rule: .documentRepeat, id: name.id)
        }
        return best
    }

    /// Whether no mention has these tokens yet, and their capitals tell something.
    private func isFree(_ range: Range<Int>) -> Bool {
        guard !range.contains(where: { isClaimed[$0] }), evidence[range.upperBound - 1].isName else { return false }
        if range.count > 1 { return true }
        let index = range.lowerBound
        return !(evidence[index].isCommon && evidence[index].opensSentence) || isSubject(index)
    }

    /// Whether a word that may be a common one does what persons do: "Price said".
    private func isSubject(_ index: Int) -> Bool {
        guard index + 1 < document.tokens.count else { return false }
        if document.words.equals(index + 1, "'s") { return true }
        if document.syntax.tags.count == document.tokens.count { return document.syntax.tags[index + 1] == .verb }
        return WordRole.of(document.words[index + 1]).contains(.speech)
    }
}
