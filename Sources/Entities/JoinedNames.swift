import Model
import Text

/// Parts mentions of one thing that are of two, where the line or the comma between them was lost: "Ben Markey Ruth Jansen" in
/// a list, "Debra Pell Tom," where a signature and a greeting met, "Ruth Jansen Reuters", "Austin Texas".
struct JoinedNames {
    private let document: Document
    private let evidence: EvidenceLayer
    /// Tokens of the mentions that are looked into; the bound keeps hostile text linear.
    private static let lengths = 2...32
    /// The words of each mention of more than one word.
    private var fullNames: Set<ArraySlice<UInt8>> = []
    /// How many mentions begin with a word.
    private var mentions: [ArraySlice<UInt8>: Int] = [:]

    init(_ document: Document, _ evidence: EvidenceLayer, _ candidates: [Candidate]) {
        self.document = document
        self.evidence = evidence
        for candidate in candidates where candidate.type == .person {
            if candidate.tokens.count > 1 { fullNames.insert(document.words.joined(candidate.tokens)) }
            mentions[document.words[candidate.tokens.start], default: 0] += 1
        }
    }

    /// The candidates, each thing by itself.
    func parted(_ candidates: [Candidate]) -> [Candidate] {
        var all: [Candidate] = []
        all.reserveCapacity(candidates.count)
        for candidate in candidates {
            switch candidate.type {
            case .person where Self.lengths.contains(candidate.tokens.count) && candidate.rule != .personTable:
                all += places(in: candidate) ?? persons(in: candidate)
            case .place where isGuess(candidate), .organization where isGuess(candidate):
                all += places(in: candidate) ?? [candidate]
            default: all.append(candidate)
            }
        }
        return all
    }

    /// Whether the model alone saw a name of several words.
    private func isGuess(_ candidate: Candidate) -> Bool {
        candidate.tokens.count > 1 && candidate.rule == .model && candidate.id.isEmpty
    }

    /// A city and the state or the country behind it; nil where the mention is no such pair.
    private func places(in whole: Candidate) -> [Candidate]? {
        let (start, end) = (whole.tokens.start, whole.tokens.end)
        guard let city = Gazetteer.longestName(in: document.words, at: start, limit: end - 1), city.nameClass == .city
        else { return nil }
        let rest = TokenRange(start: start + city.count, end: end)
        guard let region = Gazetteer.name(of: rest, in: document.words),
            region.nameClass == .region || region.nameClass == .country, region.id.hasPrefix("iso:"),
            whole.type != .person || evidence[rest.start].personParts.isEmpty
        else { return nil }
        return [
            Candidate(tokens: TokenRange(start: start, end: rest.start), type: .place, rule: .cityTable, id: city.id),
            Candidate(tokens: rest, type: .place, rule: region.nameClass.rule, id: region.id),
        ]
    }

    /// The persons in the mention of one, and the organization that it may end with.
    private func persons(in whole: Candidate) -> [Candidate] {
        let (span, organization) = withoutOrganization(whole.tokens)
        var parts = persons(in: span).map { tokens in
            var part = whole
            if tokens != whole.tokens { (part.tokens, part.id) = (tokens, "") }
            return part
        }
        if let organization { parts.append(organization) }
        return parts
    }

    /// A span of a person's full name before an organization of the tables, and that: "Ruth Jansen Associated Press".
    private func withoutOrganization(_ span: TokenRange) -> (TokenRange, Candidate?) {
        guard span.count > 2 else { return (span, nil) }
        for border in span.start + 2..<span.end {
            let rest = TokenRange(start: border, end: span.end)
            guard evidence[border].isName, evidence[border].personParts.isEmpty, document.tokens[border].followsSpace,
                evidence[border - 1].personParts.contains(.surname),
                let match = Gazetteer.name(of: rest, in: document.words), match.nameClass == .organization,
                !match.needsContext, !match.isAcronym || document.tokens[border].letterCase == .upper
            else { continue }
            return (
                TokenRange(start: span.start, end: border),
                Candidate(tokens: rest, type: .organization, rule: .organizationTable, id: match.id)
            )
        }
        return (span, nil)
    }

    private func persons(in span: TokenRange) -> [TokenRange] {
        guard span.count > 1, evidence[span.start].personParts.contains(.given),
            span.indices.allSatisfy({ evidence[$0].isName && document.tokens[$0].kind == .word }),
            let border = (span.start + 1..<span.end).first(where: { isBorder($0, in: span) })
        else { return [span] }
        return [TokenRange(start: span.start, end: border)] + persons(in: TokenRange(start: border, end: span.end))
    }

    /// Whether another person begins at `index`: behind a surname, or behind a name that the document has elsewhere.
    private func isBorder(_ index: Int, in span: TokenRange) -> Bool {
        let parts = evidence[index].personParts
        guard parts.contains(.given), !evidence[index].isInitial else { return false }
        let isGreeted = index == span.end - 1 && isGreeting(before: span.end)
        guard index < span.end - 1 || isGreeted else { return false }
        let rest = TokenRange(start: index, end: span.end)
        guard index > span.start + 1 else {
            return isGreeted && evidence[span.start].opensSentence
                && mentions[document.words[span.start], default: 0] > 1
                || document.words[index] == document.words[span.start] && isKnown(rest)
        }
        let isBehindSurname = !evidence[index - 1].personParts.contains(.given)
        if parts == .given, isBehindSurname { return true }
        return isKnown(TokenRange(start: span.start, end: index))
            && (isBehindSurname || parts == .given || isKnown(rest))
    }

    private func isKnown(_ name: TokenRange) -> Bool { fullNames.contains(document.words.joined(name)) }

    /// Whether the name before a mark may be a greeting's: "Tom, Please …", but "Ana, a nurse".
    private func isGreeting(before mark: Int) -> Bool {
        guard mark + 1 < document.tokens.count, document.words.equals(mark, ",") || document.words.equals(mark, ":")
        else { return false }
        return evidence[mark + 1].isName && evidence[mark + 1].isCommon
            || document.words.equals(mark + 1, "please") || document.words.equals(mark + 1, "see")
    }
}
