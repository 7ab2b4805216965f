import Model
import Text

/// The mentions of a document, gathered by what the user's table of aliases makes of them.
struct AliasedThings {
    var layer = EntityLayer()
    /// For each thing whether a row of the table gave it its name.
    private var isNamed: [Bool] = []
    private var indexOf: [String: Int] = [:]

    /// - Parameter targets: what each mention of `found` is of; nil for nothing.
    init(_ found: EntityLayer, _ targets: [AliasTarget?], _ document: Document) {
        let isWhole = Self.wholeIdentities(of: found, targets)
        for (mention, target) in zip(found.mentions, targets) {
            guard let target else { continue }
            let form =
                isWhole[mention.identity] ? found.identities[mention.identity].name : document.name(in: mention.bytes)
            add(mention, target, form)
        }
    }

    /// For each identity whether all its mentions are still of one thing, so that its name holds for them.
    private static func wholeIdentities(of found: EntityLayer, _ targets: [AliasTarget?]) -> [Bool] {
        var isWhole = [Bool](repeating: true, count: found.identities.count)
        var first: [Int: String?] = [:]
        for (mention, target) in zip(found.mentions, targets) {
            let id = first[mention.identity] ?? target?.id
            first[mention.identity] = .some(id)
            if id != target?.id { isWhole[mention.identity] = false }
        }
        return isWhole
    }

    /// - Parameter form: what the mention says of the thing's name.
    private mutating func add(_ mention: EntityMention, _ target: AliasTarget, _ form: String) {
        let index = indexOf[target.id] ?? layer.identities.count
        if index == layer.identities.count {
            indexOf[target.id] = index
            layer.identities.append(EntityIdentity(id: target.id, name: form, type: target.type))
            isNamed.append(false)
        }
        var mention = mention
        mention.identity = index
        mention.type = target.type
        layer.mentions.append(mention)
        guard !isNamed[index] else { return }
        isNamed[index] = !target.newName.isEmpty
        if isNamed[index] {
            layer.identities[index].name = target.newName
        } else if Self.isFuller(form, than: layer.identities[index].name) {
            layer.identities[index].name = form
        }
    }

    /// Whether a form says more than another: it is longer, or as long but not in capitals alone.
    private static func isFuller(_ form: String, than other: String) -> Bool {
        let (length, otherLength) = (form.unicodeScalars.count, other.unicodeScalars.count)
        return length == otherLength ? isShouted(other) && !isShouted(form) : length > otherLength
    }

    private static func isShouted(_ form: String) -> Bool { !form.utf8.contains(where: \.isASCIILowercase) }
}
