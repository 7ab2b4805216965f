import TestSupport
import Testing

/// Quarters, seasons, years, decades and centuries in newswire.
struct LongPeriodTests {
    @Test(arguments: [
        ("Profit at the lender rose 12% in 1️⃣the third quarter2️⃣, the company said.", ["2021-Q3"]),
        ("He was governor in 1️⃣the 1990s2️⃣.", ["199X"]),
        ("The law was passed in 1️⃣early 19982️⃣.", ["1998"]),
        ("The ship was built in 1️⃣19122️⃣.", ["1912"]),
        ("The plant is to open by 1️⃣the end of 20232️⃣.", ["2023"]),
        ("Output fell in 1️⃣the first half of 20212️⃣.", ["2021-H1"]),
        ("Growth slowed in 1️⃣the second half of last year2️⃣.", ["2021-H2"]),
        ("The museum opens in 1️⃣the spring2️⃣.", ["2022-SP"]),
        ("The league starts again in 1️⃣the fall of 20232️⃣.", ["2023-FA"]),
        ("The treaty dates from 1️⃣the 19th century2️⃣.", ["18XX"]),
        ("The town was rebuilt in 1️⃣the late 1940s2️⃣.", ["194X"]),
        ("Unemployment is at its highest since 1️⃣the 1930s2️⃣.", ["193X"]),
        ("The loan matures in 1️⃣20302️⃣.", ["2030"]),
        ("The 4% notes due 1️⃣20312️⃣ fell.", ["2031"]),
        ("Sales fell 3% in 1️⃣fiscal 20212️⃣.", ["FY2021"]),
        ("The class of 1️⃣20192️⃣ came back.", ["2019"]),
        ("The 1️⃣20162️⃣ election was close.", ["2016"]),
        ("The 1️⃣first-quarter2️⃣ results beat forecasts.", ["2021-Q1"]),
        ("The 1️⃣fourth-quarter2️⃣ results beat forecasts.", ["2021-Q4"]),
        ("Analysts expect 1️⃣second-quarter2️⃣ growth to slow.", ["2022-Q2"]),
        ("The contract runs until 1️⃣20262️⃣.", ["2026"]),
        ("1️⃣Mid-20212️⃣ brought relief.", ["2021"]),
        ("The virus was found in 1️⃣late 20192️⃣.", ["2019"]),
        ("He has led the party since 1️⃣20142️⃣.", ["2014"]),
        ("The merger is expected to close in 1️⃣the second quarter2️⃣.", ["2022-Q2"]),
        ("The merger is expected to close in 1️⃣the second half of 20222️⃣.", ["2022-H2"]),
        ("The law, passed in 1️⃣the 1970s2️⃣, was repealed in 3️⃣the early 2000s4️⃣.", ["197X", "200X"]),
        ("The museum dates back to 1️⃣the 18th century2️⃣.", ["17XX"]),
        ("The company was formed in 1️⃣19872️⃣ and went public in 3️⃣19944️⃣.", ["1987", "1994"]),
        ("In 1️⃣the first nine months of the year2️⃣, exports fell 3%.", ["P9M"]),
        ("In 1️⃣the first week of January2️⃣, snow fell.", ["2022-W01"]),
        ("In 1️⃣the last quarter of 20212️⃣, prices rose.", ["2021-Q4"]),
        ("In 1️⃣the final quarter of 20212️⃣, prices rose.", ["2021-Q4"]),
        ("In 1️⃣fiscal year 20212️⃣, the city spent less.", ["FY2021"]),
        ("The state raised its 1️⃣20222️⃣ forecast.", ["2022"]),
        ("In 1️⃣spring2️⃣, the river will rise.", ["2022-SP"]),
        ("The singer sold 3 million albums in 1️⃣the '90s2️⃣.", ["199X"]),
        ("He fought in the war of 1️⃣19672️⃣.", ["1967"]),
        ("The city was founded in 1️⃣16242️⃣.", ["1624"]),
        ("The city was founded in 1️⃣the 17th century2️⃣.", ["16XX"]),
        ("The drug was approved in 1️⃣late 20202️⃣.", ["2020"]),
        ("The winner of the 1️⃣19982️⃣ prize died.", ["1998"]),
        ("The 1️⃣20232️⃣ model is lighter.", ["2023"]),
        ("He ran for office in 1️⃣20122️⃣, 3️⃣20164️⃣ and 5️⃣20206️⃣.", ["2012", "2016", "2020"]),
        ("Sales for 1️⃣20212️⃣ were $3 billion.", ["2021"]),
        ("1️⃣20212️⃣ was a good year.", ["2021"]),
        ("The region has been unstable since the fall of the king in 1️⃣19912️⃣.", ["1991"]),
        (
            "The bank said profit fell in 1️⃣the third quarter2️⃣ and would recover in 3️⃣the second quarter4️⃣.",
            ["2021-Q3", "2022-Q2"]
        ),
        ("He was hurt in the 1️⃣20022️⃣ bombings.", ["2002"]),
        ("The firm restated its 1️⃣20202️⃣ results.", ["2020"]),
    ])
    func readsPeriodsAsTheGuidelineDoes(_ marked: String, _ timexes: [String]) throws {
        try expectDates(marked, timexes)
    }
}
