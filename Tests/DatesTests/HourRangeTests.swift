import Model
import TestSupport
import Testing

/// Clock times from one to another, and times that count from the hour of publication.
struct HourRangeTests {
    @Test(arguments: [
        ("The rink will be open 1️⃣10:30 to 12:302️⃣.", "T10:30/T12:30", "10:30:00", "12:30:00"),
        ("Lunch will be served from 1️⃣12 to 3 p.m.2️⃣", "T12/T15", "12:00:00", "15:00:00"),
        (
            "Roads will close from 1️⃣3:00 to 4:00 tomorrow2️⃣.", "2022-02-04T03:00/2022-02-04T04:00",
            "2022-02-04T03:00:00", "2022-02-04T04:00:00"
        ),
        (
            "They worked between 1️⃣7 and 9 last night2️⃣.", "2022-02-02T19:00/2022-02-02T21:00",
            "2022-02-02T19:00:00", "2022-02-02T21:00:00"
        ),
        (
            "The bar was full 1️⃣Tuesday evening from 7 to 92️⃣.", "2022-02-01T19:00/2022-02-01T21:00",
            "2022-02-01T19:00:00", "2022-02-01T21:00:00"
        ),
        (
            "The pier was shut from 1️⃣April 2021 until the end of June 20212️⃣.", "2021-04/2021-06", "2021-04-01",
            "2021-07-01"
        ),
    ])
    func joinsTheEnds(_ marked: String, _ timex: String, _ from: String, _ to: String) throws {
        try expectDates(marked, [timex])
        let date = try #require(try dates(in: MarkedText(marked).text).first)
        #expect(date.reading == TimeReading(timex: timex, from: from, to: to))
    }

    @Test func takesAScoreForNoHours() throws {
        #expect(try dates(in: "Lena Orr won 7-5 last night.").map(\.reading.timex) == ["2022-02-02TNI"])
        #expect(try dates(in: "The index rose from 7 to 9 on Tuesday.").map(\.reading.timex) == ["2022-02-01"])
    }

    @Test(arguments: [
        ("The boat capsized 1️⃣two hours ago2️⃣.", "2022-02-03T12:34"),
        ("The boat capsized 1️⃣16 hours ago2️⃣.", "2022-02-02T22:34"),
        ("The talks will resume in 1️⃣half an hour2️⃣.", "2022-02-03T15:04"),
    ])
    func countsHoursFromTheTimeOfPublication(_ marked: String, _ timex: String) throws {
        try expectDates(marked, [timex])
    }

    @Test func inventsNoHourWithoutATimeOfPublication() throws {
        let found = try dates(in: "The boat capsized two hours ago.", publishedAt: "2022-02-03")
        #expect(found.map(\.reading) == [TimeReading(timex: "PAST_REF")])
    }

    @Test(arguments: [
        ("The shop closes at 1️⃣half past eight2️⃣.", "T08:30"),
        ("The shop closes at 1️⃣a quarter to nine2️⃣.", "T08:45"),
        ("The shop closes at 1️⃣20 minutes past eight in the evening2️⃣.", "T20:20"),
    ])
    func readsMinutesBesideTheHour(_ marked: String, _ timex: String) throws {
        try expectDates(marked, [timex])
    }
}

/// Readings that days and periods keep beside their TIMEX3 value.
struct IntervalTests {
    @Test(arguments: [
        ("He will pay within 1️⃣nine months2️⃣.", "P9M", "2022-02-03", "2022-11-03"),
        ("Sales fell in 1️⃣the last two quarters2️⃣.", "P2Q", "2021-07-01", "2022-01-01"),
        ("Rooms sold out for 1️⃣the first two weeks of 20212️⃣.", "P2W", "2021-01-04", "2021-01-18"),
        ("He resigned 1️⃣two weeks ago2️⃣.", "2022-W03", "2022-01-20", "2022-01-21"),
        ("She resigned 1️⃣last week2️⃣.", "2022-W04", "2022-01-24", "2022-01-31"),
    ])
    func pinsPeriodsToDays(_ marked: String, _ timex: String, _ from: String, _ to: String) throws {
        let date = try #require(try dates(in: MarkedText(marked).text).first)
        #expect(date.reading == TimeReading(timex: timex, from: from, to: to))
    }

    @Test func givesBothReadingsOfAnAmbiguousDateTheirTime() throws {
        let date = try #require(try dates(in: "He landed on 3/4/2020 at 5 p.m. by boat.").first)
        #expect(date.reading.timex == "2020-03-04T17:00")
        #expect(date.alternatives.map(\.timex) == ["2020-04-03T17:00"])
    }

    @Test(arguments: [
        ("He wrote on 1️⃣Wed Oct 26 15:50:06 20162️⃣.", "2016-10-26T15:50:06"),
        ("He wrote on 1️⃣2019-Aug-12️⃣.", "2019-08-01"),
        ("The fair is on 1️⃣Saturday, May 282️⃣.", "2022-05-28"),
        ("The fair will be on 1️⃣Sunday the 20th2️⃣.", "2022-02-20"),
        ("The note was due on 1️⃣January first two thousand and five2️⃣.", "2005-01-01"),
        ("He asked for 1️⃣182️⃣ and 3️⃣19 June4️⃣.", "2021-06-19"),
        ("He will return on the 1️⃣5th2️⃣.", "2022-02-05"),
        ("The rent is due on the 1️⃣19th of every month2️⃣.", "XXXX-XX-19"),
        ("The choir sang 1️⃣last Easter2️⃣.", "2021-04-04"),
        ("Shops were full on 1️⃣Black Friday2️⃣.", "2021-11-26"),
        ("Oil for 1️⃣March2️⃣ delivery fell.", "2022-03"),
        ("The council met 1️⃣Monday two weeks ago2️⃣.", "2022-01-17"),
    ])
    func readsRareForms(_ marked: String, _ timex: String) throws {
        let text = MarkedText(marked)
        let found = try dates(in: text.text)
        #expect(found.last?.reading.timex == timex)
        #expect(found.map(\.bytes) == text.ranges)
    }
}
