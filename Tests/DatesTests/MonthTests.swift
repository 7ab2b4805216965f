import TestSupport
import Testing

/// Months in newswire.
struct MonthTests {
    @Test(arguments: [
        ("The sale closed in 1️⃣November 20202️⃣.", ["2020-11"]),
        ("The sale closed in 1️⃣November2️⃣.", ["2021-11"]),
        ("The tax will rise in 1️⃣April2️⃣.", ["2022-04"]),
        ("He resigned in 1️⃣late January2️⃣.", ["2022-01"]),
        ("In 1️⃣May2️⃣, the court ruled against him.", ["2021-05"]),
        ("Sales in 1️⃣January2️⃣ were 2% above 3️⃣January 20214️⃣.", ["2022-01", "2021-01"]),
        ("Inflation reached 7% for the first time since 1️⃣June 19822️⃣.", ["1982-06"]),
        ("He will turn 60 in 1️⃣August2️⃣.", ["2022-08"]),
        ("The club has not won since 1️⃣October2️⃣.", ["2021-10"]),
        ("The two leaders last met in 1️⃣October2️⃣.", ["2021-10"]),
        ("It was her first visit since 1️⃣April 20192️⃣.", ["2019-04"]),
        ("The vaccine may be ready by 1️⃣mid-April2️⃣.", ["2022-04"]),
        ("The company cut 300 jobs in 1️⃣January2️⃣ alone.", ["2022-01"]),
        ("The chairman, 62, will retire in 1️⃣June2️⃣.", ["2022-06"]),
        ("The chairman retired in 1️⃣June2️⃣.", ["2021-06"]),
        ("Oil for 1️⃣March2️⃣ delivery fell 40 cents.", ["2022-03"]),
        ("The contract for delivery in 1️⃣March2️⃣ fell 40 cents.", ["2022-03"]),
        ("The minister, who took office in 1️⃣December2️⃣, said he would resign in 3️⃣May4️⃣.", ["2021-12", "2022-05"]),
        ("The couple plan to marry in 1️⃣September2️⃣.", ["2022-09"]),
        ("The couple married in 1️⃣September2️⃣.", ["2021-09"]),
        ("Elections are due in 1️⃣November2️⃣.", ["2022-11"]),
        ("Elections were held in 1️⃣November2️⃣.", ["2021-11"]),
        ("In 1️⃣May2️⃣ 20 people drowned.", ["2021-05"]),
        ("The mayor, who is to retire in 1️⃣June2️⃣, praised the crews.", ["2022-06"]),
        ("The court, which heard the case in 1️⃣November2️⃣, will rule in 3️⃣March4️⃣.", ["2021-11", "2022-03"]),
        ("The company, whose fiscal year ends in 1️⃣September2️⃣, lost $2 million.", ["2022-09"]),
        ("The institute's 1️⃣March2️⃣ index fell.", ["2021-03"]),
        ("The talks will be held in 1️⃣mid-May2️⃣.", ["2022-05"]),
        ("Shares fell in 1️⃣March2️⃣, 3️⃣April4️⃣ and 5️⃣May6️⃣.", ["2021-03", "2021-04", "2021-05"]),
    ])
    func resolvesMonthsByTense(_ marked: String, _ timexes: [String]) throws {
        try expectDates(marked, timexes)
    }
}
