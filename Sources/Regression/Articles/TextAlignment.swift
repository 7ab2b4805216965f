/// How one text became another: which passages changed, and where the rest went.
///
/// Lines are compared first, then the words of the lines that differ. Linear but for the number of changed lines and words.
struct TextAlignment {
    /// What stood in one place before and after; one of the two may be empty.
    struct Passage: Hashable {
        var old: Range<Int>
        var new: Range<Int>
    }

    /// To the word, in the order of the texts.
    private(set) var passages: [Passage] = []
    /// The same by paragraph: from the first to the last word that changed there.
    private(set) var regions: [Passage] = []

    /// More lines or words than these between the first and the last difference are taken for one passage.
    private static let mostParts = 3000

    init(_ old: [Unicode.Scalar], _ new: [Unicode.Scalar]) {
        guard old != new else { return }
        let whole = Passage(old: old.indices, new: new.indices)
        for region in Self.passages(whole, old, new, endingWith: { $0 == "\n" }) {
            let region = Self.trimmed(region, old, new)
            regions.append(region)
            passages += Self.passages(region, old, new) {
                !$0.properties.isAlphabetic && $0.properties.numericType == nil
            }
        }
    }

    /// The parts of a passage that differ, divided behind the code points that `isEnd` names.
    private static func passages(
        _ passage: Passage, _ old: [Unicode.Scalar], _ new: [Unicode.Scalar],
        endingWith isEnd: (Unicode.Scalar) -> Bool
    ) -> [Passage] {
        let (before, after) = (parts(passage.old, of: old, isEnd), parts(passage.new, of: new, isEnd))
        return hunks(before.map { old[$0] }, after.map { new[$0] }).map { hunk in
            Passage(
                old: span(hunk.old, of: before, end: passage.old.upperBound),
                new: span(hunk.new, of: after, end: passage.new.upperBound))
        }
    }

    /// Where a place of the old text lies in the new one; inside a passage that changed, the nearest to it.
    func position(of offset: Int) -> Int {
        // The last passage that begins at or before the place decides.
        guard let passage = passages.last(where: { $0.old.lowerBound <= offset }) else { return offset }
        if offset >= passage.old.upperBound { return offset - passage.old.upperBound + passage.new.upperBound }
        return min(passage.new.lowerBound + offset - passage.old.lowerBound, passage.new.upperBound)
    }

    /// Where the words of a range stand in the new text.
    func range(of range: Range<Int>) -> Range<Int> {
        let start = position(of: range.lowerBound)
        // What was put in right behind the words is no part of them.
        return start..<(range.isEmpty ? start : max(start, position(of: range.upperBound - 1) + 1))
    }

    /// What ends a part belongs to it.
    private static func parts(
        _ range: Range<Int>, of text: [Unicode.Scalar], _ isEnd: (Unicode.Scalar) -> Bool
    ) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where index == range.upperBound - 1 || isEnd(text[index]) {
            parts.append(start..<index + 1)
            start = index + 1
        }
        return parts
    }

    /// Runs of parts that differ.
    private static func hunks(_ old: [ArraySlice<Unicode.Scalar>], _ new: [ArraySlice<Unicode.Scalar>]) -> [Passage] {
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
        let (oldPart, newPart) = (old[start..<old.count - end], new[start..<new.count - end])
        let whole = Passage(old: start..<old.count - end, new: start..<new.count - end)
        guard max(oldPart.count, newPart.count) <= mostParts else { return [whole] }
        let difference = Array(newPart).difference(from: Array(oldPart))
        let removed = Set(difference.removals.map { offset(of: $0) + start })
        let inserted = Set(difference.insertions.map { offset(of: $0) + start })
        return runs(whole, removed, inserted)
    }

    private static func offset<Element>(of change: CollectionDifference<Element>.Change) -> Int {
        switch change {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }

    /// Walks both texts at once: parts that neither set names are pairs.
    private static func runs(_ whole: Passage, _ removed: Set<Int>, _ inserted: Set<Int>) -> [Passage] {
        var (old, new) = (whole.old.lowerBound, whole.new.lowerBound)
        var runs: [Passage] = []
        while old < whole.old.upperBound || new < whole.new.upperBound {
            let start = (old: old, new: new)
            while removed.contains(old) { old += 1 }
            while inserted.contains(new) { new += 1 }
            if old > start.old || new > start.new {
                runs.append(Passage(old: start.old..<old, new: start.new..<new))
            } else {
                old += 1
                new += 1
            }
        }
        return runs
    }

    private static func span(_ parts: Range<Int>, of ranges: [Range<Int>], end: Int) -> Range<Int> {
        let start = parts.lowerBound < ranges.count ? ranges[parts.lowerBound].lowerBound : end
        return start..<(parts.isEmpty ? start : ranges[parts.upperBound - 1].upperBound)
    }

    /// Without what both begin and end with.
    private static func trimmed(_ passage: Passage, _ old: [Unicode.Scalar], _ new: [Unicode.Scalar]) -> Passage {
        let (before, after) = (old[passage.old], new[passage.new])
        let start = zip(before, after).prefix { $0 == $1 }.count
        let end = zip(before.dropFirst(start).reversed(), after.dropFirst(start).reversed()).prefix { $0 == $1 }.count
        return Passage(
            old: passage.old.lowerBound + start..<passage.old.upperBound - end,
            new: passage.new.lowerBound + start..<passage.new.upperBound - end)
    }
}
