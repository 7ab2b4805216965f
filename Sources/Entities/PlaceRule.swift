import Model
import Text

/// Places by the word that says what they are: "Lake …", "… River", "… Province", "… Airport".
extension SentenceView {
    /// The place, building or event whose name begins at `start`, in the capitalized run that ends at `runEnd`.
    func headedPlace(from start: Int, runEnd: Int) -> Candidate? {
        guard !isHeadline else { return nil }
        return openedPlace(from: start, runEnd: runEnd) ?? closedPlace(from: start, runEnd: runEnd)
    }

    /// "Lake Victoria", "Gulf of Finland", "Republic of Somaliland", "San Cristobal".
    private func openedPlace(from start: Int, runEnd: Int) -> Candidate? {
        let roles = text.evidence[start].roles
        if isWord(start + 1, "of"), !isDoubtful(start + 2), beginsName(start + 2) {
            let end = self.runEnd(from: start + 2)
            if roles.contains(.regionHead) { return candidate(start, end, .place, .placeHead) }
            if roles.contains(.locationHead) { return candidate(start, end, .location, .placeHead) }
        }
        guard runEnd > start + 1, !isDoubtful(start) || text.evidence[start + 1].isDistinctive else { return nil }
        if roles.contains(.facilityOpening), !isUpper(start) {
            return candidate(start, runEnd, .facility, .facilityHead)
        }
        if roles.contains(.locationOpening) { return candidate(start, start + 2, .location, .placeHead) }
        guard roles.contains(.townOpening), runEnd == start + 2, text.evidence[start + 1].isDistinctive else {
            return nil
        }
        return candidate(start, runEnd, .place, .placeHead)
    }

    /// "Dnipro River", "Helmand Province", "Heathrow Airport", "Cannes Festival".
    private func closedPlace(from start: Int, runEnd: Int) -> Candidate? {
        guard let head = ((start + 1)..<max(runEnd, start + 1)).last(where: { isPlaceHead(text.evidence[$0].roles) }),
            head > start + 1 || !isDoubtful(start)
        else { return nil }
        let roles = text.evidence[head].roles
        if roles.contains(.locationHead) || isReserve(head) {
            return candidate(start, head + 1, .location, .placeHead)
        }
        if roles.contains(.regionHead) { return candidate(start, regionEnd(after: head + 1), .place, .placeHead) }
        if roles.contains(.facilityHead) { return candidate(start, head + 1, .facility, .facilityHead) }
        return candidate(start, head + 1, .event, .eventHead)
    }

    /// Whether a park is land under protection and none in a town: "Royal National Park".
    private func isReserve(_ head: Int) -> Bool {
        isWord(head, "park") && Self.reserves.contains { isWord(head - 1, $0) }
    }

    private static let reserves: [StaticString] = ["national", "state", "provincial", "nature", "marine", "wildlife"]

    /// Behind "Federal Republic", the "of Cameroon".
    private func regionEnd(after head: Int) -> Int {
        isWord(head, "of") && beginsName(head + 1) ? runEnd(from: head + 1) : head
    }

    private func isPlaceHead(_ roles: WordRole) -> Bool {
        !roles.isDisjoint(with: [.locationHead, .regionHead, .facilityHead, .eventHead])
    }

    /// Several places under one word: "Black and Azov Seas".
    func coordinatedPlace(at start: Int) -> Candidate? {
        guard let joint = ((start + 1)...(start + 2)).first(where: { isWord($0, "and") }), !isDoubtful(start),
            (start..<joint).allSatisfy(beginsName),
            let head = ((joint + 2)...(joint + 3)).first(where: isPluralHead), (joint + 1..<head).allSatisfy(beginsName)
        else { return nil }
        return candidate(start, head + 1, .location, .coordinatedPlace)
    }

    private func isPluralHead(_ index: Int) -> Bool {
        isName(index) && text.document.words[index].last == UInt8(ascii: "s")
            && text.evidence[index].roles.contains(.locationHead)
    }
}
