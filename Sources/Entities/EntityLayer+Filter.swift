import Model

extension EntityLayer {
    /// The mentions that `isIncluded` accepts, and the things that they name. What these are called stays, whatever is
    /// left out, so that an id does not depend on how sure its mentions are.
    func filter(_ isIncluded: (EntityMention) -> Bool) -> EntityLayer {
        var filtered = EntityLayer()
        var newIndex = [Int?](repeating: nil, count: identities.count)
        for mention in mentions where isIncluded(mention) {
            let identity = newIndex[mention.identity] ?? filtered.identities.count
            if identity == filtered.identities.count { filtered.identities.append(identities[mention.identity]) }
            newIndex[mention.identity] = identity
            filtered.mentions.append(mention)
            filtered.mentions[filtered.mentions.count - 1].identity = identity
        }
        return filtered
    }
}
