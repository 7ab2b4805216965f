import Lexicons

/// Days of the year that go by a name, with the rule that finds them in a year. Names as in the calendars of public
/// holidays; those whose day is set by sighting the moon are left out.
enum Holidays {
    enum Rule: Sendable {
        /// The same day every year.
        case fixed(month: Int, day: Int)
        /// So many days after Easter Sunday (Gregorian computus).
        case easter(Int)
        /// The n-th such weekday of a month; the last one where n is negative.
        case weekday(month: Int, weekday: Int, nth: Int)
        /// So many days after Thanksgiving in the United States.
        case thanksgiving(Int)
    }

    static let table = PhraseTable(names.map { ($0.0, $0.1) })
    /// The words that their names start with.
    static var firstWords: Set<String> { Set(names.compactMap { $0.0.split(separator: " ").first.map(String.init) }) }

    private static let names: [(String, Rule)] = [
        ("new year's day", .fixed(month: 1, day: 1)), ("new year 's day", .fixed(month: 1, day: 1)),
        ("new year 's eve", .fixed(month: 12, day: 31)), ("valentine 's day", .fixed(month: 2, day: 14)),
        ("st. patrick 's day", .fixed(month: 3, day: 17)), ("independence day", .fixed(month: 7, day: 4)),
        ("bastille day", .fixed(month: 7, day: 14)), ("halloween", .fixed(month: 10, day: 31)),
        ("armistice day", .fixed(month: 11, day: 11)), ("veterans day", .fixed(month: 11, day: 11)),
        ("christmas", .fixed(month: 12, day: 25)), ("christmas day", .fixed(month: 12, day: 25)),
        ("christmas eve", .fixed(month: 12, day: 24)), ("boxing day", .fixed(month: 12, day: 26)),
        ("good friday", .easter(-2)), ("easter", .easter(0)), ("easter sunday", .easter(0)),
        ("easter monday", .easter(1)), ("ash wednesday", .easter(-46)), ("palm sunday", .easter(-7)),
        ("labor day", .weekday(month: 9, weekday: 1, nth: 1)),
        ("memorial day", .weekday(month: 5, weekday: 1, nth: -1)),
        ("thanksgiving", .thanksgiving(0)), ("thanksgiving day", .thanksgiving(0)),
        ("black friday", .thanksgiving(1)), ("cyber monday", .thanksgiving(4)),
        ("new year day", .fixed(month: 1, day: 1)), ("earth day", .fixed(month: 4, day: 22)),
        ("may day", .fixed(month: 5, day: 1)),
        ("groundhog day", .fixed(month: 2, day: 2)), ("juneteenth", .fixed(month: 6, day: 19)),
        ("canada day", .fixed(month: 7, day: 1)), ("australia day", .fixed(month: 1, day: 26)),
        ("anzac day", .fixed(month: 4, day: 25)), ("remembrance day", .fixed(month: 11, day: 11)),
        ("remembrance sunday", .weekday(month: 11, weekday: 7, nth: 2)),
        ("martin luther king jr. day", .weekday(month: 1, weekday: 1, nth: 3)),
        ("martin luther king day", .weekday(month: 1, weekday: 1, nth: 3)),
        ("presidents day", .weekday(month: 2, weekday: 1, nth: 3)),
        ("presidents ' day", .weekday(month: 2, weekday: 1, nth: 3)),
        ("father 's day", .weekday(month: 6, weekday: 7, nth: 3)),
        ("columbus day", .weekday(month: 10, weekday: 1, nth: 2)),
        ("maundy thursday", .easter(-3)), ("holy saturday", .easter(-1)), ("ascension day", .easter(39)),
        ("whit monday", .easter(50)),
    ]
}

extension Holidays.Rule {
    /// Its day in `year`.
    func date(in year: Int) -> CivilDate? {
        switch self {
        case .fixed(let month, let day): return CivilDate(year: year, month: month, day: day)
        case .easter(let offset): return CivilDate.easter(of: year)?.adding(days: offset)
        case .thanksgiving(let offset):
            return CivilDate.nth(4, weekday: 4, of: 11, in: year)?.adding(days: offset)
        case .weekday(let month, let weekday, let nth): return CivilDate.nth(nth, weekday: weekday, of: month, in: year)
        }
    }
}

extension CivilDate {
    /// Easter Sunday by the anonymous Gregorian algorithm (Meeus, "Astronomical Algorithms", chapter 8).
    static func easter(of year: Int) -> CivilDate? {
        let (golden, century, yearOfCentury) = (year % 19, year / 100, year % 100)
        let correction = (century + 8) / 25
        let skipped = (century - correction + 1) / 3
        let epact = (19 * golden + century - century / 4 - skipped + 15) % 30
        let weekdayShift = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let late = (golden + 11 * epact + 22 * weekdayShift) / 451
        let total = epact + weekdayShift - 7 * late + 114
        return CivilDate(year: year, month: total / 31, day: total % 31 + 1)
    }

    /// The n-th `weekday` of a month, the last one where `count` is negative.
    static func nth(_ count: Int, weekday: Int, of month: Int, in year: Int) -> CivilDate? {
        if count < 0 {
            guard let last = CivilDate(year: year, month: month, day: days(inMonth: month, of: year)) else {
                return nil
            }
            return last.adding(days: -((last.weekday - weekday + 7) % 7))
        }
        guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
        let date = first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (count - 1))
        return date.month == month ? date : nil
    }
}
