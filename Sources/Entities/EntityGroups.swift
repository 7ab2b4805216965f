import Model
import Text

/// The mentions of a document, gathered by the thing that they name.
struct EntityGroups {
    /// One thing: all mentions that count as its.
    private struct Group {
        /// The table's id; empty where no table has it.
        var id: String
        var type: EntityType
        /// Whether the gazetteer has one of its forms as a city.
        var isCity = false
        /// The longest of its forms in the text.
        var fullest: ByteRange
    }

    private let document: Document
    private var groups: [Group] = []
    /// The group of each candidate, in order.
    private var groupOf: [Int] = []
    /// Groups by type and words.
    private var byName: [Name: Int] = [:]
    /// For persons whom the text names in full later only, by the candidate that does, the group of the mention before.
    private var awaited: [Int: Int] = [:]
    /// For the first word of longer names of organizations the group; nil where several begin so.
    private var byOpening: [ArraySlice<UInt8>: Int?] = [:]

    private struct Name: Hashable {
        var type: EntityType
        var words: ArraySlice<UInt8>
        /// The id that the name has in this document alone; empty for most.
        var ownID: String
    }

    init(_ document: Document) { self.document = document }

    /// Takes in the next candidate; `person` is an earlier or later candidate that names the same person.
    mutating func add(_ candidate: Candidate, person: Int?) {
        let name = Name(
            type: candidate.type, words: document.words.joined(named(candidate)),
            ownID: candidate.hasOwnID ? candidate.id : "")
        let group: Int
        if candidate.abbreviatesPrevious, let previous = groupOf.last {
            group = previous
            byName[name] = group
        } else if let person, let known = groupOfPerson(person) {
            group = known
        } else if let known = byName[name] {
            group = known
        } else if let opened = openedGroup(by: candidate) {
            group = opened
            byName[name] = group
        } else {
            groups.append(
                Group(
                    id: candidate.id, type: candidate.type, fullest: document.bytes(of: candidate.tokens)
                )
            )
            group = groups.count - 1
            byName[name] = group
        }
        if let person, person > groupOf.count { awaited[person] = group }
        // The full name tells who it is, not the surname that the table has of somebody else.
        if awaited[groupOf.count] == group { groups[group].id = candidate.id }
        groupOf.append(group)
        extend(group, candidate)
        noteOpening(of: candidate, group)
    }

    /// The group of a person who is candidate `index`: one that stands before, or whose surname alone does.
    private func groupOfPerson(_ index: Int) -> Int? { index < groupOf.count ? groupOf[index] : awaited[index] }

    /// The organization that an unknown word alone is short for: "Sebata" of "Sebata Platinum".
    private func openedGroup(by candidate: Candidate) -> Int? {
        guard candidate.type == .organization, candidate.id.isEmpty, candidate.tokens.count == 1 else { return nil }
        let word = document.words[candidate.tokens.start]
        // "Leeds" is no short form of "Leeds Crown Court".
        let match = Gazetteer.longestName(in: document.words, at: candidate.tokens.start, limit: candidate.tokens.end)
        guard match?.nameClass.type != .place, Gazetteer.commonWords[word] == nil else { return nil }
        return byOpening[word] ?? nil
    }

    private mutating func noteOpening(of candidate: Candidate, _ group: Int) {
        guard candidate.type == .organization, candidate.tokens.count > 1 else { return }
        let word = document.words[candidate.tokens.start]
        if let known = byOpening[word], known != group {
            byOpening[word] = .some(nil)
        } else {
            byOpening[word] = group
        }
    }

    private mutating func extend(_ group: Int, _ candidate: Candidate) {
        let bytes = document.bytes(of: candidate.tokens)
        if isFuller(bytes, than: groups[group].fullest) { groups[group].fullest = bytes }
        if groups[group].id.isEmpty { groups[group].id = candidate.id }
        if candidate.type == .place, !groups[group].isCity { groups[group].isCity = isCity(candidate) }
    }

    private func isCity(_ candidate: Candidate) -> Bool {
        if candidate.rule == .cityTable { return true }
        return Gazetteer.name(of: candidate.tokens, in: document.words)?.nameClass == .city
    }

    /// Whether a form says more than another: it is longer, or as long but not in capitals alone, as datelines are.
    private func isFuller(_ form: ByteRange, than other: ByteRange) -> Bool {
        let (length, otherLength) = (letters(in: form), letters(in: other))
        return length == otherLength ? isShouted(other) && !isShouted(form) : length > otherLength
    }

    /// Length without regard to how many bytes a letter takes.
    private func letters(in bytes: ByteRange) -> Int {
        document.text.bytes[bytes.indices].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    }

    private func isShouted(_ bytes: ByteRange) -> Bool {
        !document.text.bytes[bytes.indices].contains(where: \.isASCIILowercase)
    }

    /// The words of a name without a company's ending: "Acme" of "Acme Inc.".
    private func named(_ candidate: Candidate) -> TokenRange {
        let tokens = candidate.tokens
        guard candidate.type == .organization, tokens.count > 1,
            WordRole.of(document.words[tokens.end - 1]).contains(.companyEnding)
        else { return tokens }
        return TokenRange(start: tokens.start, end: tokens.end - 1)
    }

    /// The layer, for the candidates that were added.
    func layer(for candidates: [Candidate]) -> EntityLayer {
        var layer = EntityLayer()
        var identityOf: [String: Int] = [:]
        var fullest: [ByteRange] = []
        let ids = groups.map { $0.id.isEmpty ? derivedID($0) : $0.id }
        layer.mentions.reserveCapacity(candidates.count)
        for (candidate, group) in zip(candidates, groupOf) {
            let identity = identityOf[ids[group]] ?? layer.identities.count
            if identity == layer.identities.count {
                identityOf[ids[group]] = identity
                layer.identities.append(EntityIdentity(id: ids[group], name: "", type: groups[group].type))
                fullest.append(groups[group].fullest)
            }
            if isFuller(groups[group].fullest, than: fullest[identity]) { fullest[identity] = groups[group].fullest }
            layer.mentions.append(mention(candidate, groups[group].type, identity))
        }
        for identity in layer.identities.indices {
            let isCity = layer.identities[identity].id.hasPrefix("city:")
            let form = fullest[identity]
            layer.identities[identity].name = isCity ? cityName(of: form) : document.name(in: form)
        }
        return layer
    }

    /// A city that the text has in a dateline alone, "OSLO", is written as elsewhere.
    private func cityName(of bytes: ByteRange) -> String {
        let name = document.name(in: bytes)
        guard isShouted(bytes), name.count > 3, !name.contains(".") else { return name }
        return name.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: " ")
    }

    private func mention(_ candidate: Candidate, _ type: EntityType, _ identity: Int) -> EntityMention {
        EntityMention(
            bytes: document.bytes(of: candidate.tokens), tokens: candidate.tokens, type: type, identity: identity,
            rule: candidate.rule.rawValue, confidence: candidate.confidence
        )
    }

    private func derivedID(_ group: Group) -> String {
        group.type.id(of: group.fullest, in: document, isCity: group.isCity)
    }
}

extension EntityType {
    /// The id of a thing of this type that no table has, by the fullest of its forms.
    func id(of form: ByteRange, in document: Document, isCity: Bool = false) -> String {
        (isCity ? "city" : idPrefix) + ":" + slug(document.text.bytes[form.indices])
    }

    /// What an id of this type begins with.
    var idPrefix: String {
        switch self {
        case .person: "person"
        case .nationality: "norp"
        case .facility: "fac"
        case .organization: "org"
        case .place: "gpe"
        case .location: "loc"
        case .product: "product"
        case .event: "event"
        case .work: "work"
        case .law: "law"
        }
    }
}
