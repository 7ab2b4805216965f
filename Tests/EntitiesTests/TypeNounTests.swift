import Model
import Testing

/// Names that only the common noun beside them explains.
struct TypeNounTests {
    @Test(arguments: [
        ("Power came from the utility Nordstrom Varme.", "Nordstrom Varme ORG org:nordstrom-varme"),
        (
            "The pipe belongs to Nordstrom Varme, a small state-owned utility.",
            "Nordstrom Varme ORG org:nordstrom-varme"
        ),
        ("A leak was reported by the operator, Hydra Solvik.", "Hydra Solvik ORG org:hydra-solvik"),
        ("Nobody was there, and the Solvik spokesman slept.", "Solvik ORG org:solvik"),
        ("Floods reached the village of Dolna Vrata at noon.", "Dolna Vrata GPE gpe:dolna-vrata"),
        ("Floods reached Dolna Vrata, a village of 90 people.", "Dolna Vrata GPE gpe:dolna-vrata"),
        ("Rain fell in the Vrata valley.", "Vrata LOC loc:vrata"),
        ("It is made by Solvik Torp, a start-up from Vratnik.", "Solvik Torp ORG org:solvik-torp"),
        ("Wolves live in Solvik National Park.", "Solvik National Park LOC loc:solvik-national-park"),
        ("Second-division Solvik Torp won the cup.", "Solvik Torp ORG org:solvik-torp"),
        ("Shares of Bank Solvik fell.", "Bank Solvik ORG org:bank-solvik"),
        ("He lives on Strada Vulturilor.", "Strada Vulturilor FAC fac:strada-vulturilor"),
        ("Nothing sails between Vratnik and Belgrade.", "Vratnik GPE gpe:vratnik"),
        ("Ships left for Vratnik in Lithuania.", "Vratnik GPE gpe:vratnik"),
        ("Members of the Gray Circle met.", "Gray Circle ORG org:gray-circle"),
        ("He sold his stake in Nordvik Varme.", "Nordvik Varme ORG org:nordvik-varme"),
        ("It acquired Vratek, Solvik Torp and Lundaro.", "Lundaro ORG org:lundaro"),
    ])
    func saysWhatTheNameIs(text: String, expected: String) throws {
        #expect(try tagged(text).namedEntities.contains(expected))
    }

    @Test(arguments: [
        ("Barges waited on the Sava.", "Sava LOC river:sava"),
        ("Timber drifted down the Vratna.", "Vratna LOC loc:vratna"),
    ])
    func takesWhatHasAnArticleForARiver(text: String, expected: String) throws {
        #expect(try tagged(text).namedEntities == [expected])
    }

    @Test func leavesThePersonBehindAPossessorAPerson() throws {
        let document = try tagged("“It works,” said Solveig Vratna, the company's chief executive.")
        #expect(document.namedEntities == ["Solveig Vratna PERSON person:solveig-vratna"])
    }

    @Test(arguments: [
        "Solvik shares its office with a friend.", "He came to commission Solvik to build it.",
        "We saw the Vratnas, a chain of islands.", "Members of the Solvik family met.",
    ])
    func takesNoVerbAndNoneOfSeveralThingsForTheNoun(text: String) throws {
        #expect(try !tagged(text).entities.mentions.contains { $0.rule == "type-noun" })
    }

    @Test func outweighsWhatOnlyTheShapeOfTheWordSays() throws {
        let document = try tagged("Solvik led at half-time. Solvik lost a player. The Solvik coach slept.")
        #expect(Set(document.namedEntities) == ["Solvik ORG org:solvik"])
    }
}
