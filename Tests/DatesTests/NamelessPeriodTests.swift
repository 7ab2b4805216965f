import TestSupport
import Testing

/// "the weekend", "that year", "the day before", "the year-ago quarter": periods without a name.
struct NamelessPeriodTests {
    @Test(arguments: [
        ("Earnings fell from $40 million in 1️⃣the year-ago quarter2️⃣.", ["2020-Q4"]),
        (
            "The airline lost $30 million in 1️⃣the fourth quarter2️⃣, against a profit in 3️⃣the year-earlier period4️⃣.",
            ["2021-Q4", "2020-Q4"]
        ),
        ("The storm hit over 1️⃣the weekend2️⃣.", ["2022-W04-WE"]),
        ("The mine closed in 1️⃣19982️⃣. Some 400 people lost their jobs 3️⃣that year4️⃣.", ["1998", "1998"]),
        ("The plant is to open by 1️⃣the end of the year2️⃣.", ["2022"]),
        ("The deal should close by 1️⃣year-end2️⃣.", ["2022"]),
        ("The minister spoke 1️⃣earlier in the day2️⃣.", ["2022-02-03"]),
        ("The riots broke out on 1️⃣May 3, 20052️⃣. 3️⃣That day4️⃣, 40 people died.", ["2005-05-03", "2005-05-03"]),
        ("The riots broke out on 1️⃣May 3, 20052️⃣. 3️⃣The day before4️⃣, the king had fled.", ["2005-05-03", "2005-05-02"]),
        ("For 1️⃣the year2️⃣, profit rose 4% to $2 billion.", ["2021"]),
        ("In 1️⃣the quarter2️⃣, profit rose 4%.", ["2021-Q4"]),
        ("The company forecast earnings of $3 a share for 1️⃣the full year2️⃣.", ["2022"]),
        ("The bill went to the Senate 1️⃣the week before last2️⃣.", ["2022-W03"]),
        ("The shop shut on 1️⃣Jan. 202️⃣. 3️⃣The day after4️⃣, its owner died.", ["2022-01-20", "2022-01-21"]),
        ("At 1️⃣the beginning of the year2️⃣, fares went up.", ["2022"]),
        ("Inflation ran at 5.1% in 1️⃣the year2️⃣ to 3️⃣January4️⃣.", ["P1Y", "2022-01"]),
        ("1️⃣Earlier in the week2️⃣, the ministry denied it.", ["2022-W05"]),
        ("The index ended 1️⃣the week2️⃣ 2% higher.", ["2022-W05"]),
        ("The index ended 1️⃣the day2️⃣ 2% higher.", ["2022-02-03"]),
        ("For 1️⃣the week2️⃣ ended 3️⃣Jan. 284️⃣, claims fell.", ["2022-W04", "2022-01-28"]),
    ])
    func findsWhichPeriodIsMeant(_ marked: String, _ timexes: [String]) throws {
        try expectDates(marked, timexes)
    }
}
