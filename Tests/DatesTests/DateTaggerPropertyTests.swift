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
    func staysLinearOnOneLongSentence(_ piece: String) throws {
        let clock = ContinuousClock()
        let short = try clock.measure { _ = try dates(in: String(repeating: piece, count: 500)) }
        let long = try clock.measure { _ = try dates(in: String(repeating: piece, count: 4000)) }
        // Eight times the text may take eight times as long; a quadratic walk would take 64 times.
        #expect(long < short * 30 + .milliseconds(200))
    }
}

/// A small generator with a fixed seed, so that a failure comes again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
