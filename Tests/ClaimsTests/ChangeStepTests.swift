import Model
import Testing

@testable import Claims

/// From what, by how much and to what something went up or down.
struct ChangeStepTests {
    @Test(arguments: [
        ("Growth eased to 2.7% from 2.9%.", Change.Direction.down, [Change.Role.to, .from]),
        ("The rate ticked up to 3.9%.", .up, [.to]),
        ("Oil settled 84 cents higher at $83.58 a barrel.", .up, [.by, .to]),
        ("Homes slipped by £6,000 since January, to £287,450.", .down, [.by, .to]),
        ("Chile shipped 431,000 tons of copper in the first quarter, down from 452,000 tons.", .down, [.to, .from]),
        ("Chile shipped 431,000 tons of copper in the first quarter, up 6%.", .up, [.to, .by]),
        ("Exports dropped 8.8% year on year in March to €8.1bn.", .down, [.by, .to]),
        ("Claims jumped by 22,000 to a seasonally adjusted 231,000.", .up, [.by, .to]),
        ("Its share sank to an all-time low of 12%.", .down, [.to]),
        ("Rents climbed 0.8% in April to a median of $627.", .up, [.by, .to]),
        ("Sales rose 3.6% from a year earlier and 2.1% from August.", .up, [.by, .by]),
        ("The market grew for a fourth month, by 8.1% to 24,310 cars.", .up, [.by, .to]),
        ("Prices are 13.6% dearer than last year.", .up, [.by]),
        ("The coin was 2.2% weaker at $61,430.", .down, [.by, .to]),
        ("Old people are 30% more likely to fall.", .up, [.by]), ("The firm will shed 8,000 jobs.", .down, [.by]),
        ("It slid past 160 to the dollar.", .down, [.to]),
        ("The price fell back to $40 a barrel.", .down, [.to]), ("Rates fell closer to 3%.", .down, [.to]),
        ("The wait was 14 days in May, down from 21.", .down, [.to, .from]),
        ("Earnings increased 9 cents, or 0.3%, to $36.24.", .up, [.by, .by, .to]),
        ("The index lost 1.85 points, or 0.03%, to 5,980.87.", .down, [.by, .by, .to]),
        ("Brent settled down $1.52, or 2.1%, at $71.04.", .down, [.by, .by, .to]),
        ("The economy contracted at an annualized rate of 1.6%.", .down, [.by]),
        ("Gas climbed past $4 in 11 states, up 12 cents.", .up, [.to, .by]),
        ("Coffee fell two cents to close at $1.22.", .down, [.by, .level]),
    ])
    func findsTheSteps(_ text: String, _ direction: Change.Direction, _ roles: [Change.Role]) throws {
        let changes = try Tagged(text).claims.compactMap(\.change)
        #expect(changes.map(\.role) == roles)
        #expect(changes.allSatisfy { $0.direction == direction })
    }

    @Test(arguments: [
        "They lost by 19 points.", "She raised her profile by playing 60 concerts.",
        "Leeds edged Norwich by four goals to nil.", "They could walk off the job at 14 ports.",
        "They rejected the rise by 412 votes to 188.", "They lost to Orvo by 19 points.",
        "Smith edged Brown by 40 votes.",
        "Prices fell within two days of the vote.", "Leeds eased past 10-man Orvo.", "They sank to a 3-0 defeat.",
        "He lifted the cup, at 34 the oldest.", "She added 12 customers had complained.", "Fines go up to $5,000.",
        "The wage bill is equivalent to 74% of sales.",
        "They won two of their past 14 matches.",
        "They recovered from 4 storms.", "He added that sales stood at 40 tons.", "They will hold 58% of the firm.",
    ])
    func seesNoChangeInComparisons(_ text: String) throws {
        let claims = try Tagged(text).claims
        #expect(!claims.isEmpty)
        #expect(claims.allSatisfy { $0.change == nil })
    }

    @Test func goesOnFromNoOtherThing() throws {
        let claims = try Tagged("The coach, who worked there for 31 years, said sizes had gone up from 24 to 30.")
            .claims
        #expect(claims.map { $0.change?.role } == [nil, .from, .to])
        #expect(claims.last?.unit.name != "year")
    }

    @Test func tellsTwoStepsFromARange() throws {
        #expect(try Tagged("It raised its outlay by $100bn to $165bn.").values == ["100000000000", "165000000000"])
        #expect(
            try Tagged("It is raising the yearly fee in the north of the country from $119 to $139.").values
                == ["119", "139"])
        #expect(try Tagged("It will lift the rate from 41 to 48 percent.").values == ["41", "48"])
    }

    @Test(arguments: [
        ("It delivered 10,643 cars, a fall of 21%.", "cars"), ("It carried 40 guests, 4% more than in May.", "guests"),
        ("Oil fell, with Brent futures down $1.14.", "Brent futures"),
        ("Inflation eases to 2.5%", "Inflation"), ("Work will be halted for two weeks.", "Work"),
        ("The dividend is 60 cents a share, up from 55 cents.", "dividend"),
    ])
    func findsWhatChanges(_ text: String, _ concept: String) throws {
        let tagged = try Tagged(text)
        let claim = try #require(tagged.claims.last)
        #expect(tagged.words(claim.concept) == concept)
    }
}
