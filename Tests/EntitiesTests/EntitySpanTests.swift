import Model
import TestSupport
import Testing
import Text

/// Where the names of a text begin and end; the guideline is docs/entities.md.
struct EntitySpanTests {
    @Test(arguments: [
        "Talks with the 1️⃣United States2️⃣ failed.",
        "It was 1️⃣Norway2️⃣'s turn.",
        "The 1️⃣United Nations2️⃣' envoy left.",
    ])
    func leavesTheArticleAndThePossessiveOut(text: String) throws { try expectSpans(text) }

    @Test(arguments: [
        "Foreign Minister 1️⃣Ines Okafor2️⃣ spoke.",
        "1️⃣U.S.2️⃣ Deputy Secretary of State 3️⃣Laura Whitfield4️⃣ spoke.",
        "The spokesman 1️⃣Peter Halloran2️⃣ spoke.",
        "Gen. 1️⃣Tomas Keller2️⃣ spoke to Mrs. 3️⃣Ann Porter4️⃣.",
        "1️⃣Pentagon2️⃣ Press Secretary 3️⃣Mary Ellison4️⃣ spoke.",
        "1️⃣Norwegian2️⃣ Prime Minister 3️⃣Erik Solheim4️⃣ spoke.",
    ])
    func leavesTitlesOut(text: String) throws { try expectSpans(text) }

    @Test(arguments: [
        "A report by the 1️⃣Ministry of Defense of Ukraine2️⃣ said so.",
        "The 1️⃣US State Department2️⃣ denied it.",
        "He teaches at the 1️⃣University of Bergen2️⃣.",
        "The 1️⃣Department of Health and Human Services2️⃣ denied it.",
        "Shares of 1️⃣Halvorsen Holdings Inc.2️⃣ fell.",
        "The 1️⃣Russian Defense Ministry2️⃣ denied it.",
        "Troops of the 1️⃣Korean People's Army2️⃣ left.",
        "A win for the 1️⃣Fresno Grizzlies2️⃣ at home.",
    ])
    func takesAnOrganizationWhole(text: String) throws { try expectSpans(text) }

    @Test(arguments: [
        "The novelist 1️⃣J. K. Rowling2️⃣ wrote it.",
        "We met 1️⃣Jan van der Berg2️⃣ there.",
        "We met 1️⃣Mohammed bin Salman2️⃣ there.",
        "We met 1️⃣Bashar al-Assad2️⃣ there.",
        "We met 1️⃣Anna Smith-Jones2️⃣ there.",
        "We met 1️⃣Robert Miller Jr.2️⃣ there.",
        "We met 1️⃣Wong Kit-fai2️⃣ there.",
        "1️⃣Odd Vratnasen2️⃣, 63, was there.",
    ])
    func knowsTheShapesOfPersonsNames(text: String) throws { try expectSpans(text) }

    @Test(arguments: [
        "Ships crossed the 1️⃣Black and Azov Seas2️⃣.",
        "The 1️⃣Glomma River2️⃣ rose.",
        "The 1️⃣Federal Republic of Cameroon2️⃣ joined.",
        "They fished in 1️⃣Lake Victoria2️⃣.",
    ])
    func takesPlacesWithTheWordThatSaysWhatTheyAre(text: String) throws { try expectSpans(text) }

    @Test(arguments: [
        "On Monday and in February nothing happened.",
        "However, the President resigned.",
        "It began in mid-January.",
        "Internet users and CEOs protested.",
        "Price controls were discussed.",
        "Cafés closed early.",
        "Crane drivers went home.",
        "It was part XVII of the story.",
        "Eastern Harbor Fire Row Over New Rules",
    ])
    func tagsNothingWhereNothingIsNamed(text: String) throws { try expectSpans(text) }

    @Test func tellsALanguageFromANationality() throws {
        try expectSpans("A speech in Norwegian, by a 1️⃣Norwegian2️⃣ sailor.")
    }

    @Test func takesACityThatIsSomebodysSurnameForThatPerson() throws {
        try expectSpans("1️⃣Anna London2️⃣ resigned. 3️⃣London4️⃣ was tired.")
        #expect(
            try tagged("Anna London resigned. London was tired.").entities.identities.map(\.id) == [
                "person:anna-london"
            ])
    }

    @Test func takesAListOfNamesForNoHeadline() throws {
        try expectSpans("1️⃣Mark Whitfield2️⃣, 3️⃣Laura Hull4️⃣, 5️⃣Peter Hill6️⃣")
    }

    @Test func findsASurnameAtTheStartOfASentenceOnceThePersonIsKnown() throws {
        try expectSpans("1️⃣Ned Waters2️⃣ left. 3️⃣Waters4️⃣ said nothing.")
    }

    private func expectSpans(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let marked = MarkedText(marked)
        let document = try tagged(marked.text)
        let found = document.entities.mentions.map { document.string(in: $0.bytes) }
        let wanted = marked.ranges.map { document.string(in: $0) }
        #expect(found == wanted, sourceLocation: sourceLocation)
        #expect(document.entities.mentions.map(\.bytes) == marked.ranges, sourceLocation: sourceLocation)
    }
}
