import TestSupport
import Testing

/// "last week", "this year", "the past three months" in newswire.
struct RelativePeriodTests {
    @Test(arguments: [
        ("Revenue climbed to $4.1 billion in 1️⃣the latest quarter2️⃣.", ["2021-Q4"]),
        ("Prices have climbed in 1️⃣the past three months2️⃣.", ["P3M"]),
        ("Shares fell 4% 1️⃣last week2️⃣.", ["2022-W04"]),
        ("The two sides will meet 1️⃣this weekend2️⃣.", ["2022-W05-WE"]),
        ("The judge ruled on 1️⃣Tuesday2️⃣, and lawyers appealed 3️⃣the same day4️⃣.", ["2022-02-01", "2022-02-01"]),
        ("Exports rose in 1️⃣December2️⃣ after falling 3️⃣the previous month4️⃣.", ["2021-12", "2021-11"]),
        ("Two men were arrested 1️⃣last night2️⃣.", ["2022-02-02TNI"]),
        ("1️⃣This morning2️⃣ the roads were empty.", ["2022-02-03TMO"]),
        ("The report will be published 1️⃣next Tuesday2️⃣.", ["2022-02-08"]),
        ("The strike began 1️⃣last Monday2️⃣.", ["2022-01-24"]),
        ("The company expects to finish 1️⃣next month2️⃣.", ["2022-03"]),
        ("Inflation slowed 1️⃣last month2️⃣.", ["2022-01"]),
        ("The firm was founded 1️⃣last year2️⃣.", ["2021"]),
        ("The budget for 1️⃣next year2️⃣ is smaller.", ["2023"]),
        ("The river flooded 1️⃣last summer2️⃣.", ["2021-SU"]),
        ("The index fell 1️⃣earlier this week2️⃣.", ["2022-W05"]),
        ("The index fell 1️⃣earlier this month2️⃣.", ["2022-02"]),
        ("The index fell 1️⃣earlier this year2️⃣.", ["2022"]),
        ("The index may recover 1️⃣later this year2️⃣.", ["2022"]),
        ("The minister will travel to Oslo 1️⃣later this week2️⃣.", ["2022-W05"]),
        ("It was the worst storm in 1️⃣the past decade2️⃣.", ["P1DE"]),
        ("Over 1️⃣the next five years2️⃣ the firm will invest $2 billion.", ["P5Y"]),
        ("The pound has fallen for 1️⃣the last six weeks2️⃣.", ["P6W"]),
        ("The riots broke out on 1️⃣Monday2️⃣. 3️⃣The next day4️⃣, shops stayed shut.", ["2022-01-31", "2022-02-01"]),
        ("The riots broke out in 1️⃣20052️⃣. 3️⃣The following year4️⃣, the king fled.", ["2005", "2006"]),
        ("The firm may list its shares 1️⃣next spring2️⃣.", ["2022-SP"]),
        ("So far 1️⃣this quarter2️⃣, orders are up.", ["2022-Q1"]),
        ("Orders fell 1️⃣last quarter2️⃣.", ["2021-Q4"]),
        ("Tourism will recover 1️⃣next summer2️⃣.", ["2022-SU"]),
        (
            "The lender, which 1️⃣last year2️⃣ posted a loss of $12 million, said it would return to profit in 3️⃣20224️⃣.",
            ["2021", "2022"]
        ),
        ("The stock has lost half of its value over 1️⃣the past 12 months2️⃣.", ["P12M"]),
        ("The governor, elected in 1️⃣November 20182️⃣, leaves office 3️⃣next January4️⃣.", ["2018-11", "2023-01"]),
        ("The government had promised the money by 1️⃣last September2️⃣.", ["2021-09"]),
        ("The company forecast earnings of $3 a share for 1️⃣the current quarter2️⃣.", ["2022-Q1"]),
        ("1️⃣Last Friday2️⃣, a crowd gathered at the gate.", ["2022-01-28"]),
        ("The vaccine may be ready by 1️⃣early next year2️⃣.", ["2023"]),
        ("The vaccine may be ready by 1️⃣the end of next month2️⃣.", ["2022-03"]),
        ("The bill goes to the Senate 1️⃣next week2️⃣.", ["2022-W06"]),
        (
            "Some 2,000 soldiers left in 1️⃣August 20202️⃣. A further 500 went 3️⃣the following month4️⃣.",
            ["2020-08", "2020-09"]
        ),
        ("Rain is forecast for 1️⃣the next few days2️⃣.", ["PXD"]),
        ("Rain is forecast for 1️⃣the coming days2️⃣.", ["PXD"]),
        ("Workers will get a raise of 3% in each of 1️⃣the next three years2️⃣.", ["P3Y"]),
        ("1️⃣Late last month2️⃣, the ministry denied it.", ["2022-01"]),
        ("1️⃣Late last year2️⃣, the ministry denied it.", ["2021"]),
        ("In 1️⃣the past week2️⃣, eight people died.", ["P1W"]),
        ("In 1️⃣the past year2️⃣, eight people died.", ["P1Y"]),
        (
            "Factory orders fell 2% in 1️⃣January2️⃣, compared with a rise of 1% in 3️⃣the previous month4️⃣.",
            ["2022-01", "2021-12"]
        ),
        ("The stock has doubled 1️⃣this year2️⃣.", ["2022"]),
        ("He said the bank would hire 40 people 1️⃣this month2️⃣.", ["2022-02"]),
        ("The two presidents have met twice since 1️⃣last summer2️⃣.", ["2021-SU"]),
        ("In 1️⃣20202️⃣, 411 people died, up from 380 3️⃣the previous year4️⃣.", ["2020", "2019"]),
        ("She spent 1️⃣the last two decades2️⃣ abroad.", ["P2DE"]),
        ("The two sides agreed to meet again 1️⃣next Monday2️⃣.", ["2022-02-07"]),
        (
            "Police on 1️⃣Wednesday2️⃣ arrested four men who planned to attack the port 3️⃣next week4️⃣.",
            ["2022-02-02", "2022-W06"]
        ),
        ("He is the third person to die of the flu 1️⃣this year2️⃣.", ["2022"]),
        ("The shop sold twice as much as in 1️⃣the same week of last year2️⃣.", ["2021-W05"]),
        (
            "Profit fell to $2 million in 1️⃣the fourth quarter2️⃣ from $4 million in 3️⃣the same quarter last year4️⃣.",
            ["2021-Q4", "2020-Q4"]
        ),
    ])
    func countsFromPublication(_ marked: String, _ timexes: [String]) throws {
        try expectDates(marked, timexes)
    }
}
