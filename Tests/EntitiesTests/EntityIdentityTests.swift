import Model
import Testing

/// Which mentions are one thing, and what its id is.
struct EntityIdentityTests {
    @Test(arguments: [
        ("The US spoke.", "iso:US"), ("The U.S. spoke.", "iso:US"), ("The United States spoke.", "iso:US"),
        ("The UK spoke.", "iso:GB"), ("Britain spoke.", "iso:GB"), ("The UAE spoke.", "iso:AE"),
        ("They left Kyiv.", "city:kyiv"), ("They left Kiev.", "city:kyiv"), ("NATO spoke.", "org:nato"),
        ("The Kremlin spoke.", "org:kremlin"), ("The Pentagon spoke.", "org:us-department-of-defense"),
        ("El Pais wrote it.", "org:el-pais"), ("El País wrote it.", "org:el-pais"),
    ])
    func takesTheTablesID(text: String, id: String) throws {
        #expect(try tagged(text).entities.identities.map(\.id) == [id])
    }

    @Test func keepsAPeopleApartFromItsCountry() throws {
        let document = try tagged("American and Ukrainian officials met; two Ukrainians left Ukraine.")
        #expect(
            document.namedEntities == [
                "American NORP norp:american", "Ukrainian NORP norp:ukrainian", "Ukrainians NORP norp:ukrainian",
                "Ukraine GPE iso:UA",
            ]
        )
    }

    @Test func linksASurnameToTheOnlyPersonWhoHasIt() throws {
        let document = try tagged("Laura Whitfield resigned. Mrs. Whitfield was tired, Whitfield said.")
        #expect(document.entities.identities.map(\.id) == ["person:laura-whitfield"])
        #expect(document.entities.mentions.count == 3)
    }

    @Test func keepsPersonsWithOneSurnameApart() throws {
        let document = try tagged(
            "Laura Whitfield met Mark Whitfield. Mr. Whitfield left. Later Laura Whitfield spoke. Whitfield said no."
        )
        #expect(
            document.entities.mentions.map { document.entities.identities[$0.identity].id } == [
                "person:laura-whitfield", "person:mark-whitfield", "person:mark-whitfield", "person:laura-whitfield",
                "person:laura-whitfield",
            ]
        )
    }

    @Test(arguments: [
        (
            "Russia's Defense Ministry spoke. The Defence Ministry left.",
            ["iso:RU", "org:russian-defense-ministry", "org:russian-defense-ministry"]
        ),
        (
            "Russia's Defense Ministry spoke, and Ukraine's Defence Ministry left. The Defense Ministry saw it.",
            [
                "iso:RU", "org:russian-defense-ministry", "iso:UA", "org:ukrainian-defense-ministry",
                "org:ministry-of-defense",
            ]
        ),
        (
            "The Scottish Parliament met. Outside of the Parliament they sang.",
            ["org:scottish-parliament", "org:scottish-parliament"]
        ),
        (
            "They left Kyiv for the Belgorod region, and Aleppo for Aleppo province.",
            ["city:kyiv", "region:belgorod-oblast", "city:aleppo", "region:aleppo-province"]
        ),
        ("The Senate met, and the French Senate met, too.", ["org:us-senate", "org:french-senate"]),
    ])
    func tellsWhoseAnOfficeIs(text: String, ids: [String]) throws {
        let entities = try tagged(text).entities
        #expect(entities.mentions.map { entities.identities[$0.identity].id } == ids)
    }

    @Test func leavesHonorificsAndInitialsThatNameNothingOut() throws {
        let document = try tagged("Datuk Seri Hamid Karim spoke in Penang, and CCTV captured him.")
        #expect(document.namedEntities == ["Hamid Karim PERSON person:hamid-karim", "Penang GPE city:penang"])
    }

    @Test(arguments: [
        ("The Institute for Eastmere Affairs (IEA) met. The IEA spoke.", "org:institute-for-eastmere-affairs"),
        ("The International Labour Organisation (ILO) met. The ILO spoke.", "org:ilo"),
    ])
    func trustsTheWordsThatAnAcronymStandsFor(text: String, id: String) throws {
        let entities = try tagged(text).entities
        #expect(Set(entities.identities.map(\.id)) == [id])
    }

    @Test func linksAnAcronymToTheNameThatItShortens() throws {
        let document = try tagged("The Northern Lakes Water Board (NLWB) met. The NLWB adjourned.")
        #expect(document.entities.identities.map(\.id) == ["org:northern-lakes-water-board"])
        #expect(document.entities.mentions.count == 3)
    }

    @Test func namesTheFullestFormOfTheDocument() throws {
        let document = try tagged("The US agreed. The United States signed.")
        #expect(document.entities.identities.map(\.name) == ["United States"])
    }

    @Test func givesTheSameWordsTheSameType() throws {
        let document = try tagged("The mayor of Ravnsund, President Ravnsund said. Ravnsund said so.")
        #expect(Set(document.entities.mentions.map(\.type)) == [.person])
    }

    @Test func isAFunctionOfTheDocumentAlone() throws {
        let text = "Laura Whitfield of the Northern Lakes Water Board met Joe Biden in Oslo. Whitfield said no."
        #expect(try tagged(text).namedEntities == tagged(text).namedEntities)
    }

    @Test(arguments: [
        ("GDAŃSK, Poland — Ships left Gdańsk.", "Gdańsk"), ("OSLO, Norway — Nobody left.", "Oslo"),
        ("He left Gdansk. GDANSK is quiet.", "Gdansk"),
    ])
    func namesACityAsTextWritesIt(text: String, name: String) throws {
        let document = try tagged(text)
        #expect(document.entities.identities.contains { $0.id.hasPrefix("city:") && $0.name == name })
    }

    @Test func findsASurnameThatLostItsDiacritics() throws {
        let document = try tagged("Energy Minister Damir Vukić resigned. “It broke,” Vukic said.")
        #expect(document.entities.identities.map(\.name) == ["Damir Vukić"])
    }

    @Test(arguments: [
        "The Dock Workers’ Federation (DWF) agreed. The DWF is pleased.",
        "The Latvian Soil, Water and Forest Institute (LSWFI) agreed. LSWFI is pleased.",
    ])
    func findsTheExpansionOfAnAcronymAcrossPossessivesAndCommas(text: String) throws {
        #expect(try tagged(text).entities.identities.count == 1)
    }

    @Test func takesNoWordForANameThatTheTextWritesSmall() throws {
        let text = "OSLO, Norway - Crane drivers went home. Every crane stood still."
        #expect(try tagged(text).namedEntities == ["OSLO GPE city:oslo", "Norway GPE iso:NO"])
    }

    @Test func linksAHeadAloneToTheOnlyOrganizationThatHasIt() throws {
        let document = try tagged(
            "The Northern Lakes Water Board met. Critics of the Board left. The Halden Foundation and the Solvik "
                + "Foundation paid, but the Foundation kept quiet.")
        #expect(
            document.namedEntities.filter { $0.hasPrefix("Board") } == ["Board ORG org:northern-lakes-water-board"])
        #expect(!document.namedEntities.contains { $0.hasPrefix("Foundation") && !$0.hasSuffix("org:foundation") })
    }

    @Test func linksStormsToTheirNameAlone() throws {
        let document = try tagged(
            "Hurricane Ondina struck Haiti. Ondina weakened. Typhoon Nari is near; in Nari's path lies Manila. Tropical "
                + "Storm Katrina grew.")
        #expect(
            document.namedEntities == [
                "Hurricane Ondina EVENT event:hurricane-ondina", "Haiti GPE iso:HT",
                "Ondina EVENT event:hurricane-ondina",
                "Typhoon Nari EVENT event:typhoon-nari", "Nari EVENT event:typhoon-nari", "Manila GPE city:manila",
                "Tropical Storm Katrina EVENT event:hurricane-katrina",
            ])
    }

    @Test func leavesAPersonOfAStormsNameAPerson() throws {
        let document = try tagged("Hurricane Paula grew. Mayor Paula Reyes slept. Paula was tired.")
        #expect(document.namedEntities.last == "Paula PERSON person:paula-reyes")
    }
}
