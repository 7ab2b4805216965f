import Model
import Testing

@testable import Entities

/// What is particular to reports of agencies, results, and text that was typed or joined.
struct WireTests {
    @Test(arguments: [
        ("SAO PAULO, March 11 (Reuters) - Sales rose.", ["SAO PAULO GPE city:sao-paulo", "Reuters ORG org:reuters"]),
        ("Rome (dpa) - Sales rose.", ["Rome GPE city:rome", "dpa ORG org:dpa"]),
        (
            "CANGAS DE ONÍS, Spain, Sept. 6 (EFE) - Sales rose.",
            ["CANGAS DE ONÍS GPE gpe:cangas-de-onis", "Spain GPE iso:ES", "EFE ORG org:efe"]
        ),
        (
            "Sales rise in Brussels BRUSSELS, Aug. 22 (AFP) - Sales rose.",
            ["Brussels GPE city:brussels", "BRUSSELS GPE city:brussels", "AFP ORG org:afp"]
        ),
    ])
    func readsDatelines(_ text: String, _ expected: [String]) throws {
        #expect(try tagged(text).namedEntities == expected)
    }

    @Test(arguments: [
        ("COX'S BAZAR, Bangladesh (AP) — Sales rose.", "COX'S BAZAR GPE"),
        ("Barack Obama (AP) - he spoke.", "Barack Obama PERSON"),
        ("UNITED NATIONS (AP) — The council met.", "UNITED NATIONS ORG"),
    ])
    func takesOnlyPlacesForDatelines(_ text: String, _ expected: String) throws {
        #expect(try tagged(text).namedEntities.first?.hasPrefix(expected) ?? false)
    }

    @Test func takesNoNewsForAPlace() throws {
        #expect(try !tagged("BREAKING NEWS (AP) — Sales rose.").namedEntities.contains { $0.contains("GPE") })
    }

    @Test(arguments: [
        ("Second round: Anna Lindqvist (SWE) beat Mei Tanaka (JPN) in Porto.", ["iso:SE", "iso:JP"]),
        ("Winners: Anna Lindqvist and Mei Tanaka (SWE/JPN) in Porto.", ["iso:SE", "iso:JP"]),
    ])
    func knowsCountriesByTheirCodes(_ text: String, _ expected: [String]) throws {
        let ids = try tagged(text).namedEntities.compactMap { $0.split(separator: " ").last.map(String.init) }
        #expect(ids.filter { $0.hasPrefix("iso:") } == expected)
    }

    @Test func takesNoCodeForACountryElsewhere() throws {
        #expect(
            try !tagged("Nikola Jokic (DEN), Damian Lillard (POR), Matt Olson (ATL) scored.").namedEntities
                .contains { $0.hasSuffix("iso:PT") })
        #expect(try !tagged("The National Action Party (PAN) lost.").namedEntities.contains { $0.hasSuffix("iso:PA") })
        #expect(
            try !tagged("The film (SWE) was a system (ESP) of the firm.").namedEntities.contains {
                $0.hasSuffix("iso:ES")
            })
    }

    @Test func findsPlacesInTextWithoutCapitals() throws {
        let document = try tagged("i am moving from austin texas to kuala lumpur, not to nice things")
        #expect(
            document.namedEntities == [
                "austin GPE city:austin", "texas GPE iso:US-TX", "kuala lumpur GPE city:kuala-lumpur",
            ])
        #expect(try tagged("to boston").namedEntities.isEmpty)
        #expect(try tagged("i talked to jordan, served in china").namedEntities.isEmpty)
        #expect(try tagged("He moved from austin to Rome.").namedEntities == ["Rome GPE city:rome"])
    }

    @Test(arguments: [
        ("how are vietnam and Laos alike?", ["vietnam", "Laos"]),
        ("i know orlando florida well", ["orlando", "florida"]),
        ("we like kerala, see www.kerala.com", ["kerala"]), ("they drank a tuscany", []),
    ])
    func findsCountriesInTextThatIsCarelessOfCapitals(_ text: String, _ expected: [String]) throws {
        let document = try tagged(text)
        #expect(document.entities.mentions.map { document.string(in: $0.bytes) } == expected)
    }

    @Test(arguments: [
        ("Coach: Robert Miller Kristen Walsh, and others.", ["Robert Miller", "Kristen Walsh"]),
        ("Debra Walsh Kathleen, Please find it attached.", ["Debra Walsh", "Kathleen"]),
        ("Maria Elena Garcia, a nurse, came.", ["Maria Elena Garcia"]),
        ("Maria Garcia Elena, a nurse, came.", ["Maria Garcia Elena"]),
        ("Debra Pell spoke. Debra Pell Gerald Walsh These are fine.", ["Debra Pell", "Debra Pell", "Gerald Walsh"]),
        ("Hamid met Abdullah Abdullah.", ["Hamid", "Abdullah Abdullah"]),
        ("By Ruth Jansen Associated Press", ["Ruth Jansen"]),
    ])
    func tellsPersonsApartWhereALineWasLost(_ text: String, _ expected: [String]) throws {
        let document = try tagged(text)
        #expect(
            document.entities.mentions.filter { $0.type == .person }.map { document.string(in: $0.bytes) } == expected)
    }

    @Test func tellsACityFromTheStateBehindIt() throws {
        #expect(
            try tagged("He left Austin Texas for Miramar California.").namedEntities == [
                "Austin GPE city:austin", "Texas GPE iso:US-TX", "Miramar GPE city:miramar",
                "California GPE iso:US-CA",
            ])
    }

    @Test(arguments: [
        "The cruise ship Merrywind left Bergen. Those on board the Merrywind slept. Merrywind returned.",
        "Space Shuttle Meridian left Bergen. Meridian will return on Friday.", "In Bergen they kept Bastille Day.",
        "Warhol sold ten Polaroids in Bergen.", "In Bergen they celebrated Nowruz.",
    ])
    func leavesOutVesselsDaysAndThings(_ text: String) throws {
        let names = try tagged(text).namedEntities.filter { !$0.hasPrefix("Warhol") }
        #expect(names == ["Bergen GPE city:bergen"])
    }

    @Test func keepsSurnamesOfTwoHalvesApart() throws {
        let ids = try tagged("Mette Solheim-Aas won. Kari Aas was second. Solheim-Aas smiled.").namedEntities
        #expect(
            ids.map { $0.split(separator: " ").last } == [
                "person:mette-solheim-aas", "person:kari-aas", "person:mette-solheim-aas",
            ])
    }

    @Test(arguments: ["Whitfield resigns", "Whitfield-Aas resigns"])
    func knowsASurnameBeforeTheFullName(_ headline: String) throws {
        let surname = headline.split(separator: " ")[0]
        let document = try tagged("\(headline)\n\nMinister Laura \(surname) left on Monday. \(surname) gave no reason.")
        #expect(document.entities.identities.count == 1)
    }

    @Test func takesAWordForTheOrganizationThatBeginsSo() throws {
        let ids = try tagged("Sebata Platinum fell. Shares of Sebata lost 4%.").namedEntities
        #expect(ids.allSatisfy { $0.hasSuffix("org:sebata-platinum") })
    }

    @Test(arguments: [
        ("She works at Rahima Hospital.", "Rahima Hospital ORG org:rahima-hospital"),
        ("Visitors left the Weaver Museum of Glass.", "Weaver Museum of Glass ORG org:weaver-museum-of-glass"),
    ])
    func takesInstitutionsForOrganizations(_ text: String, _ expected: String) throws {
        #expect(try tagged(text).namedEntities == [expected])
    }

    @Test(arguments: [
        ("White House press secretary Laura Whitfield spoke.", "White House"),
        ("Associated Press writer Laura Whitfield was there.", "Associated Press"),
        ("The Socialist Party of Fred Mumba won.", "Socialist Party"),
        ("The Court of Bosnia and Herzegovina sat.", "Court of Bosnia and Herzegovina"),
    ])
    func endsOrganizationsWhereTheyEnd(_ text: String, _ expected: String) throws {
        let document = try tagged(text)
        let organization = try #require(document.entities.mentions.first { $0.type == .organization })
        #expect(document.string(in: organization.bytes) == expected)
    }

    @Test func takesAClubForAnOrganizationInSport() throws {
        let document = try tagged(
            "Leeds beat Chelsea 2-1 on Saturday. The Chelsea coach said his side had lost the match in midfield. "
                + "Their goalkeeper saved a penalty in the last minute of the game.")
        #expect(document.entities.mentions.first?.type == .organization)
    }
}
