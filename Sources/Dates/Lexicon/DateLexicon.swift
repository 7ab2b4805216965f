import Lexicons

/// The words of time in English news, each with its code.
///
/// Month and weekday abbreviations as in the AP and Guardian style books; parts of the day and seasons as TIMEX3 knows
/// them.
enum DateLexicon {
    static let table = WordTable(entries)

    private static var entries: [(String, DateCode)] {
        var entries: [(String, DateCode)] = []
        func add(_ words: String, _ code: DateCode) {
            for word in words.split(separator: " ") { entries.append((String(word), code)) }
        }
        for (word, value, words) in groups { add(words, DateCode(word, value)) }
        for (unit, singular, plural) in units {
            add(singular, DateCode(.unit, unit.rawValue))
            add(plural, DateCode(.units, unit.rawValue))
        }
        for (unit, words) in signs { add(words, DateCode(.unitSign, unit.rawValue)) }
        for (unit, words) in frequencies { add(words, DateCode(.frequency, unit.rawValue)) }
        for (unit, words) in long { add(words, DateCode(.longUnit, unit.rawValue)) }
        for word in Holidays.firstWords { add(word, DateCode(.holiday)) }
        for (zone, minutes) in zones { add(zone, DateCode(.zone, minutes)) }
        return entries
    }

    private static let groups: [(DateWord, Int16, String)] = [
        (.month, 1, "january jan jan."), (.month, 2, "february feb feb."), (.month, 3, "march mar mar."),
        (.month, 4, "april apr apr."), (.month, 5, "may"), (.month, 6, "june jun jun."),
        (.month, 7, "july jul jul."), (.month, 8, "august aug aug."), (.month, 9, "september sept sept. sep sep."),
        (.month, 10, "october oct oct."), (.month, 11, "november nov nov."), (.month, 12, "december dec dec."),
        (.weekday, 1, "monday mon mon. mondays"), (.weekday, 2, "tuesday tue tue. tues tues. tuesdays"),
        (.weekday, 3, "wednesday wed wed. weds wednesdays"),
        (.weekday, 4, "thursday thu thu. thur thur. thurs thursdays"),
        (.weekday, 5, "friday fri fri. fridays"), (.weekday, 6, "saturday sat sat. saturdays"),
        (.weekday, 7, "sunday sun sun. sundays"),
        (.season, 1, "spring springtime"), (.season, 2, "summer summertime"), (.season, 3, "autumn fall"),
        (.season, 4, "winter wintertime"),
        (.dayPart, 1, "morning mornings"), (.dayPart, 2, "afternoon afternoons"), (.dayPart, 3, "evening evenings"),
        (.dayPart, 4, "night nights overnight"), (.dayPart, 5, "daytime"), (.dayPart, 6, "lunchtime midday"),
        (.midday, 12, "noon"), (.midday, 0, "midnight"),
        (.nineties, 20, "twenties"), (.nineties, 30, "thirties"), (.nineties, 40, "forties"),
        (.nineties, 50, "fifties"), (.nineties, 60, "sixties"), (.nineties, 70, "seventies"),
        (.nineties, 80, "eighties"), (.nineties, 90, "nineties"),
        (.quarterName, 1, "q1 1q"), (.quarterName, 2, "q2 2q"), (.quarterName, 3, "q3 3q"), (.quarterName, 4, "q4 4q"),
        (.halfName, 1, "h1"), (.halfName, 2, "h2"),
        (.deictic, -1, "yesterday"), (.deictic, 0, "today"), (.deictic, 1, "tomorrow"), (.tonight, 0, "tonight tonite"),
        (.reference, 0, "currently nowadays presently"), (.reference, -1, "recently lately formerly"), (.now, 0, "now"),
        (.referenceNoun, 1, "future"), (.referenceNoun, 0, "moment present"), (.referenceNoun, -1, "time"),
        (.recent, -1, "recent"), (.that, 0, "that"),
        (.relative, -1, "last past previous latest preceding"), (.relative, 0, "this current same"),
        (.relative, 1, "next coming following upcoming ensuing subsequent"),
        (.every, 0, "every each"), (.times, 2, "twice"), (.times, 1, "once"), (.times, 0, "times"),
        (.cardinal, 1, "one"), (.cardinal, 2, "two"), (.cardinal, 3, "three"), (.cardinal, 4, "four"),
        (.cardinal, 5, "five"), (.cardinal, 6, "six"), (.cardinal, 7, "seven"), (.cardinal, 8, "eight"),
        (.cardinal, 9, "nine"), (.cardinal, 10, "ten"), (.cardinal, 11, "eleven"), (.cardinal, 12, "twelve"),
        (.cardinal, 13, "thirteen"), (.cardinal, 14, "fourteen"), (.cardinal, 15, "fifteen"),
        (.cardinal, 16, "sixteen"),
        (.cardinal, 17, "seventeen"), (.cardinal, 18, "eighteen"), (.cardinal, 19, "nineteen"),
        (.cardinal, 20, "twenty"),
        (.cardinal, 30, "thirty"), (.cardinal, 40, "forty"), (.cardinal, 50, "fifty"), (.cardinal, 60, "sixty"),
        (.cardinal, 70, "seventy"), (.cardinal, 80, "eighty"), (.cardinal, 90, "ninety"), (.cardinal, 100, "hundred"),
        (.cardinal, 1000, "thousand"),
        (.ordinal, 1, "first"), (.ordinal, 2, "second"), (.ordinal, 3, "third"), (.ordinal, 4, "fourth"),
        (.ordinal, 5, "fifth"), (.ordinal, 6, "sixth"), (.ordinal, 7, "seventh"), (.ordinal, 8, "eighth"),
        (.ordinal, 9, "ninth"), (.ordinal, 10, "tenth"), (.ordinal, 11, "eleventh"), (.ordinal, 12, "twelfth"),
        (.ordinal, 13, "thirteenth"), (.ordinal, 14, "fourteenth"), (.ordinal, 15, "fifteenth"),
        (.ordinal, 16, "sixteenth"),
        (.ordinal, 17, "seventeenth"), (.ordinal, 18, "eighteenth"), (.ordinal, 19, "nineteenth"),
        (.ordinal, 20, "twentieth"), (.ordinal, 30, "thirtieth"), (.ordinal, -1, "final"),
        (.article, 1, "a an another all"), (.the, 0, "the"), (.of, 0, "of"), (.in, 0, "in"), (.on, 0, "on"),
        (.at, 0, "at @"),
        (.by, 0, "by"), (.since, 0, "since"), (.until, 0, "until till til through thru"), (.from, 0, "from"),
        (.to, 0, "to"),
        (.between, 0, "between"), (.and, 0, "and &"), (.or, 0, "or"), (.before, 0, "before"), (.after, 0, "after"),
        (.during, 0, "during throughout"), (.within, 0, "within"), (.for, 0, "for"),
        (.ago, -1, "ago"), (.earlier, -1, "earlier prior previously"), (.later, 1, "later afterwards afterward"),
        (.hence, 1, "hence"),
        (.startPart, 0, "early"), (.startPart, 1, "start beginning onset outset"), (.middlePart, 0, "mid"),
        (.middlePart, 1, "middle midst"),
        (.endPart, 0, "late"), (.endPart, 1, "end close"),
        (.approximate, 0, "about around approximately roughly nearly almost circa some c. ca."),
        (.few, 3, "few several many"), (.few, 2, "couple"), (.few, 12, "dozen"),
        (.half, 0, "half"), (.other, 2, "other alternate"),
        (.comma, 0, ","), (.hyphen, 0, "- – — ‒ ‑ ~"), (.slash, 0, "/"), (.apostrophe, 0, "' ’ ‘"), (.colon, 0, ":"),
        (.meridiem, 0, "am a.m. a.m a"), (.meridiem, 1, "pm p.m. p.m p"), (.oclock, 0, "o'clock oclock"),
        (.fiscal, 0, "fiscal fy financial"),
        (.unitAttribute, 0, "business working full calendar straight consecutive whole more additional extra"),
        (.futureCue, 0, "will 'll shall won't wo scheduled due expected plans planned slated poised"),
        (.old, 0, "old aged age"),
    ]

    private static let units: [(TimeUnit, String, String)] = [
        (.minute, "minute", "minutes"), (.hour, "hour", "hours"), (.day, "day", "days"), (.week, "week", "weeks"),
        (.fortnight, "fortnight", "fortnights"), (.weekend, "weekend", "weekends"), (.month, "month", "months"),
        (.quarter, "quarter", "quarters"), (.year, "year", "years"), (.decade, "decade", "decades"),
        (.century, "century", "centuries"), (.millennium, "millennium", "millennia millenniums"),
        (.second, "", "seconds"),
    ]

    private static let signs: [(TimeUnit, String)] = [
        (.second, "s sec sec. secs"), (.minute, "min min. mins"), (.hour, "h hr hr. hrs hrs."), (.month, "mo mos"),
        (.year, "yr yr. yrs yrs."), (.week, "wk wks"),
    ]

    private static let frequencies: [(TimeUnit, String)] = [
        (.hour, "hourly"), (.day, "daily everyday"), (.night, "nightly"), (.week, "weekly"), (.month, "monthly"),
        (.quarter, "quarterly"), (.year, "annually yearly annual"), (.fortnight, "fortnightly biweekly"),
    ]

    private static let long: [(TimeUnit, String)] = [
        (.hour, "hourlong"), (.day, "daylong"), (.week, "weeklong"), (.month, "monthlong"), (.year, "yearlong"),
    ]

    /// Minutes east of Greenwich of the zones that news gives clock times in (IANA tz database abbreviations).
    private static let zones: [(String, Int16)] = [
        ("gmt", 0), ("utc", 0), ("bst", 60), ("cet", 60), ("cest", 120), ("eet", 120), ("eest", 180), ("msk", 180),
        ("est", -300), ("edt", -240), ("cst", -360), ("cdt", -300), ("mst", -420), ("mdt", -360), ("pst", -480),
        ("pdt", -420), ("jst", 540), ("aest", 600), ("aedt", 660),
    ]
}
