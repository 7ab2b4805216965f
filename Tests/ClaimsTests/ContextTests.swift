import Model
import Testing
import Text

@testable import Claims

/// What stands around a figure: what is counted, whose it is, what changed, how sure it is, who said it.
struct ContextTests {
    @Test(arguments: [
        ("Norway sent 400 trucks and heavy generators.", "trucks and heavy generators", "truck"),
        ("The dam displaced 30,000 elderly farmers.", "elderly farmers", "farmer"),
        ("Dozens of goats escaped.", "goats", "goat"), ("The 90-member choir was tired.", "choir", "member"),
        ("A 500-strong crowd waited.", "crowd", nil), ("At least 30 injured were moved.", "injured", nil),
        ("They found 60 crates, some 15 of them damaged.", "crates", "crate"),
    ])
    func findsWhatIsCounted(_ text: String, _ concept: String, _ unit: String?) throws {
        let tagged = try Tagged(text)
        let claim = try #require(tagged.claims.last)
        #expect(tagged.words(claim.concept) == concept)
        #expect(claim.unit.name == unit)
    }

    @Test(arguments: [
        ("Half of teachers agreed.", "teachers"), ("Profits fell 12%.", "Profits"),
        ("Losses of $3bn followed.", "Losses"),
        ("The price of bread in Turin rose 4%.", "price of bread"),
    ])
    func findsWhatIsMeasured(_ text: String, _ concept: String) throws {
        let tagged = try Tagged(text)
        let claim = try #require(tagged.claims.first)
        #expect(tagged.words(claim.concept) == concept)
    }

    @Test(arguments: [
        ("Exports rose 12%.", Change.Direction.up, Change.Role.by), ("Exports fell to $3bn.", .down, .to),
        ("Exports fell by 12%.", .down, .by), ("Exports were up 12%.", .up, .by), ("A 12% drop followed.", .down, .by),
        ("An increase of 12% followed.", .up, .by), ("Exports doubled.", .up, .by), ("Rents halved.", .down, .by),
    ])
    func findsTheChange(_ text: String, _ direction: Change.Direction, _ role: Change.Role) throws {
        let claim = try #require(try Tagged(text).claims.first)
        let change = try #require(claim.change)
        #expect(change.direction == direction)
        #expect(change.role == role)
    }

    @Test func linksTheStepsOfAChange() throws {
        let claims = try Tagged("Fares rose from $10 to $15, up 50 percent.").claims
        #expect(claims.map { $0.change?.role } == [.from, .to, .by])
        #expect(claims.map { $0.change?.direction } == [.up, .up, .up])
    }

    @Test func namesTheWholeOfAShare() throws {
        let tagged = try Tagged("The firm scaled down its stores to a third of their number in the boom.")
        let claim = try #require(tagged.claims.first)
        #expect(claim.kind == .fraction)
        #expect(claim.change?.direction == .down)
        #expect(tagged.words(claim.change?.of) == "their number in the boom")
        #expect(tagged.words(claim.concept) == "stores")
    }

    @Test(arguments: [
        ("The plan could involve up to 900 guards.", Modality.possible), ("They plan to hire 900 guards.", .planned),
        ("Output is expected to reach 900 tons.", .forecast), ("An estimated 900 guards came.", .estimated),
        ("If it fails, 900 guards lose work.", .conditional), ("They hired 900 guards.", .actual),
    ])
    func findsTheModality(_ text: String, _ modality: Modality) throws {
        let claim = try #require(try Tagged(text).claims.first)
        #expect(claim.modality == modality)
    }

    @Test(arguments: [
        ("He denied that 900 guards had left.", Polarity.denied), ("They did not hire 900 guards.", .negated),
        ("Did they hire 900 guards?", .questioned), ("They hired 900 guards.", .asserted),
        ("They hired not only 900 guards.", .asserted),
    ])
    func findsThePolarity(_ text: String, _ polarity: Polarity) throws {
        let claim = try #require(try Tagged(text).claims.first)
        #expect(claim.polarity == polarity)
    }

    @Test func findsTheSourceOfAnEstimate() throws {
        let tagged = try Tagged(
            "Peru has sent more than 4,000 tents to the valley, according to the latest count by the Ministry of Health of Chile."
        )
        let claim = try #require(tagged.claims.first)
        #expect(tagged.words(claim.attribution?.source.bytes) == "Ministry of Health of Chile")
        #expect(claim.attribution?.form == .accordingTo)
        #expect(tagged.words(claim.holder) == "Peru")
    }

    @Test func findsTheSpeakerOfAQuote() throws {
        let tagged = try Tagged("“We lost 40 boats,” said Mara Lind, the harbor master.")
        let claim = try #require(tagged.claims.first)
        #expect(tagged.words(claim.attribution?.source.bytes) == "Mara Lind")
        #expect(claim.attribution?.form == .direct)
    }

    @Test func findsTheDateOfAFigure() throws {
        let claim = try #require(try Tagged("As of March 3, 2021, the camp held 500 people.").claims.first)
        #expect(claim.asOf == "2021-03-03")
    }

    @Test func findsThePlaceOfAFigure() throws {
        let tagged = try Tagged("The flood killed 40 people in Chile.")
        let claim = try #require(tagged.claims.first)
        #expect(tagged.words(claim.place) == "Chile")
    }
}
