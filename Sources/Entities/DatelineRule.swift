import Lexicons
import Model
import Text

/// Where a report begins: "SAO PAULO, March 11 (Reuters) - …", "Rome (dpa) - …", "KYIV, Ukraine (AP) — …".
struct Dateline {
    var place: Candidate
    var agency: Candidate
}

extension SentenceView {
    /// The dateline of a sentence. Where lines were joined, a headline may stand before it.
    func dateline() -> Dateline? {
        for open in tokens.indices.dropFirst() where isWord(open, "(") {
            guard let close = (open + 2...open + Self.longestAgency).first(where: { isWord($0, ")") }),
                isDash(close + 1), isAgency(open + 1), let place = place(before: open)
            else { continue }
            // "(dpa/lby)" names the office, too.
            let end = isWord(open + 2, "/") ? open + 2 : close
            let match = Gazetteer.longestName(in: text.document.words, at: open + 1, limit: end)
            let agency = candidate(open + 1, end, .organization, .dateline, id: match?.id ?? "")
            return Dateline(place: place, agency: agency)
        }
        return nil
    }

    /// Tokens of an agency's name, and the bracket behind it.
    private static let longestAgency = 4
    /// Tokens between the place and the agency: ", Spain, Sept. 6".
    private static let longestGap = 9

    private func isDash(_ index: Int) -> Bool {
        isWord(index, "-") || isWord(index, "–") || isWord(index, "—") || isWord(index, "--")
    }

    private func isAgency(_ index: Int) -> Bool { Agencies.table[text.document.words[index]] != nil }

    /// The place before the bracket at `open`, with a country or a date between.
    private func place(before open: Int) -> Candidate? {
        var end = open
        let first = max(tokens.start, open - Self.longestGap)
        // Back over the date and the country, as far as commas go.
        for index in stride(from: open - 1, through: first, by: -1) where isWord(index, ",") { end = index }
        if end == open, text.document.tokens[open - 1].kind == .number || isWord(open - 1, ".") { return nil }
        guard end > tokens.start, isName(end - 1) else { return nil }
        let run = capitals(before: end)
        let isExplained = isExplained(run)
        let isWhole = run.lowerBound == tokens.start && run.count <= 3 && !isExplained
        if let known = knownPlace(in: run, isShouted: isUpper(end - 1) && !isWhole) { return known }
        if isExplained { return nil }
        // Behind a headline in capitals as well, where the place begins cannot be told.
        guard run.lowerBound == tokens.start ? run.count <= 4 : run.count <= 3,
            isUpper(end - 1) || run.lowerBound == tokens.start
        else { return nil }
        return candidate(run.lowerBound, run.upperBound, .place, .dateline)
    }

    /// The words in capitals that end before `end`; at the start of the sentence those with a capital.
    private func capitals(before end: Int) -> Range<Int> {
        var start = end - 1
        let isShouted = isUpper(start)
        while start > tokens.start, end - start < Self.longestGap {
            let before = start - 1
            let isPart =
                isShouted ? isUpper(before) && text.document.tokens[before].kind == .word : isName(before)
            if isPart {
                start = before
            } else if before > tokens.start, isWord(before, "'s") || isWord(before, "-") || isWord(before, "."),
                isGlued(before), isUpper(before - 1)
            {
                start = before - 1
            } else {
                break
            }
        }
        return start..<end
    }

    /// The longest place of the tables that ends the run; in small letters too it must be all of it.
    private func knownPlace(in run: Range<Int>, isShouted: Bool) -> Candidate? {
        for start in isShouted ? run : run.prefix(1) {
            guard let match = Gazetteer.longestName(in: text.document.words, at: start, limit: run.upperBound),
                start + match.count == run.upperBound, let type = match.nameClass.type, type.isPlace
            else { continue }
            return candidate(start, run.upperBound, type, .dateline, id: match.id)
        }
        return nil
    }

    /// Whether the words before a bracket are something else than a place: "BREAKING NEWS", "Boeing", "Maria Lopez".
    private func isExplained(_ run: Range<Int>) -> Bool {
        let first = run.lowerBound
        if let match = Gazetteer.longestName(in: text.document.words, at: first, limit: run.upperBound),
            match.count == run.count
        {
            return true
        }
        return text.evidence[first].personParts.contains(.given) && run.count > 1
            || isWord(first, "the") || run.contains { text.evidence[$0].isCommon && text.document.words[$0].count > 3 }
    }
}

extension EntityType {
    fileprivate var isPlace: Bool { self == .place || self == .location || self == .facility }
}

/// News agencies, by the word or the letters that datelines give.
enum Agencies {
    static let table = WordTable<Bool>(
        listing: """
            reuters afp ap dpa upi pa xinhua kyodo jiji yonhap bernama antara pti ani ians app tass interfax ria ukrinform efe
            europapress ansa adnkronos agi apa kna belga anp ntb tt ritzau stt pap ctk čtk tasr mti agerpres bta hina tanjug
            beta srna fena mia ata ana-mpa anadolu aa irna isna spa wam qna petra mena sana wafa aps map tap nan gna saps
            telam aap nzpa rtuk vna cna bloomberg cp
            """)
}
