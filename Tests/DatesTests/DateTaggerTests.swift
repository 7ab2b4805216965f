import Model
import Pipeline
import Syntax
import TestSupport
import Testing
import Text
import Tokenizing

@testable import Dates

/// The dates of `text`, as they are found in an article published on Thursday, 3 February 2022.
func dates(in text: String, publishedAt: String? = "2022-02-03T14:34") throws -> [DateExpression] {
    try Document.read(text, publishedAt: publishedAt).after(ICUTokenizer(), SyntaxTagger(), DateTagger()).dates
}

struct DateTaggerTests {
    @Test func isNamedAsInTheConfiguration() {
        #expect(DateTagger.signature.type == "tag.dates")
    }

    @Test(arguments: [
        ("The note was dated 1️⃣Feb. 22️⃣.", "2022-02-02"),
        ("The note was dated 1️⃣2 February 20202️⃣.", "2020-02-02"),
        ("It was signed on 1️⃣February 2, 20202️⃣, in Lisbon.", "2020-02-02"),
        ("It was signed on 1️⃣2020-02-032️⃣.", "2020-02-03"),
        ("It was signed on 1️⃣03.02.20202️⃣.", "2020-02-03"),
        ("The bridge closed in 1️⃣October 20212️⃣.", "2021-10"),
        ("The bridge closed in 1️⃣20212️⃣.", "2021"),
        ("The club did well in 1️⃣the 1990s2️⃣.", "199X"),
        ("It was built in 1️⃣the 21st century2️⃣.", "20XX"),
        ("The shop opens in 1️⃣spring 20252️⃣.", "2025-SP"),
        ("Sales grew in 1️⃣Q3 20242️⃣.", "2024-Q3"),
        ("Sales grew in 1️⃣the third quarter of 20242️⃣.", "2024-Q3"),
        ("Sales grew in 1️⃣fiscal 20242️⃣.", "FY2024"),
        ("He was seen at 1️⃣2:34 p.m.2️⃣ by a guard.", "2022-02-03T14:34"),
        ("Results will be announced 1️⃣Saturday2️⃣.", "2022-02-05"),
        ("Results were announced 1️⃣Saturday2️⃣.", "2022-01-29"),
        ("The sirens will ring at 1️⃣14:00 GMT2️⃣.", "T14:00"),
        ("The match will end at 1️⃣noon2️⃣.", "T12"),
    ])
    func readsWhatIsWritten(_ marked: String, _ timex: String) throws {
        try expect(marked, timex)
    }

    @Test(arguments: [
        ("She resigned 1️⃣yesterday2️⃣.", "2022-02-02"),
        ("She resigned 1️⃣last month2️⃣.", "2022-01"),
        ("She resigned 1️⃣last Tuesday2️⃣.", "2022-01-25"),
        ("She resigned 1️⃣two weeks ago2️⃣.", "2022-W03"),
        ("The mayor spoke on 1️⃣Wednesday2️⃣.", "2022-02-02"),
        ("The mayor spoke on 1️⃣Thursday2️⃣.", "2022-02-03"),
        ("The council will vote on 1️⃣Monday2️⃣.", "2022-02-07"),
        ("Police arrested him 1️⃣Tuesday night2️⃣.", "2022-02-01TNI"),
        ("Police arrested him 1️⃣last night2️⃣.", "2022-02-02TNI"),
        ("The plant will close 1️⃣next week Tuesday2️⃣.", "2022-02-08"),
        ("The firm lost money in 1️⃣the first three months of 20212️⃣.", "P3M"),
    ])
    func countsFromTheDayOfPublication(_ marked: String, _ timex: String) throws {
        try expect(marked, timex)
    }

    @Test(arguments: [
        ("The bank cut its rate on 1️⃣Thursday2️⃣.", "2022-02-03"),
        ("A pipe burst on 1️⃣Monday night2️⃣.", "2022-01-31TNI"),
        ("The walkout has cost a million since 1️⃣Monday2️⃣.", "2022-01-31"),
        ("The fair begins on 1️⃣Friday2️⃣.", "2022-02-04"),
        ("A loaf costs more than in 1️⃣November2️⃣.", "2021-11"),
        ("The rolls were sealed until 1️⃣9 February2️⃣.", "2022-02-09"),
        ("They asked for a truce the 1️⃣next morning2️⃣.", "2022-02-04TMO"),
    ])
    func takesTheSideThatTheVerbPointsTo(_ marked: String, _ timex: String) throws {
        let timexes = try dates(in: MarkedText(marked).text).map(\.reading.timex)
        #expect(timexes == [timex])
    }

    @Test(arguments: [
        ("The first strike there in 1️⃣14 years2️⃣ will start soon.", "P14Y"),
        ("Prices had risen by a third in 1️⃣five years2️⃣.", "P5Y"),
        ("Water is back 1️⃣four days2️⃣ earlier than feared.", "P4D"),
    ])
    func takesNoLengthForADay(_ marked: String, _ timex: String) throws {
        try expect(marked, timex)
    }

    @Test func countsTheNextMorningFromTheDayNamedLast() throws {
        let found = try dates(in: "Voting ended on Sunday. She asked for a recount the next morning.")
        #expect(found.map(\.reading.timex) == ["2022-01-30", "2022-01-31TMO"])
    }

    @Test func takesAQuarterOfThingsForNoTime() throws {
        #expect(try dates(in: "About a quarter of them left.").isEmpty)
    }

    @Test(arguments: [
        ("The treaty lasted 1️⃣three years2️⃣.", TimexType.duration, "P3Y"),
        ("After a 1️⃣two-week2️⃣ break he returned.", .duration, "P2W"),
        ("They waited for 1️⃣24 hours2️⃣.", .duration, "PT24H"),
        ("They waited for 1️⃣a few months2️⃣.", .duration, "PXM"),
        ("The ferry runs 1️⃣every day2️⃣.", .set, "P1D"),
        ("The ferry runs 1️⃣daily2️⃣.", .set, "P1D"),
        ("The board meets 1️⃣twice a week2️⃣.", .set, "P1W"),
        ("The board meets 1️⃣every Monday2️⃣.", .set, "XXXX-WXX-1"),
    ])
    func tellsHowLongAndHowOften(_ marked: String, _ type: TimexType, _ timex: String) throws {
        try expect(marked, timex)
        #expect(try dates(in: MarkedText(marked).text).first?.type == type)
    }

    @Test(arguments: [
        ("The war ran 1️⃣from 2019 to 20212️⃣.", "2019/2021", "2019-01-01", "2022-01-01"),
        ("It rained between 1️⃣May and July 20202️⃣.", "2020-05/2020-07", "2020-05-01", "2020-08-01"),
        ("The fair is held 1️⃣3-5 March 20202️⃣.", "2020-03-03/2020-03-05", "2020-03-03", "2020-03-06"),
        (
            "The road closed 1️⃣Tuesday from 2 to 4 p.m.2️⃣ for repairs.", "2022-02-01T14:00/2022-02-01T16:00",
            "2022-02-01T14:00:00", "2022-02-01T16:00:00"
        ),
        ("The 1️⃣2020-212️⃣ budget passed.", "2020/2021", "2020-01-01", "2022-01-01"),
    ])
    func joinsTheEndsOfARange(_ marked: String, _ timex: String, _ from: String, _ to: String) throws {
        let date = try #require(try dates(in: MarkedText(marked).text).first)
        #expect(date.reading == TimeReading(timex: timex, from: from, to: to))
    }

    @Test(arguments: [
        ("Prices fell in 1️⃣early 20222️⃣.", TimexModifier.start, "2022"),
        ("Prices fell in 1️⃣mid-January2️⃣.", .middle, "2022-01"),
        ("Prices fell at 1️⃣the end of October 20212️⃣.", .end, "2021-10"),
        ("Prices fell 1️⃣around 20152️⃣.", .approximately, "2015"),
        ("The trip took 1️⃣about two years2️⃣.", .approximately, "P2Y"),
    ])
    func tellsWhichPartIsMeant(_ marked: String, _ modifier: TimexModifier, _ timex: String) throws {
        try expect(marked, timex)
        #expect(try dates(in: MarkedText(marked).text).first?.modifier == modifier)
    }

    @Test(arguments: [
        "More than 2,022 people marched.", "Call 555-0199 for help.", "Members invoked Article 5.",
        "The Boeing 737 MAX landed.", "A photo by Harbor News, 1920", "The 34-year-old driver fled.",
        "They may march for help.", "The sun sat low.",
    ])
    func leavesAloneWhatIsNoTime(_ text: String) throws {
        #expect(try dates(in: text) == [])
    }

    @Test func keepsBothReadingsOfAnAmbiguousDate() throws {
        let date = try #require(try dates(in: "The law took effect on 3/4/2020.").first)
        #expect(date.reading.timex == "2020-03-04")
        #expect(date.alternatives.map(\.timex) == ["2020-04-03"])
    }

    @Test func putsTheDayFirstWhereTheLanguageDoes() throws {
        var document = Document.read("The law took effect on 3/4/2020.")
        document.given.language = Found("en-GB", .given)
        let date = try #require(try document.after(ICUTokenizer(), SyntaxTagger(), DateTagger()).dates.first)
        #expect(date.reading.timex == "2020-04-03")
    }

    @Test(arguments: [
        ("He left on Feb. 2.", "XXXX-02-02"), ("He left on Wednesday.", "XXXX-WXX-3"), ("He left today.", "XXXX-XX-XX"),
        ("He left last year.", "XXXX"),
    ])
    func inventsNoYearWithoutADayOfPublication(_ text: String, _ timex: String) throws {
        let date = try #require(try dates(in: text, publishedAt: nil).first)
        #expect(date.reading == TimeReading(timex: timex))
    }

    @Test func countsTheDayOfPublicationAsItIsWritten() throws {
        let date = try #require(try dates(in: "He left today.", publishedAt: "2021-12-31T23:30:00-08:00").first)
        #expect(date.reading == TimeReading(timex: "2021-12-31", from: "2021-12-31", to: "2022-01-01"))
    }

    private func expect(_ marked: String, _ timex: String) throws {
        let text = MarkedText(marked)
        let found = try dates(in: text.text)
        #expect(found.map(\.reading.timex) == [timex])
        #expect(found.first?.bytes.end == text.range(1, 2).end)
    }
}
