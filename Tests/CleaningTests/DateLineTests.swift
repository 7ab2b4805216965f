import Testing

@testable import Cleaning

struct DateLineTests {
    @Test(arguments: [
        ("3 February 2022, 02:34 PM", "2022-02-03T14:34"),
        ("Feb. 3, 2022", "2022-02-03"),
        ("Feb 3rd 2022 at 9:05 a.m. EST", "2022-02-03T09:05-05:00"),
        ("2022-02-03 14:34", "2022-02-03T14:34"),
        ("2022-02-03T14:34:10Z", "2022-02-03T14:34:10Z"),
        ("2022-02-03T14:34:10+02:00", "2022-02-03T14:34:10+02:00"),
        ("03.02.2022", "2022-02-03"),
        ("3.2.22, 7.30 Uhr", "2022-02-03T07:30"),
        ("23/02/2022", "2022-02-23"),
        ("2/23/2022", "2022-02-23"),
        ("Published: Thursday, 3 February 2022 | 12am", "2022-02-03T00:00"),
        ("Posted on February 3, 2022 by", ""),
        ("14:34, 3 February 2022", "2022-02-03T14:34"),
        ("3. Februar 2022, 14:34 Uhr", "2022-02-03T14:34"),
        ("le 3 février 2022 à 14h34", "2022-02-03T14:34"),
        ("3 de febrero de 2022", "2022-02-03"),
        ("3 лютого 2022, 14:34", "2022-02-03T14:34"),
        ("2022年2月3日", "2022-02-03"),
        ("(Thu) 3 Feb 2022 14.34 GMT", "2022-02-03T14:34Z"),
        ("30 February 2022", ""),
        ("Daily at 9am EST", ""),
        ("1920, 1921", ""),
        ("555-03-2022-17", ""),
    ])
    func readsWhatIsPrinted(line: String, expected: String) {
        #expect((DateLineParser.parse(Array(line.utf8)[...])?.published?.iso ?? "") == expected)
    }

    @Test func tellsTheChangeFromThePublication() throws {
        let line = try #require(
            DateLineParser.parse(Array("Published 3 May 2025 10:15 | Updated 4 May 2025 12:40 CEST".utf8)[...])
        )
        #expect(line.published?.iso == "2025-05-03T10:15")
        #expect(line.modified?.iso == "2025-05-04T12:40+02:00")
        #expect(line.isLabeled)
    }

    @Test func doesNotGuessWhichIsTheMonth() throws {
        let line = try #require(DateLineParser.parse(Array("03/04/2025".utf8)[...]))
        #expect(line.isAmbiguous)
        #expect(line.date == nil)
    }

    @Test func countsTheWordsBeforeTheDate() throws {
        let line = try #require(DateLineParser.parse(Array("Mara Lindqvist, Oslo, May 3, 2025".utf8)[...]))
        #expect(line.leadingWords == 3)
        #expect(line.start == 22)
        #expect(line.published?.iso == "2025-05-03")
    }
}
