import Model
import Testing
import Text

@testable import Claims

/// Words and numbers thrown together at random: nothing may crash, and spans lie inside the text.
struct ClaimPropertyTests {
    private static let pieces = """
        12 1,200 1.99 3-1 0.5 2022 half dozen million bn m km % $ € £ ( ) , . - – / ' " a an the one two third quarter of to by
        from than at in within up down over about nearly least more less fewer times per and or but not rose fell cut added
        lost edged passed reached record average high low rate points votes people jobs tonnes hours days years ago later
        before after May Monday April 31 Leeds Reuters Boeing 737 MAX DE E type reference arrested killed injured him who that
        which whose those all only last next first Group No Case 24-cv-1107 4-3-3 7-Eleven 5,000mAh 46m 150ft é —
        """
        .split(whereSeparator: \.isWhitespace).map(String.init)

    @Test(arguments: 0..<60) func survivesAnyOrderOfWords(_ seed: UInt64) throws {
        var state = seed &+ 1
        let words = (0..<400).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Self.pieces[Int((state >> 33) % UInt64(Self.pieces.count))]
        }
        let tagged = try Tagged(words.joined(separator: seed % 3 == 0 ? "" : " "))
        for claim in tagged.claims {
            #expect(claim.bytes.start < claim.bytes.end && claim.bytes.end <= tagged.document.text.count)
            #expect(claim.phrase.start <= claim.bytes.start && claim.bytes.end <= claim.phrase.end)
        }
    }

    @Test(arguments: [
        "AB 12 ", "at 12 for 5 runs ", "rose 5% to 40, down from 3 ", "within 5 days ", "Ana Berg (AUS) ", "to delhi ",
        "ROME, May 3 (AP) - ",
    ])
    func endsOnOneLongLine(_ piece: String) throws {
        // A walk that is not linear would hold up all other tests.
        _ = try Tagged(String(repeating: piece, count: 1_000))
    }

    @Test(arguments: [
        "They lay around 1.99 (768,000 2022 Sea for square records.", "He saw 15 him arrested one",
        "In you April 31-3-1.",
        "to boston", "15 him arrested one", "The campus is number one\n\nIn May it closed.",
    ])
    func survivesWhatHasEndedARun(_ text: String) throws {
        #expect(try Tagged(text).document.text.count > 0)
    }
}
