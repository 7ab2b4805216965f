import Model
import Text

/// Organizations named by their head alone, with a capital: "the Board" in a document that has the "Northern Lakes Water
/// Board" and no other.
struct ShortForms {
    private let document: Document
    private let evidence: EvidenceLayer
    /// For each head the first organization of it; nil where the document has several.
    private var byHead: [ArraySlice<UInt8>: Candidate?] = [:]

    init(_ document: Document, _ evidence: EvidenceLayer, _ candidates: [Candidate]) {
        self.document = document
        self.evidence = evidence
        for candidate in candidates where candidate.type == .organization && candidate.tokens.count > 1 {
            guard let head = head(of: candidate.tokens) else { continue }
            let word = document.words[head]
            if let known = byHead[word] {
                if known?.id(in: document) != candidate.id(in: document) { byHead[word] = .some(nil) }
            } else {
                byHead[word] = candidate
            }
        }
    }

    /// The candidates with the short forms among them linked, and those added that none of them is.
    ///
    /// - Parameter candidates: in text order, as are the ones returned.
    func resolve(_ candidates: [Candidate]) -> [Candidate] {
        guard !byHead.isEmpty else { return candidates }
        return candidates.map(linked).filled(document.tokens.count, shortForm)
    }

    private func linked(_ candidate: Candidate) -> Candidate {
        guard candidate.tokens.count == 1, candidate.type == .organization, candidate.id.isEmpty,
            let id = id(at: candidate.tokens.start)
        else { return candidate }
        var linked = candidate
        linked.takeOwnID(id)
        return linked
    }

    private func shortForm(at index: Int) -> Candidate? {
        guard index > 0, evidence[index].isName, !evidence[index].opensSentence,
            document.words.equals(index - 1, "the"),
            let id = id(at: index), !isPart(index + 1)
        else { return nil }
        return Candidate(
            tokens: TokenRange(start: index, end: index + 1), type: .organization, rule: .shortForm, ownID: id)
    }

    /// Whether what stands at `index` belongs to a longer name: "the Board Room", "the Bank of Lund".
    private func isPart(_ index: Int) -> Bool {
        guard index < document.tokens.count else { return false }
        return evidence[index].isName || document.words.equals(index, "of") || document.words.equals(index, "-")
    }

    /// The id of the one organization that has the word at `index` for a head, where it was named before.
    private func id(at index: Int) -> String? {
        guard let known = byHead[document.words[index]], let known, known.tokens.start < index else { return nil }
        return known.id(in: document)
    }

    /// The word that says what an organization is: "Board" of "Northern Lakes Water Board", "Church" of "Church of Lund".
    private func head(of tokens: TokenRange) -> Int? {
        if isHead(tokens.start),
            document.words.equals(tokens.start + 1, "of") || document.words.equals(tokens.start + 1, "for")
        {
            return tokens.start
        }
        return isHead(tokens.end - 1) ? tokens.end - 1 : nil
    }

    private func isHead(_ index: Int) -> Bool {
        evidence[index].roles.contains(.organizationHead) && document.tokens[index].letterCase != .upper
    }
}
