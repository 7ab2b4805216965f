import Lexicons
import Model
import Text

/// Looks at the document as a whole: the same words name the same thing, a surname is a person who is named in full, an
/// acronym is what it abbreviates.
struct DocumentPass {
    private let document: Document
    private let evidence: EvidenceLayer
    private var candidates: [Candidate]

    init(_ document: Document, _ evidence: EvidenceLayer, _ candidates: [Candidate]) {
        self.document = document
        self.evidence = evidence
        self.candidates = candidates
    }

    mutating func resolve() -> EntityLayer {
        candidates = JoinedNames(document, evidence, candidates).parted(candidates)
        candidates += RepeatFinder(document, evidence, candidates).repeats()
        candidates.sort { $0.tokens < $1.tokens }
        preferPersonsToCities()
        candidates = StormNames(document, evidence, candidates).resolve(candidates)
        takeShortFormsForTheirLongOnes()
        spellOutAcronyms()
        nameRegions()
        var owners = OfficeOwners(document)
        owners.resolve(&candidates)
        candidates = ShortForms(document, evidence, candidates).resolve(candidates)
        agreeOnTypes()
        let persons = PersonLinks(document, evidence, candidates)
        var groups = EntityGroups(document)
        for index in candidates.indices { groups.add(candidates[index], person: persons.link(of: index)) }
        return groups.layer(for: candidates)
    }

    /// A city that is the surname of somebody named in full is that person, but for "in Paris".
    private mutating func preferPersonsToCities() {
        let surnames = Set(
            candidates.filter { $0.type == .person && $0.tokens.count > 1 }.map { document.words[$0.tokens.end - 1] }
        )
        for index in candidates.indices where candidates[index].tokens.count == 1 {
            let token = candidates[index].tokens.start
            guard [.cityTable, .regionTable, .placeContext].contains(candidates[index].rule),
                surnames.contains(document.words[token]),
                token == 0 || !WordRole.of(document.words[token - 1]).contains(.locative)
            else { continue }
            candidates[index] = Candidate(tokens: candidates[index].tokens, type: .person, rule: .documentRepeat)
        }
    }

    /// A surname alone that the model calls an organization is the person who has it, "Benhabyles" behind "Yasmina
    /// Benhabyles"; what it calls a person is the organization that begins so, "Sebata" beside "Sebata Platinum".
    private mutating func takeShortFormsForTheirLongOnes() {
        var surnames: Set<ArraySlice<UInt8>> = []
        var openings: Set<ArraySlice<UInt8>> = []
        for candidate in candidates where candidate.tokens.count > 1 {
            switch candidate.type {
            case .person: surnames.formUnion(surnameForms(of: candidate.tokens))
            case .organization: openings.insert(document.words[candidate.tokens.start])
            default: break
            }
        }
        for index in candidates.indices where Self.unexplained.contains(candidates[index].rule) {
            let candidate = candidates[index]
            let words = document.words.joined(candidate.tokens)
            if candidate.type == .organization, surnames.contains(words), !openings.contains(words) {
                candidates[index] = Candidate(tokens: candidate.tokens, type: .person, rule: .documentRepeat)
            } else if candidate.type == .person, candidate.tokens.count == 1, openings.contains(words),
                !surnames.contains(words), evidence[candidate.tokens.start].personParts.isEmpty
            {
                candidates[index] = Candidate(tokens: candidate.tokens, type: .organization, rule: .documentRepeat)
            }
        }
    }

    /// Rules that know less of a name than its longer form does.
    private static let unexplained: Set<Rule> = [.model, .capitalizedWord, .speakerContext, .typeNoun]

    /// The last word of a person's name, and the last two where a hyphen ties them: "Aas" and "Solheim-Aas".
    private func surnameForms(of tokens: TokenRange) -> [ArraySlice<UInt8>] {
        let last = tokens.end - 1
        var forms = [document.words[last]]
        if tokens.count > 3, document.words.equals(last - 1, "-") {
            forms.append(document.words.joined(TokenRange(start: last - 2, end: tokens.end)))
        }
        return forms
    }

    /// An acronym whose words the document gives, and no table has, is no namesake that a table may know.
    private mutating func spellOutAcronyms() {
        var ids: [ArraySlice<UInt8>: String] = [:]
        for index in candidates.indices.dropFirst() where candidates[index].abbreviatesPrevious {
            let full = candidates[index - 1]
            guard full.id.isEmpty, full.type == .organization, full.rule == .acronymExpansion else { continue }
            let id = full.id(in: document)
            candidates[index - 1].id = id
            ids[document.words.joined(candidates[index].tokens)] = id
        }
        guard !ids.isEmpty else { return }
        for index in candidates.indices where candidates[index].type == .organization {
            guard let id = ids[document.words.joined(candidates[index].tokens)] else { continue }
            candidates[index].takeOwnID(id)
        }
    }

    /// "the Kyiv region", "Aleppo province": the part of the country, not the city that it is called after.
    private mutating func nameRegions() {
        for index in candidates.indices where candidates[index].type == .place {
            let (start, end) = (candidates[index].tokens.start, candidates[index].tokens.end)
            guard end < document.tokens.count, document.tokens[end].letterCase == .lower,
                Self.regions[document.words[end]] ?? false,
                let match = Gazetteer.longestName(in: document.words, at: start, limit: end + 1),
                start + match.count == end + 1, match.nameClass.type == .place, !match.id.isEmpty
            else { continue }
            candidates[index].id = match.id
            candidates[index].hasOwnID = true
        }
    }

    private static let regions = WordTable<Bool>(listing: "region oblast province governorate prefecture")

    /// Gives all mentions in the same words the type that most evidence speaks for.
    private mutating func agreeOnTypes() {
        var ballots: [ArraySlice<UInt8>: TypeBallot] = [:]
        for candidate in candidates where !candidate.abbreviatesPrevious && !candidate.hasOwnID {
            ballots[document.words.joined(candidate.tokens), default: TypeBallot()].add(candidate)
        }
        for index in candidates.indices
        where !candidates[index].abbreviatesPrevious && !candidates[index].hasOwnID {
            guard let ballot = ballots[document.words.joined(candidates[index].tokens)] else { continue }
            candidates[index].type = ballot.winner
            candidates[index].id = ballot.id
        }
    }
}

/// The evidence for each type of the mentions in the same words.
private struct TypeBallot {
    private var votes: [(type: EntityType, weight: Double, id: String)] = []

    mutating func add(_ candidate: Candidate) {
        guard let index = votes.firstIndex(where: { $0.type == candidate.type }) else {
            return votes.append((candidate.type, weight(of: candidate), candidate.id))
        }
        votes[index].weight += weight(of: candidate)
        if votes[index].id.isEmpty { votes[index].id = candidate.id }
    }

    /// However often a name was seen without a word that explains it, what once stood beside it says more.
    private func weight(of candidate: Candidate) -> Double {
        switch candidate.rule {
        case .capitalizedWord, .capitalizedRun: candidate.confidence / 16
        case .titleName, .typeNoun: candidate.confidence * 8
        default: candidate.confidence
        }
    }

    // Of equal votes the first in the text wins.
    private var best: (type: EntityType, weight: Double, id: String) {
        votes.dropFirst().reduce(votes[0]) { $1.weight > $0.weight ? $1 : $0 }
    }
    var winner: EntityType { best.type }
    var id: String { best.id }
}

extension PackedWords {
    /// The bytes of some words, one behind the other: equal for equal words.
    func joined(_ tokens: TokenRange) -> ArraySlice<UInt8> {
        bytes[range(at: tokens.start).lowerBound..<range(at: tokens.end - 1).upperBound]
    }
}
