import TestSupport
import Testing

/// "two days ago", "a year earlier", "two months later" in newswire.
struct OffsetTests {
    @Test(arguments: [
        ("Net income was $20 million, compared with $15 million 1️⃣a year ago2️⃣.", ["2021"]),
        ("Output was 3% higher than 1️⃣a year earlier2️⃣.", ["2021"]),
        ("The fire broke out on 1️⃣Monday2️⃣ and was put out 3️⃣a day later4️⃣.", ["2022-01-31", "2022-02-01"]),
        ("The accident happened 1️⃣two days ago2️⃣.", ["2022-02-01"]),
        ("They moved here 1️⃣three weeks ago2️⃣.", ["2022-W02"]),
        ("The law took effect 1️⃣two months ago2️⃣.", ["2021-12"]),
        ("He left the party 1️⃣10 years ago2️⃣.", ["2012"]),
        ("The shop opened 1️⃣half a century ago2️⃣.", ["1972"]),
        ("The riots broke out in 1️⃣June 20192️⃣. 3️⃣Two months later4️⃣, the king fled.", ["2019-06", "2019-08"]),
        ("The riots broke out in 1️⃣20052️⃣. 3️⃣Three years later4️⃣, the king fled.", ["2005", "2008"]),
        ("He had left 1️⃣the day before yesterday2️⃣.", ["2022-02-01"]),
        ("They meet again 1️⃣the day after tomorrow2️⃣.", ["2022-02-05"]),
        ("The film opened 1️⃣a week ago2️⃣.", ["2022-W04"]),
        ("The film opened 1️⃣a month ago2️⃣.", ["2022-01"]),
        ("The bank was nationalized in 1️⃣19462️⃣ and sold 3️⃣40 years later4️⃣.", ["1946", "1986"]),
        ("The match was played 1️⃣two weeks earlier2️⃣.", ["2022-W03"]),
        (
            "Sales in 1️⃣the fourth quarter2️⃣ rose to $2.1 billion from $1.9 billion 3️⃣a year earlier4️⃣.",
            ["2021-Q4", "2020-Q4"]
        ),
        ("The girl, who disappeared on 1️⃣Jan. 122️⃣, was found 3️⃣two weeks later4️⃣.", ["2022-01-12", "2022-W04"]),
        ("1️⃣A year ago2️⃣, the company had 300 workers; 3️⃣today4️⃣ it has 90.", ["2021", "2022-02-03"]),
        ("1️⃣Five years ago2️⃣ the shop sold records.", ["2017"]),
        ("The shop shut on 1️⃣Jan. 202️⃣. 3️⃣Three days earlier4️⃣, its owner had died.", ["2022-01-20", "2022-01-17"]),
        ("Some 2,000 soldiers left in 1️⃣20202️⃣. A further 500 went 3️⃣a year later4️⃣.", ["2020", "2021"]),
        ("Some 2,000 soldiers left in 1️⃣August 20202️⃣. A further 500 went 3️⃣six months later4️⃣.", ["2020-08", "2021-02"]),
        (
            "Consumer prices rose 0.6% in 1️⃣December2️⃣ from 3️⃣November4️⃣ and 7% from 5️⃣a year earlier6️⃣.",
            ["2021-12", "2021-11", "2020-12"]
        ),
        ("The company had 12,000 workers 1️⃣two years ago2️⃣.", ["2020"]),
        ("The inquiry, opened 1️⃣three years ago2️⃣, has cost $9 million.", ["2019"]),
        ("1️⃣Ten days ago2️⃣, the river burst its banks.", ["2022-01-24"]),
        ("1️⃣About two weeks ago2️⃣, the river burst its banks.", ["2022-W03"]),
        ("1️⃣A decade ago2️⃣, the river burst its banks.", ["201X"]),
        ("1️⃣Some 200 years ago2️⃣, the river burst its banks.", ["1822"]),
        ("In 1️⃣20202️⃣, 411 people died, up from 380 3️⃣a year earlier4️⃣.", ["2020", "2019"]),
    ])
    func movesBySoMuchTime(_ marked: String, _ timexes: [String]) throws {
        try expectDates(marked, timexes)
    }
}
