import TestSupport
import Testing

/// Days, weekdays and holidays in newswire.
struct CalendarDayTests {
    @Test(arguments: [
        ("The note was dated 1️⃣Feb. 22️⃣.", ["2022-02-02"]),
        ("The mayor resigned 1️⃣yesterday2️⃣.", ["2022-02-02"]),
        ("Aid will arrive 1️⃣today2️⃣, officials said.", ["2022-02-03"]),
        ("The verdict is due 1️⃣tomorrow2️⃣.", ["2022-02-04"]),
        ("She will speak 1️⃣tonight2️⃣.", ["2022-02-03TNI"]),
        ("The vote is set for 1️⃣Friday2️⃣.", ["2022-02-04"]),
        ("Troops withdrew on 1️⃣Saturday2️⃣.", ["2022-01-29"]),
        ("She was born on 1️⃣March 4, 19652️⃣.", ["1965-03-04"]),
        ("The pact was signed on 1️⃣14 May 20182️⃣.", ["2018-05-14"]),
        ("The train left 1️⃣early Monday2️⃣.", ["2022-01-31"]),
        ("The crash happened 1️⃣late Tuesday2️⃣.", ["2022-02-01"]),
        ("The crash happened 1️⃣late on Tuesday2️⃣.", ["2022-02-01"]),
        ("Markets were closed for 1️⃣Christmas2️⃣.", ["2021-12-25"]),
        ("Shops were shut on 1️⃣New Year's Day2️⃣.", ["2022-01-01"]),
        ("The parade on 1️⃣Thanksgiving2️⃣ was canceled.", ["2021-11-25"]),
        ("Crowds gathered on 1️⃣New Year's Eve2️⃣.", ["2021-12-31"]),
        ("The 1️⃣Dec. 31, 20212️⃣, deadline passed.", ["2021-12-31"]),
        ("The Senate voted 1️⃣Jan. 62️⃣.", ["2022-01-06"]),
        ("The program ended on 1️⃣Jan. 312️⃣.", ["2022-01-31"]),
        ("The hearing is scheduled for 1️⃣March 152️⃣.", ["2022-03-15"]),
        ("The fiscal year ends on 1️⃣June 302️⃣.", ["2022-06-30"]),
        ("The 1️⃣Friday2️⃣ deadline passed without a deal.", ["2022-01-28"]),
        ("The film opens on 1️⃣21 March2️⃣.", ["2022-03-21"]),
        ("The film opened on 1️⃣21 March2️⃣.", ["2021-03-21"]),
        (
            "LISBON, 1️⃣Feb. 32️⃣ (Harbor Wire) - Dock workers walked out on 3️⃣Thursday4️⃣ over pay.",
            ["2022-02-03", "2022-02-03"]
        ),
        (
            "The dollar bought 114.8 yen 1️⃣late Thursday2️⃣, up from 114.2 yen 3️⃣late Wednesday4️⃣.",
            ["2022-02-03", "2022-02-02"]
        ),
        ("The ministry will release the figures 1️⃣later Thursday2️⃣.", ["2022-02-03"]),
        ("The judge gave him until 1️⃣Feb. 282️⃣ to reply.", ["2022-02-28"]),
        ("Her birthday is on 1️⃣Christmas Day2️⃣.", ["2022-12-25"]),
        ("The truce took hold on 1️⃣New Year's Day2️⃣.", ["2022-01-01"]),
        ("The cup final is on 1️⃣May 282️⃣.", ["2022-05-28"]),
        ("Its fiscal year ended 1️⃣Sept. 302️⃣.", ["2021-09-30"]),
        ("1️⃣Sunday2️⃣ was the warmest 3️⃣January4️⃣ day on record.", ["2022-01-30", "2022-01"]),
        ("The law takes effect on 1️⃣July 12️⃣.", ["2022-07-01"]),
        ("The law took effect on 1️⃣July 12️⃣.", ["2021-07-01"]),
        ("The 1️⃣July 1, 20202️⃣ attack killed nine.", ["2020-07-01"]),
        ("The airline canceled 40 flights on 1️⃣Tuesday2️⃣ and 3️⃣Wednesday4️⃣.", ["2022-02-01", "2022-02-02"]),
        ("1️⃣Earlier Thursday2️⃣, the ministry denied it.", ["2022-02-03"]),
        ("The court ruled on 1️⃣Nov. 92️⃣.", ["2021-11-09"]),
        ("1️⃣Early on Wednesday2️⃣, the river burst its banks.", ["2022-02-02"]),
        ("The offer runs through 1️⃣Feb. 202️⃣.", ["2022-02-20"]),
        ("1️⃣Monday2️⃣'s rally lifted all shares.", ["2022-01-31"]),
        ("The 1️⃣Monday2️⃣ rally lifted all shares.", ["2022-01-31"]),
        ("The bonds mature on 1️⃣Nov. 15, 20302️⃣.", ["2030-11-15"]),
        ("Shareholders of record on 1️⃣Feb. 182️⃣ will be paid on 3️⃣March 44️⃣.", ["2022-02-18", "2022-03-04"]),
        ("The dividend is payable 1️⃣April 12️⃣ to holders of record 3️⃣March 154️⃣.", ["2022-04-01", "2022-03-15"]),
        ("The president said on 1️⃣Wednesday2️⃣ that troops would leave by 3️⃣Friday4️⃣.", ["2022-02-02", "2022-02-04"]),
        ("The president said 1️⃣Monday2️⃣ he would fly to Rome on 3️⃣Saturday4️⃣.", ["2022-01-31", "2022-02-05"]),
        ("Police said the man had been missing since 1️⃣Sunday2️⃣.", ["2022-01-30"]),
        ("A spokesman said the plant would reopen 1️⃣Tuesday2️⃣.", ["2022-02-08"]),
        ("The bill must be signed by 1️⃣Feb. 182️⃣.", ["2022-02-18"]),
    ])
    func resolvesDaysByTense(_ marked: String, _ timexes: [String]) throws {
        try expectDates(marked, timexes)
    }
}
