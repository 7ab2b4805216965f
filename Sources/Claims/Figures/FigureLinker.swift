import Lexicons
import Model
import Numbers
import Text

/// Joins the figures of a sentence that belong together: ranges, shares, contests, lists with one unit, mixed units.
struct FigureLinker {
    let text: ClaimText
    let sentence: TokenRange

    func link(_ figures: [Figure]) -> [Figure] {
        var result: [Figure] = []
        for figure in figures {
            if let last = result.last, let joined = join(last, figure) {
                result[result.count - 1] = joined
            } else {
                result.append(figure)
            }
        }
        shareUnits(&result)
        return result
    }

    private func join(_ first: Figure, _ second: Figure) -> Figure? {
        guard first.phraseEnd <= second.tokens.lowerBound else { return nil }
        let gap = first.phraseEnd..<second.tokens.lowerBound
        guard gap.count <= 5 else { return nil }
        return joinRepeat(first, second, gap) ?? joinMargin(first, second, gap) ?? joinMixedUnits(first, second, gap)
            ?? joinShare(first, second, gap) ?? joinRatio(first, second, gap) ?? joinContest(first, second, gap)
            ?? joinOdds(first, second, gap) ?? joinRange(first, second, gap)
    }

    // MARK: - Ranges

    /// "5-10", "$1.2-1.4 billion", "from 5 to 10", "between 5 and 10".
    private func joinRange(_ first: Figure, _ second: Figure, _ gap: Range<Int>) -> Figure? {
        guard let link = RangeLink(text, gap), first.value != nil, second.value != nil,
            var (low, high) = ends(first, second), isRange(first, second, link)
        else { return nil }
        // "from 40 to 38 hours" goes down, from one amount to another; a range goes up.
        if link.form == .to, low > high, !low.isNegative { return nil }
        if low > high { (low, high) = (high, low) }
        let lead = lead(of: first)
        var range = second
        range.tokens = (lead.start ?? first.tokens.lowerBound)..<second.tokens.upperBound
        range.number = first.number.lowerBound..<second.number.upperBound
        (range.value, range.min, range.max) = (nil, low, high)
        range.comparator = .between
        if let modifier = lead.modifier ?? link.modifier { (range.modifier, range.comparator) = (modifier, .about) }
        range.traits.formUnion(first.traits)
        if second.unit == Unit() { (range.unit, range.kind) = (first.unit, first.kind) }
        if first.kind == .money || first.kind == .age, second.kind == .count || second.kind == .duration {
            (range.unit, range.kind) = (first.unit, first.kind)
        }
        range.rule = "range"
        return range
    }

    /// "between", "from" before the first end, with the modifier after it: "between about 2 and 4".
    private func lead(of first: Figure) -> (start: Int?, modifier: Range<Int>?) {
        let end = first.tokens.lowerBound
        if isLead(end - 1) { return (end - 1, nil) }
        guard let (start, comparator) = ModifierTable.phrase(endingAt: end, from: sentence.start, in: text.words),
            comparator == .about, isLead(start - 1)
        else { return (nil, nil) }
        return (start - 1, start..<end)
    }

    private func isLead(_ index: Int) -> Bool {
        index >= sentence.start && (text.equals(index, "between") || text.equals(index, "from"))
    }

    /// Both ends, the first one with the scale of the second where it has none: "1.2-1.4 billion".
    private func ends(_ first: Figure, _ second: Figure) -> (ExactDecimal, ExactDecimal)? {
        guard let low = first.value, var high = second.value else { return nil }
        // In "5-7" the second number took the hyphen for its minus.
        if high.isNegative, !low.isNegative { high = -high }
        // "$750,000 to $1 million": a first number that would outgrow the second has no scale to share.
        guard !first.traits.contains(.scaled), second.traits.contains(.scaled), let scaled = low * second.scale,
            scaled <= high || first.isBare
        else {
            return (low, high)
        }
        return (scaled, high)
    }

    private func isRange(_ first: Figure, _ second: Figure, _ link: RangeLink) -> Bool {
        guard
            first.isBare || second.isBare || first.sharesUnit(with: second) || isSignShared(first, second)
                || isAgeInYears(first, second)
        else { return false }
        let before = first.tokens.lowerBound - 1
        switch link.form {
        case .dash: return true
        case .and: return lead(of: first).start.map { text.equals($0, "between") } ?? false
        case .or: return isGuess(first, second)
        case .to:
            return !isChange(first, second, before)
                && (first.isBare || !second.isBare || first.kind == .money || isAgeRange(first, second))
        }
    }

    /// "two or three parties", "5 or 6 miles": a number and the next one, written alike.
    private func isGuess(_ first: Figure, _ second: Figure) -> Bool {
        first.isBare && first.number.count == 1 && second.number.count == 1 && first.modifier == nil
            && first.traits.contains(.spelled) == second.traits.contains(.spelled)
            && (first.value?.isInteger ?? false) && second.value == first.value.flatMap { $0 + .one }
    }

    /// "aged 50 to 69".
    private func isAgeRange(_ first: Figure, _ second: Figure) -> Bool {
        first.kind == .age && first.number == first.tokens && (second.value.map { $0 < ExactDecimal(126) } ?? false)
    }

    /// "aged 0-12 years"
    private func isAgeInYears(_ first: Figure, _ second: Figure) -> Bool {
        guard let youngest = first.value, let oldest = second.value, youngest < oldest else { return false }
        return isAgeRange(first, second) && second.kind == .duration && second.unit.code == first.unit.code
    }

    /// "$5-10m": the sign of money stands before the first number only.
    private func isSignShared(_ first: Figure, _ second: Figure) -> Bool {
        first.kind == .money && second.kind == .count
    }

    /// "rose from 10 to 15", "fell 12% to 4.3m", "by 1,000 to 5,000": two steps of a change, no range.
    private func isChange(_ first: Figure, _ second: Figure, _ before: Int) -> Bool {
        let hasRole = before >= sentence.start && (text.equals(before, "from") || text.equals(before, "by"))
        let verb = hasRole ? before - 1 : before
        if !hasRole, isObject(first, second, of: verb) || isForecast(first, second, of: verb) { return false }
        // "by 25 to 50 basis points", but "by 1,000 to 5,000" and "from 10 to 15".
        if hasRole, text.equals(before, "by"), first.isBare, !second.isBare, second.kind != .money { return false }
        if !hasRole, ChangeTable.adverbs[text.word(before)] != nil { return true }
        let changes = ChangeFinder(text: text, sentence: sentence)
        // "would raise the top rate from 45% to 52%"
        return changes.isChange(upTo: verb) || hasRole && changes.isChange(over: before)
    }

    /// "expects demand to grow 2% to 4%": what has not happened yet lies between two near shares.
    private func isForecast(_ first: Figure, _ second: Figure, of verb: Int) -> Bool {
        guard first.kind == .percent, second.kind == .percent, text.verbForm(verb) == .infinitive,
            ChangeTable.verbs[text.word(verb)] == .up,
            let (low, high) = ends(first, second), let most = low * ExactDecimal(3)
        else { return false }
        return low < high && high <= most
    }

    /// "cut 500 to 700 jobs", "raise $50 million to $60 million": what the verb takes lies between two near numbers.
    private func isObject(_ first: Figure, _ second: Figure, of verb: Int) -> Bool {
        guard ChangeTable.transitive[text.word(verb)] ?? false, let (low, high) = ends(first, second),
            let twice = low * ExactDecimal(2)
        else { return false }
        return low < high && high <= twice && first.kind != .percent
    }

    // MARK: - Shares

    /// "one in five", "nine out of 10", "3 of 4".
    private func joinShare(_ first: Figure, _ second: Figure, _ gap: Range<Int>) -> Figure? {
        guard first.isBare, second.isBare, let part = first.value, let whole = second.value, part.isInteger,
            whole.isInteger, whole > part, part.coefficient > 0, isShareLink(gap, first), !isRepeated(gap, second),
            let value = part.divided(by: whole)
        else { return nil }
        var share = second
        share.tokens = first.tokens.lowerBound..<second.tokens.upperBound
        share.number = share.tokens
        share.value = value
        share.setUnit(Unit(name: "fraction"), kind: .fraction, end: second.tokens.upperBound)
        share.rule = "share"
        // "one apartment in eight"
        if text.tag(gap.lowerBound) == .noun { share.setConcept(gap.lowerBound..<gap.lowerBound + 1, .shareOf) }
        return share
    }

    /// "one arrest in 12 raids": so many of one thing in so many of another.
    private func isRepeated(_ gap: Range<Int>, _ second: Figure) -> Bool {
        text.tag(gap.lowerBound) == .noun && text.isCounted(after: second.tokens.upperBound, before: sentence.end)
    }

    private func isShareLink(_ gap: Range<Int>, _ first: Figure) -> Bool {
        let start = gap.lowerBound
        switch gap.count {
        case 1: return text.equals(start, "in") && !first.traits.contains(.grouped)
        case 2:
            return text.equals(start, "out") && text.equals(start + 1, "of")
                || (text.equals(start, "in") || text.equals(start, "of")) && text.equals(start + 1, "every")
                || text.tag(start) == .noun && text.equals(start + 1, "in") && first.value == .one
        case 3:
            return text.isHyphen(start) && text.equals(start + 1, "in") && text.isHyphen(start + 2)
                || text.equals(start, "out") && text.equals(start + 1, "of") && text.equals(start + 2, "every")
                || text.tag(start) == .noun && text.equals(start + 1, "in") && text.equals(start + 2, "every")
        default: return false
        }
    }

    // MARK: - Margins and repeats

    /// "thirty (30) days", "45 (forty-five)": one number in words and in digits.
    private func joinRepeat(_ first: Figure, _ second: Figure, _ gap: Range<Int>) -> Figure? {
        let end = second.tokens.upperBound
        guard first.isBare, second.isBare, first.value != nil, first.value == second.value, gap.count == 1,
            text.equals(gap.lowerBound, "("), text.equals(end, ")"), end < sentence.end,
            first.traits.contains(.spelled) != second.traits.contains(.spelled)
        else { return nil }
        var result = first
        result.number = first.number.lowerBound..<end + 1
        result.tokens = first.tokens.lowerBound..<end + 1
        result.phraseEnd = end + 1
        _ = FigureReader(text, limit: sentence.end).readUnit(of: &result)
        return result
    }

    /// "5 percent, plus or minus 0.3 points", "45% (+/- 3%)".
    private func joinMargin(_ first: Figure, _ second: Figure, _ gap: Range<Int>) -> Figure? {
        let words = gap.drop { text.equals($0, ",") || text.equals($0, "(") }
        guard
            MarginTable.phrases.longestMatch(in: text.words, at: words.lowerBound, limit: gap.upperBound)?.count
                == words.count,
            !words.isEmpty, let value = first.value, let margin = second.value
        else { return nil }
        var result = first
        if first.isBare { result.setUnit(second.unit, kind: second.kind, end: first.tokens.upperBound) }
        result.min = value - margin
        result.max = value + margin
        result.phraseEnd = second.tokens.upperBound
        return result
    }
}
