import Model
import Text

/// Which mentions name the same person: by first name and surname, or by the surname alone.
struct PersonLinks {
    /// For each candidate that names a person, the first candidate that names the same one.
    private var links: [Int: Int] = [:]
    /// For each surname, the persons that have it, by their first mention in full.
    private var bySurname: [[UInt8]: [Int]] = [:]
    private var byGivenName: [[UInt8]: [Int]] = [:]
    private var byFullName: [FullName: Int] = [:]
    /// For each person, all mentions in full, in text order.
    private var mentions: [Int: [Int]] = [:]
    private let document: Document
    private let evidence: EvidenceLayer

    private struct FullName: Hashable {
        var given: [UInt8]
        var surname: [UInt8]
    }

    init(_ document: Document, _ evidence: EvidenceLayer, _ candidates: [Candidate]) {
        self.document = document
        self.evidence = evidence
        let persons = candidates.indices.filter { candidates[$0].type == .person }
        for index in persons { linkFullName(index, candidates[index]) }
        for index in persons where links[index] == nil { linkPartOfName(index, candidates[index]) }
    }

    /// The candidate whose person `index` is; nil where it is a person of its own or none.
    func link(of index: Int) -> Int? { links[index] }

    private mutating func linkFullName(_ index: Int, _ candidate: Candidate) {
        guard let (given, surname) = ends(of: candidate) else { return }
        let name = FullName(given: given, surname: surname)
        let person = byFullName[name] ?? index
        if person == index {
            byFullName[name] = index
            bySurname[surname, default: []].append(index)
            byGivenName[given, default: []].append(index)
        }
        links[index] = person
        mentions[person, default: []].append(index)
    }

    /// First name and surname of a mention in full; nil where only one of them stands.
    private func ends(of candidate: Candidate) -> (given: [UInt8], surname: [UInt8])? {
        // "Solheim-Aas" and "Jean-Luc" are one name of two halves.
        if isOfTwoHalves(candidate) { return nil }
        let names = candidate.tokens.indices.filter {
            evidence[$0].isName && !evidence[$0].roles.contains(.nameEnding)
        }
        guard let first = names.first, let last = names.last, first != last, first == candidate.tokens.start else {
            return nil
        }
        return (
            halves(first, isHyphen(first + 1) ? first + 2 : first), halves(isHyphen(last - 1) ? last - 2 : last, last)
        )
    }

    private func isOfTwoHalves(_ candidate: Candidate) -> Bool {
        candidate.tokens.count == 3 && isHyphen(candidate.tokens.start + 1)
    }

    private func isHyphen(_ index: Int) -> Bool { index >= 0 && document.words.equals(index, "-") }

    /// One word, or the two halves of one.
    private func halves(_ first: Int, _ last: Int) -> [UInt8] {
        first == last ? folded(first) : folded(first) + [UInt8(ascii: "-")] + folded(last)
    }

    /// A word without diacritics: "Pašić" and "Pasic" are one name.
    private func folded(_ index: Int) -> [UInt8] {
        let word = document.words[index]
        return word.allSatisfy(\.isASCII) ? Array(word) : Array(slug(word).utf8)
    }

    private mutating func linkPartOfName(_ index: Int, _ candidate: Candidate) {
        let last = candidate.tokens.end - 1
        let name = halves(isOfTwoHalves(candidate) ? candidate.tokens.start : last, last)
        if let persons = bySurname[name] {
            links[index] = nearest(of: persons, before: index)
        } else if let persons = byGivenName[name], persons.count == 1 {
            links[index] = persons[0]
        }
    }

    /// Of several persons the one last named in full before `index`; else the first.
    private func nearest(of persons: [Int], before index: Int) -> Int {
        var (best, place) = (persons[0], -1)
        for person in persons.prefix(16) {
            if let last = lastMention(of: person, before: index), last > place { (best, place) = (person, last) }
        }
        return best
    }

    private func lastMention(of person: Int, before index: Int) -> Int? {
        let all = mentions[person] ?? []
        let next = all.partitioningIndex { $0 >= index }
        return next > 0 ? all[next - 1] : nil
    }
}
