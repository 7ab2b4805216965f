import Model
import Testing
import Text

@testable import Claims

/// How exact a figure is said to be.
struct ModifierTests {
    @Test(arguments: [
        ("More than 40 boats sank.", Comparator.moreThan, "More than"),
        ("At least 40 boats sank.", .atLeast, "At least"),
        ("The number is less than or equal to 40.", .atMost, "less than or equal to"),
        ("Nearly 40 boats sank.", .nearly, "Nearly"), ("Some 40 boats sank.", .about, "Some"),
        ("Up to 40 boats sank.", .atMost, "Up to"), ("No fewer than 40 boats sank.", .atLeast, "No fewer than"),
        ("Fewer than 40 boats sank.", .lessThan, "Fewer than"), ("As many as 40 boats sank.", .atMost, "As many as"),
        ("Over $40 went missing.", .moreThan, "Over"), ("Forty-odd boats sank.", .about, "-odd"),
        ("Forty or more boats sank.", .atLeast, "or more"), ("At least another 40 boats sank.", .atLeast, "At least"),
        ("Exactly 40 boats sank.", .exactly, "Exactly"), ("He waited more than an hour.", .moreThan, "more than"),
        ("It took nearly a year.", .nearly, "nearly"), ("It took over 3 hours.", .moreThan, "over"),
        ("Forty or so boats sank.", .about, "or so"),
        ("40 boats or more sank.", .atLeast, "or more"), ("Up to about 40 boats sank.", .atMost, "Up to about"),
        ("They drove over 300 miles.", .moreThan, "over"), ("It trades near $40.", .about, "near"),
        ("They want between about 5 and 10 boats.", .about, "about"),
        ("The count surpassed 40 boats.", .moreThan, "surpassed"), ("It took costs beyond $40.", .moreThan, "beyond"),
        ("Fares start as low as $40.", .atLeast, "as low as"),
        ("The fare is not to exceed $40.", .atMost, "not to exceed"),
        ("Delays have exceeded 12 hours.", .moreThan, "exceeded"),
        ("Costs will not exceed $10m.", .atMost, "not exceed"),
        ("The mill will add up to 40 jobs.", .atMost, "up to"),
        ("The bus is limited to 40 guests.", .atMost, "limited to"),
        ("Fares start at $40.", .atLeast, "start at"), ("It reopens within 24 months.", .atMost, "within"),
        ("Sales have passed 300,000.", .moreThan, "passed"),
        ("It reopens within the next 24 months.", .atMost, "within the next"),
        ("It was felt as far as 25 miles away.", .atMost, "as far as"),
        ("It took its debt past $45m.", .moreThan, "past"), ("Cocoa topped $11,000.", .moreThan, "topped"),
        ("It tipped over about 185 miles off.", .about, "about"),
    ])
    func readsTheWordsBesideTheFigure(_ text: String, _ comparator: Comparator, _ words: String) throws {
        let tagged = try Tagged(text)
        let claim = try #require(tagged.claims.first)
        #expect(claim.quantity.comparator == comparator)
        #expect(tagged.words(claim.quantity.modifier) == words)
    }

    @Test(arguments: ["The savings add up to $40.", "It is 60 cm and up to 100 cm long."])
    func takesAParticleForNoBound(_ text: String) throws {
        let claim = try #require(try Tagged(text).claims.first)
        #expect(claim.quantity.comparator == .exactly)
    }

    @Test func boundsOneSide() throws {
        let least = try #require(try Tagged("At least 40 boats sank.").claims.first)
        #expect(least.quantity.min == least.quantity.value)
        #expect(least.quantity.max == nil)
        let most = try #require(try Tagged("Up to 40 boats sank.").claims.first)
        #expect(most.quantity.max == most.quantity.value)
        #expect(most.quantity.min == nil)
    }

    @Test func takesAPrepositionOfPlaceForNoModifier() throws {
        let claims = try Tagged("Over 60 gliders flew over 30 villages.").claims
        #expect(claims.map(\.quantity.comparator) == [.moreThan, .exactly])
    }

    @Test(arguments: [
        "They sold 40 boats over 3 years.", "He made a comment about 40 percent of boats.",
        "The price is 5% above 40 dollars.", "It brought the toll up to 94.", "Water flowed over 30 miles of fields.",
        "He lives near 40 boats.", "He shot an 11-under 205.", "They will hand over 38 men.",
        "It sold 114 boats, far fewer than the 175 planned.", "Ford topped 12 other makers.",
        "As long as 40 members object, it fails.",
    ])
    func takesWordsThatBelongElsewhereForNoModifier(_ text: String) throws {
        let claims = try Tagged(text).claims
        #expect(!claims.isEmpty)
        #expect(claims.allSatisfy { $0.quantity.comparator == .exactly })
    }
}
