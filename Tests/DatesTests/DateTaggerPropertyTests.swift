import Model
import TestSupport
import Testing
import Text

@testable import Dates

/// Words of time thrown together at random: nothing may crash, and spans must cut what they claim.
struct DateTaggerPropertyTests {
    private static let pieces = [
        "Feb.", "2", "2022", "March", "may", "last", "next", "week", "Tuesday", "3/4/2022", "99/99/9999", "the", "end",
        "of",
        "early", "mid-", "mid-1990s", "'90s", "1990s", "21st", "century", "Q3", "H1", "fiscal", "two", "twenty", "-",
        "five",
        "hundred", "thousand", "years", "ago", "later", "from", "to", "between", "and", "5", "p.m.", "14:34", "25:00",
        "noon",
        "every", "other", "day", "daily", "twice", "a", "half", "hour", "Easter", "Monday", ",", ".", "in", "on", "0",
        "999999999", "9999", "millennia", "decades", "about", "GMT", "overnight", "0000-00-00", "\n\n", "…", "é",
    ]

    @Test(arguments: 0..<40) func survivesAnyOrderOfWords(_ seed: UInt64) throws {
        var generator = SplitMix(state: seed)
        let text = (0..<400).map { _ in Self.pieces[Int(generator.next() % UInt64(Self.pieces.count))] }
            .joined(separator: seed % 2 == 0 ? " " : "")
        var end = 0
        for date in try dates(in: text, publishedAt: seed % 3 == 0 ? nil : "2022-02-03") {
            #expect(date.bytes.start >= end && date.bytes.start < date.bytes.end)
            #expect(date.bytes.end <= text.utf8.count)
            #expect(!date.reading.timex.isEmpty && !date.rule.isEmpty)
            if let from = date.reading.from, let to = date.reading.to { #expect(from < to) }
            end = date.bytes.end
        }
    }

    @Test(arguments: [
        "and two and 2022 to the last ", "Tuesday ", "two hundred and ", "of the first ", "- 2 ", "in a week ",
    ])
    func endsOnOneLongSentence(_ piece: String) throws {
        // A walk that is not linear would hold up all other tests.
        _ = try dates(in: String(repeating: piece, count: 10_000))
    }
}
