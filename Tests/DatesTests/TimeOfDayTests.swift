import TestSupport
import Testing

/// Clock times and parts of the day in newswire.
struct TimeOfDayTests {
    @Test(arguments: [
        ("The council met 1️⃣Thursday evening2️⃣.", ["2022-02-03TEV"]),
        ("Voting resumes 1️⃣tomorrow morning2️⃣.", ["2022-02-04TMO"]),
        ("Police were called at 1️⃣10 p.m. EST2️⃣.", ["2022-02-03T22:00"]),
        ("The minister arrived 1️⃣Wednesday night2️⃣.", ["2022-02-02TNI"]),
        ("Two bombs exploded 1️⃣Sunday morning2️⃣.", ["2022-01-30TMO"]),
        ("The crash happened at 1️⃣about 8:30 a.m. Wednesday2️⃣.", ["2022-02-02T08:30"]),
        ("The crash happened at 1️⃣8 a.m. on Wednesday2️⃣.", ["2022-02-02T08:00"]),
        ("The bell rang at 1️⃣noon2️⃣.", ["2022-02-03T12:00"]),
        ("The ban starts at 1️⃣midnight Friday2️⃣.", ["2022-02-04T00:00"]),
        ("The village was quiet 1️⃣Monday afternoon2️⃣.", ["2022-01-31TAF"]),
        ("The quake struck at 1️⃣1430 GMT2️⃣.", ["2022-02-03T14:30"]),
        ("The deadline of 1️⃣5 p.m. Friday2️⃣ still holds.", ["2022-02-04T17:00"]),
        ("In 1️⃣Thursday morning2️⃣ trading the stock gained 3%.", ["2022-02-03TMO"]),
        ("The suspect was due in court 1️⃣Friday morning2️⃣.", ["2022-02-04TMO"]),
        ("The ferry sank at 1️⃣about 3 a.m. on Sunday2️⃣.", ["2022-01-30T03:00"]),
        ("The fire started 1️⃣early Sunday morning2️⃣.", ["2022-01-30TMO"]),
        ("The president was to speak 1️⃣Thursday night2️⃣.", ["2022-02-03TNI"]),
        ("On 1️⃣Tuesday evening2️⃣ and 3️⃣Wednesday morning4️⃣, buses were late.", ["2022-02-01TEV", "2022-02-02TMO"]),
        ("1️⃣Wednesday afternoon2️⃣, the river burst its banks.", ["2022-02-02TAF"]),
        ("Snow is expected 1️⃣Friday night2️⃣ into 3️⃣Saturday morning4️⃣.", ["2022-02-04TNI", "2022-02-05TMO"]),
    ])
    func givesTimesTheirDay(_ marked: String, _ timexes: [String]) throws {
        try expectDates(marked, timexes)
    }
}
