/// A week of ISO 8601: it starts on Monday and belongs to the year of its Thursday.
struct ISOWeek: Hashable, Sendable, BitwiseCopyable {
    let year: Int
    /// 1...53.
    let week: Int

    /// Returns nil where the year has no such week.
    init?(year: Int, week: Int) {
        guard week >= 1, week <= Self.weeks(in: year) else { return nil }
        (self.year, self.week) = (year, week)
    }

    /// The week in which `date` lies.
    init(containing date: CivilDate) {
        let thursday = date.adding(days: 4 - date.weekday)
        year = thursday.year
        week = (thursday.dayNumber - Self.firstDay(of: thursday.year)) / 7 + 1
    }

    /// Its Monday.
    var monday: CivilDate { Self.firstMonday(of: year).adding(days: 7 * (week - 1)) }

    func adding(weeks: Int) -> ISOWeek { ISOWeek(containing: monday.adding(days: 7 * weeks)) }

    /// 52 or 53: a year has 53 weeks where it starts or ends on a Thursday.
    static func weeks(in year: Int) -> Int {
        let start = CivilDate(dayNumber: firstDay(of: year)).weekday
        return start == 4 || (start == 3 && CivilDate.isLeap(year)) ? 53 : 52
    }

    private static func firstDay(of year: Int) -> Int { CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? 0 }

    /// The Monday of week 1, which holds 4 January.
    private static func firstMonday(of year: Int) -> CivilDate {
        let fourth = CivilDate(dayNumber: firstDay(of: year) + 3)
        return fourth.adding(days: 1 - fourth.weekday)
    }
}
