import Model
import Testing

@testable import Claims

/// Numbers that are no claims.
struct MaskTests {
    @Test(arguments: [
        "The strike began in 2016 and ended in 2018.", "Published 09:15 PM, March 3, 2021",
        "Call +44 20 7946 0123 or 555-0187.", "The Airbus 320 and an F-35 landed on Route 66.",
        "COVID-19 and the G20 were on the agenda.", "Article 12 and Sections 4 and 7 apply.",
        "They live at 22 Harbour Street.", "1. Boil the water.", "See the report [4].",
        "Harbor Press International, 1920",
        "Photo: ANP/1600x900", "He was one of the first, second to none.", "A 5.56×45mm rifle lay in a 4x4.",
        "She was born in the 1980s and is in her 30s.", "The third strike was the 12th this year.",
        "The Group of Seven met.", "No. 10 declined to comment.", "No one knew, and one can see why.",
        "A million thanks, and back to square one.", "The shop is open 24/7.", "The 7/7 inquiry closed.",
        "Visit https://example.org/2021/03/3.html today.", "The Nikkei 225 closed early.", "Channel 4 aired it.",
        "They sold Anna Berg 32 Ltd to him.",
        "In an emergency, call 118 at once.", "16.48 Drivers turn back",
        "You sleep in one country and wake in another.",
        "It has a 4K screen.", "She took one class at a time.", "It bans zero-hours contracts.", "See notes 1-4 below.",
        "They reached the last four.", "He has a Grade 2 strain.", "He won the 24 Hours of Spa.",
        "It is a par-five hole.", "He signed a six-figure deal.", "He shot from 3-point range.",
        "Pupils in grades 9 to 12 returned.",
        "Fetch 0.0.0-20180720214833-f61e0f7 first.", "He gave his 1861 inaugural address.", "One option is to leave.",
        "It is a two-in-one oven.",
        "They saw a first, a second and a third.", "An ESP32 board is small.", "It was agreed at COP29.",
        "It left Runway 27L.", "Type 2 diabetes spread.", "The Renault 5 beats its rival.", "Ring 101 at once.",
        "Quote reference 24000187432.", "Case 24-cv-1107 was closed.", "They played a 4-3-3.",
        "It won after the Conquest of 1066.",
        "The 7-Eleven shop closed.", "3M and Ford will report.", "The 190 E was parked there.", "Take the No 19 bus.",
        "The Group of 7 ministers met.", "Clauses 1, 3 and 7 apply.", "The Lumo 3.1 model is out.",
        "After the 737 MAX hearings it rose.", "The Euro 7 rules are strict.",
        "The words of one engineer were kept.",
    ])
    func claimsNothing(_ text: String) throws {
        #expect(try Tagged(text).values == [])
    }

    @Test(arguments: [
        ("The 40 ICU beds are full.", "40"), ("Crude could reach 112 dollars.", "112"),
        ("Australia were 40 runs ahead.", "40"), ("The committee called 12 to testify.", "12"),
        ("He had been sick for three days before.", "3"), ("A 4-Million dollar offer was made.", "4000000"),
        ("The 40 E. coli cases worried doctors.", "40"), ("Forty-five minutes later they left.", "45"),
    ])
    func keepsNumbersThatLookLikeNames(_ text: String, _ value: String) throws {
        #expect(try Tagged(text).values == [value])
    }

    @Test(arguments: [
        ("Profit fell in the latest quarter.", []), ("Growth was weak in 2006-10.", ["year", "year"]),
        ("The July 7 floods were worse.", ["date"]), ("It dates back to 700 A.D.", ["year"]),
        ("He stayed on the tier-one list.", ["pronoun"]), ("They ran a half marathon.", ["idiom"]),
        ("It was less than three months before, they said.", ["date"]),
        ("First-half profit fell.", ["ordinal", "idiom"]),
        ("A half-frozen lake lay there.", ["idiom"]), ("They live at 22 West 23rd Street.", ["address"]),
        ("The third strike began.", ["ordinal"]), ("He scored on 20/20.", ["code"]), ("Boil the water. 2.", ["list"]),
        ("Flight 182 left early.", ["designator"]),
        ("A 401(k) plan and the 10b-5 case.", ["code", "code", "hyphenated-name"]),
        ("The 2002 bombings were worse.", ["date"]),
        ("The September 11, 2001 attacks were worse.", ["date", "date"]),
        ("The number-two seed lost.", ["designator"]),
        ("It held the northern half of the island.", ["idiom"]), ("In the last months of 2008 it fell.", ["date"]),
        ("Call 555-0187.", ["phone-number"]),
        ("The 1.2.3 build failed.", ["no-number"]), ("The mill closed two years ago.", ["date"]),
        ("It erupted more than 2,000 years ago.", ["date"]), ("They lead a zero waste life.", ["idiom"]),
        ("The club doubled down on youth.", ["idiom"]), ("It plays in 1080p resolution.", ["code"]),
        ("Call (518) 555-0187 today.", ["phone-number"]),
        ("Two-wheelers and a six-pounder were banned.", ["hyphenated-name", "hyphenated-name"]),
        ("The town has a Level 3 out of 5 risk.", ["designator", "designator"]),
        ("It told of the cases per 100,000 people.", ["denominator"]),
    ])
    func namesTheRuleOfEachNumberLeftOut(_ text: String, _ rules: [String]) throws {
        let tagged = try Tagged(text)
        #expect(tagged.values == [])
        #expect(ClaimTagger.maskedNumbers(in: tagged.document).map(\.rule) == rules)
    }

    @Test func readsTheFirstFiguresOfAListWithoutEnd() throws {
        let tagged = try Tagged(String(repeating: "5 cats, ", count: 80) + "and 6 dogs. A dog barked at 7 cats.")
        #expect(tagged.document.sentences.count == 2)
        #expect(tagged.values == Array(repeating: "5", count: 64) + ["7"])
        #expect(tagged.document.warnings.map(\.code) == ["figures-bounded"])
    }

    @Test(arguments: [
        ("At least 2,016 people left in 2016.", ["2016"]), ("The S&P 500 rose 1.2%.", ["1.2"]),
        ("COVID-19 killed 40 people.", ["40"]), ("Forty-five minutes later they left.", ["45"]),
        ("One person was hurt.", ["1"]), ("There was one accident.", ["1"]),
        ("Not one of the 12 jurors agreed.", ["12"]), ("The Harbor 8 gala event was sold out.", []),
        ("A Boeing 777F landed.", []), ("It was 24C in the shade.", ["24"]), ("A 40C heatwave came.", ["40"]),
        ("In Berlin 40 staff were dismissed.", ["40"]), ("Two magnitude 5.2 quakes hit.", ["2", "5.2"]),
        ("The Airbus 320 carried 150 people.", ["150"]), ("Between March 3 and 5, 40 were hurt.", ["40"]),
    ])
    func keepsTheClaimsBeside(_ text: String, _ values: [String]) throws {
        #expect(try Tagged(text).values == values)
    }
}
