import Model
import TestSupport
import Testing
import Text

@testable import Tokenizing

struct TokenTests {
    private func tokens(_ text: String) throws -> String {
        let document = try Document.read(text).after(ICUTokenizer())
        return document.tokens.map { document.string(in: $0.bytes) }.joined(separator: "|")
    }

    @Test(arguments: [
        ("She doesn't, can’t and won't.", "She|does|n't|,|ca|n’t|and|wo|n't|."),
        ("Russia's I'm they've we'll he'd you're", "Russia|'s|I|'m|they|'ve|we|'ll|he|'d|you|'re"),
        ("wouldn't've", "would|n't|'ve"),
        ("the students' vote", "the|students|'|vote"),
        ("cannot gonna", "can|not|gon|na"),
        ("O'Brien o'clock ma'am", "O'Brien|o'clock|ma'am"),
        ("the U.S.'s \"Times\"'s", "the|U.S.|'s|\"|Times|\"|'s"),
    ])
    func splitsContractions(text: String, expected: String) throws {
        #expect(try tokens(text) == expected)
    }

    @Test(arguments: [
        ("re-elected co-founder non-EU mid-January mid-1990s", "re-elected|co-founder|non-EU|mid-January|mid-1990s"),
        ("pre- and post-election", "pre-|and|post-election"),
        ("twenty-five U.S.-led well-known", "twenty|-|five|U.S.|-|led|well|-|known"),
        ("COVID-19 F-16 MH17", "COVID|-|19|F|-|16|MH17"),
        ("a 10-year-old girl", "a|10|-|year|-|old|girl"),
    ])
    func splitsHyphensBesidesThoseOfAffixes(text: String, expected: String) throws {
        #expect(try tokens(text) == expected)
    }

    @Test(arguments: [
        ("Mr. Ode met Gen. Abara on Feb. 2.", "Mr.|Ode|met|Gen.|Abara|on|Feb.|2|."),
        ("At 5 p.m. in the U.S. today", "At|5|p.m.|in|the|U.S.|today"),
        ("J. K. Osei and P.J. Lund", "J.|K.|Osei|and|P.J.|Lund"),
        ("No. 5, but I said no.", "No.|5|,|but|I|said|no|."),
        ("It ended.The rest", "It|ended|.|The|rest"),
        ("Plan B. It works", "Plan|B|.|It|works"),
    ])
    func keepsTheFullStopOfAbbreviations(text: String, expected: String) throws {
        #expect(try tokens(text) == expected)
    }

    @Test(arguments: [
        ("$3.5bn, 12km, 5pm, 50K", "$|3.5|bn|,|12|km|,|5|pm|,|50|K"),
        ("4th 1990s '90s 1990's", "4th|1990s|'90s|1990's"),
        ("14:34 2022-02-03 3/4/2022 1/3 ½", "14:34|2022-02-03|3/4/2022|1/3|½"),
        ("7:30pm", "7:30|pm"),
        ("USD3.14 Rs500 KM5,000 KM2.3m RM2bn", "USD|3.14|Rs|500|KM|5,000|KM|2.3|m|RM|2|bn"),
        ("COP26 KM5 A320", "COP26|KM5|A320"),
        ("1.2-1.4 3-2 -5 .5", "1.2|-|1.4|3|-|2|-|5|.5"),
        ("US$130,000 12% €5", "US$|130,000|12|%|€|5"),
        ("202-555-0143", "202-555-0143"),
        ("20 km² 24/7", "20|km²|24/7"),
    ])
    func cutsNumbersFromTheirUnits(text: String, expected: String) throws {
        #expect(try tokens(text) == expected)
    }

    @Test(arguments: [
        ("See https://example.org/a-b?c=d, or example.org/x.", "See|https://example.org/a-b?c=d|,|or|example.org/x|."),
        ("desk@example.org; @desk's #floods", "desk@example.org|;|@desk|'s|#floods"),
        ("and/or AT&T, 'em... well—yes?!", "and|/|or|AT&T|,|'em|...|well|—|yes|?!"),
        ("“Stop,” 👩‍🚀 said", "“|Stop|,|”|👩‍🚀|said"),
    ])
    func joinsWhatBelongsTogether(text: String, expected: String) throws {
        #expect(try tokens(text) == expected)
    }

    @Test(arguments: [
        ("troops", TokenKind.word, TokenCase.lower), ("Kyiv", .word, .capitalized), ("NATO", .word, .upper),
        ("iPhone", .word, .mixed), ("U.S.", .word, .upper), ("A", .word, .capitalized), ("Élan", .word, .capitalized),
        ("4th", .number, .lower), ("130,000", .number, .none), ("½", .number, .none), ("%", .symbol, .none),
        ("€", .symbol, .none), ("…", .punctuation, .none), ("–", .punctuation, .none), ("#tag", .symbol, .lower),
        ("北京", .word, .none),
    ])
    func tellsKindAndCase(text: String, kind: TokenKind, letterCase: TokenCase) throws {
        let token = try #require(try Document.read(text).after(ICUTokenizer()).tokens.first)
        #expect(token.kind == kind)
        #expect(token.letterCase == letterCase)
    }

    @Test func knowsWhereSpaceStood() throws {
        let document = try Document.read("He's well, \"he\" said").after(ICUTokenizer())
        #expect(
            document.tokens.map(\.followsSpace) == [true, false, true, false, true, false, false, true]
        )
    }
}
