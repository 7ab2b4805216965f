import TestSupport
import Testing

/// TIMEX3 references: past, present and future.
struct ReferenceTests {
    @Test(arguments: [
        ("The company 1️⃣recently2️⃣ sold its paper mill.", ["PAST_REF"]),
        ("The plant 1️⃣now2️⃣ employs 400 people.", ["PRESENT_REF"]),
        ("She 1️⃣currently2️⃣ heads the regional office.", ["PRESENT_REF"]),
        ("Analysts worry about 1️⃣the future2️⃣ of the carrier.", ["FUTURE_REF"]),
        ("In 1️⃣recent years2️⃣ the valley has grown rich.", ["PAST_REF"]),
        ("In 1️⃣recent weeks2️⃣ the fighting has spread.", ["PAST_REF"]),
        ("In 1️⃣the past2️⃣, such cases were rare.", ["PAST_REF"]),
        ("The firm could cut more jobs in 1️⃣the near future2️⃣.", ["FUTURE_REF"]),
        ("At 1️⃣that time2️⃣, few people had phones.", ["PAST_REF"]),
        ("Until 1️⃣recently2️⃣ the road was unpaved.", ["PAST_REF"]),
        ("He is 1️⃣now2️⃣ 64.", ["PRESENT_REF"]),
    ])
    func tellsPastPresentAndFuture(_ marked: String, _ timexes: [String]) throws {
        try expectDates(marked, timexes)
    }
}
