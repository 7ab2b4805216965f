import Model
import Testing

@testable import Claims

/// Figures whose unit another figure of the sentence has.
struct EllipsisTests {
    @Test(arguments: [
        ("They built 3,891 cars and delivered 4,078.", "car"), ("The term was cut from 33 years to 27.", "year"),
        ("Its range sank from 311 miles to 204.", "mile"), ("It opens 28 hours a week instead of 41.", "hour"),
        ("Makers shipped 59 million phones, with Orvo (13 million) ahead.", "phone"),
        ("The club has won only four of its last 15 away games.", "game"),
        ("Strikers at the plant, all 1,300 of them, went back.", "striker"), ("It has a staff of 390.", "person"),
        ("The mill employs 1,454.", "person"), ("It added 8 million users, bringing its total to 277 million.", "user"),
        ("It built 2,300 houses and 2,000 smaller ones.", "house"),
        ("It leaked data of 2.9 million customers, including 230,000 whose cards were used.", "customer"),
        ("They got 48 seats against 47.", "seat"), ("It fell to 78,300 won in Seoul.", "south korean won"),
        ("It will borrow 39 billion euros next year, 3.5 billion less.", "euro"), ("She won it 15 times.", "time"),
        ("Measles cases have reached 1,288.", "case"), ("He made 52 appearances last season.", "appearance"),
        ("They found traces of 214 known germs.", "germ"), ("They counted 18 of the 5,000 or so hens.", "hen"),
    ])
    func takesTheUnitOfAnotherFigure(_ text: String, _ unit: String) throws {
        let claim = try #require(try Tagged(text).claims.last)
        #expect(claim.unit.name?.lowercased() == unit)
    }

    @Test(arguments: [
        "They built 40 ships in 1990 and paid 3 million.", "The floods swept away 12 bridges and killed 200.",
        "It has 300 beds and treats 4,000 a day.", "The party with 12,400 won the seat.",
        "The index rose from 10 points; shares closed at 40.",
        "Microsoft will lay off 9,000, or 4% of all.",
    ])
    func leavesOtherThingsAlone(_ text: String) throws {
        #expect(try Tagged(text).claims.contains { $0.kind == .count && $0.unit.name == nil })
    }

    @Test func takesTheWholeThatTheSentenceBeginsWith() throws {
        let tagged = try Tagged("Of the 1,204 firms asked, 46% said they could not pay.")
        let claim = try #require(tagged.claims.last)
        #expect(tagged.words(claim.concept) == "firms")
    }

    @Test func countsExperts() throws {
        #expect(try Tagged("The five analysts said shares would fall 3%.").claims.first?.unit.name == "analyst")
    }

    @Test func takesNoExpertForWhatIsCounted() throws {
        let claim = try #require(
            try Tagged("They added 114 jobs, fewer than the 175 economists had expected.").claims.last)
        #expect(claim.unit.name == "job")
        #expect(claim.quantity.comparator == .exactly)
    }
}
