import Model
import Text

/// Mentions of a storm by its name alone, which people have as well: "Irma" beside "Hurricane Irma".
struct StormNames {
    private let document: Document
    private let evidence: EvidenceLayer
    /// The id of each storm by its last word, where the document has nobody of that name.
    private var storms: [ArraySlice<UInt8>: String] = [:]

    init(_ document: Document, _ evidence: EvidenceLayer, _ candidates: [Candidate]) {
        self.document = document
        self.evidence = evidence
        for candidate in candidates where candidate.rule == .stormName {
            storms[document.words[candidate.tokens.end - 1]] = candidate.id(in: document)
        }
        guard !storms.isEmpty else { return }
        for candidate in candidates where candidate.type == .person && candidate.tokens.count > 1 {
            storms[document.words[candidate.tokens.start]] = nil
            storms[document.words[candidate.tokens.end - 1]] = nil
        }
    }

    /// The candidates with mentions of these storms among them told as such, and those added that none of them is.
    ///
    /// - Parameter candidates: in text order, as are the ones returned.
    func resolve(_ candidates: [Candidate]) -> [Candidate] {
        guard !storms.isEmpty else { return candidates }
        return candidates.map { candidate in
            guard candidate.tokens.count == 1, Self.guesses.contains(candidate.rule) else { return candidate }
            return storm(at: candidate.tokens.start) ?? candidate
        }.filled(document.tokens.count, storm)
    }

    private func storm(at index: Int) -> Candidate? {
        guard evidence[index].isName, let id = storms[document.words[index]] else { return nil }
        return Candidate(tokens: TokenRange(start: index, end: index + 1), type: .event, rule: .stormName, ownID: id)
    }

    /// Rules that see only a name and where it stands.
    private static let guesses: Set<Rule> = [
        .model, .capitalizedWord, .speakerContext, .placeContext, .givenName, .surname, .cityTable, .documentRepeat,
    ]
}
