import Testing

@testable import Dates

struct CalendarTests {
    @Test func goesFromDaysToDatesAndBack() throws {
        for number in stride(from: -1_000_000, through: 1_000_000, by: 379) {
            let date = CivilDate(dayNumber: number)
            #expect(date.dayNumber == number)
            let next = CivilDate(dayNumber: number + 1)
            #expect(date < next)
            #expect(next.weekday == date.weekday % 7 + 1)
        }
    }

    @Test(arguments: [(1970, 1, 1, 4), (2000, 2, 29, 2), (2022, 2, 3, 4), (1900, 3, 1, 4), (1582, 10, 15, 5)])
    func knowsTheDayOfTheWeek(_ year: Int, _ month: Int, _ day: Int, _ weekday: Int) throws {
        #expect(try #require(CivilDate(year: year, month: month, day: day)).weekday == weekday)
    }

    @Test(arguments: [(2021, 2, 29), (1900, 2, 29), (2022, 13, 1), (2022, 4, 31), (2022, 1, 0)])
    func refusesDaysThatNoCalendarHas(_ year: Int, _ month: Int, _ day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test func keepsToTheLastDayOfAShorterMonth() throws {
        let date = try #require(CivilDate(year: 2021, month: 12, day: 31))
        #expect(date.adding(months: 2) == CivilDate(year: 2022, month: 2, day: 28))
        #expect(date.adding(months: -13) == CivilDate(year: 2020, month: 11, day: 30))
    }

    @Test(arguments: [(2021, 1, 3, 2020, 53), (2018, 12, 31, 2019, 1), (2022, 2, 3, 2022, 5), (2016, 1, 1, 2015, 53)])
    func numbersWeeksAsISO8601Does(_ year: Int, _ month: Int, _ day: Int, _ weekYear: Int, _ week: Int) throws {
        let found = ISOWeek(containing: try #require(CivilDate(year: year, month: month, day: day)))
        #expect(found == ISOWeek(year: weekYear, week: week))
    }

    @Test(arguments: [(2019, 4, 21), (2020, 4, 12), (2022, 4, 17), (1961, 4, 2), (2000, 4, 23)])
    func findsEaster(_ year: Int, _ month: Int, _ day: Int) {
        #expect(CivilDate.easter(of: year) == CivilDate(year: year, month: month, day: day))
    }

    @Test func writesAmountsAsTimexDoes() {
        #expect([TimeAmount(.year, count: 1), TimeAmount(.month, count: 6)].timex == "P1Y6M")
        #expect([TimeAmount(.hour, thousandths: 1500)].timex == "PT1.5H")
        #expect([TimeAmount(.decade, count: nil)].timex == "PXDE")
        #expect([TimeAmount(.decade, count: 2)].timex == "P2DE")
        #expect([TimeAmount(.century, thousandths: 500)].timex == "P50Y")
        #expect([TimeAmount(.hour, thousandths: 500)].timex == "PT30M")
        #expect([TimeAmount(.fortnight, count: 3)].timex == "P6W")
    }

    @Test func coversTheWholePeriod() {
        #expect(
            TimePoint(.quarter, year: 2024, number: 3).interval == TimeInterval(from: "2024-07-01", to: "2024-10-01"))
        #expect(TimePoint(.week, year: 2020, number: 53).interval == TimeInterval(from: "2020-12-28", to: "2021-01-04"))
        #expect(TimePoint(.decade, year: 1990).interval == TimeInterval(from: "1990-01-01", to: "2000-01-01"))
        #expect(TimePoint(.season, year: 2024, number: 1).interval == nil)
    }
}
