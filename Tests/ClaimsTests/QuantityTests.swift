import Model
import Testing
import Text

@testable import Claims

/// What is read from a figure: its value, its unit and its kind.
struct QuantityTests {
    @Test(arguments: [
        ("The port cost $2.4bn.", ["2400000000"]), ("Repairs will take 2 lakh crore rupees.", ["2000000000000"]),
        ("Half a million bees escaped.", ["500000"]), ("A quarter of a million tiles broke.", ["250000"]),
        ("They grew 1,500 trees and 20 shrubs.", ["1500", "20"]),
        ("Aid of $1.5-2.5 million came.", ["1500000..2500000"]),
        ("Between 40 and 60 boats sank.", ["40..60"]), ("They walked 5 to 10 miles.", ["5..10"]),
        ("The hall seats 1 200 guests.", ["1200"]), ("Thousands of geese passed.", ["1000..10000"]),
        ("Tens of thousands of geese passed.", ["10000..100000"]), ("One in eight bakers agreed.", ["0.125"]),
        ("Nine out of ten bakers agreed.", ["0.9"]), ("Two-thirds of bakers agreed.", ["0.666666666667"]),
        ("The valley fell to −12.5°C.", ["-12.5"]), ("They sold 10, 12 and 15 tractors.", ["10", "12", "15"]),
        ("He was held for two years and six months.", ["2.5"]), ("The door is 6ft 2in high.", ["74"]),
        ("Rates rose 25 basis points.", ["25"]), ("The swing was 3·9 per cent.", ["3.9"]),
        ("A few thousand geese passed.", ["3000"]), ("Several hundred geese passed.", ["100..1000"]),
        ("Fares cost 50p and 80c.", ["50", "80"]), ("Support stood at 45% (+/- 3%).", ["45"]),
        ("There were no casualties.", ["0"]), ("It cost USD3.14 then.", ["3.14"]),
        ("The week was cut from 40 to 38 hours.", ["40", "38"]), ("Two times seven jurors counted.", ["7"]),
    ])
    func readsTheValue(_ text: String, _ values: [String]) throws {
        #expect(try Tagged(text).values == values)
    }

    static let units: [(String, String, String?, ClaimKind)] = [
        ("The dam cost €40m.", "euro", "EUR" as String?, ClaimKind.money),
        ("The dam cost A$40m.", "australian dollar", "AUD", .money),
        ("The dam cost 40 million pounds.", "pound sterling", "GBP", .money),
        ("The dam is 40 metres high.", "meter", nil, .measure), ("It weighs 40 pounds.", "pound", nil, .measure),
        ("It lasted 40 days.", "day", nil, .duration), ("It took 12% of it.", "percentage", nil, .percent),
        ("It fell 2 percentage points.", "percentage point", nil, .percentagePoint),
        ("It cost 50 cents.", "cent", nil, .money), ("A 34-year-old potter won.", "year of age", nil, .age),
        ("It was 30 degrees Celsius.", "degree celsius", nil, .temperature),
        ("They paid 26 million marks.", "mark", nil, .money),
        ("It was 7C at noon.", "degree celsius", nil, .temperature),
        ("It cost 40 złoty.", "polish zloty", "PLN", .money), ("The board voted 41 to 5.", "vote", nil, .vote),
        ("They passed it by 412 votes to 188.", "vote", nil, .vote),
        ("Mara Lind is 57.", "year of age", nil, .age), ("Most are aged over 60.", "year of age", nil, .age),
        ("Wind met 38% a year earlier.", "percentage", nil, .percent),
        ("They paid €12 per megawatt-hour.", "euro", "EUR", .rate),
        ("It covers 12 sq km.", "square kilometer", nil, .measure),
        ("Fares doubled.", "multiple", nil, .multiple), ("A 5-to-1 margin held.", "ratio", nil, .ratio),
        ("Half of it burned.", "fraction", nil, .fraction), ("The council voted 7-2 for it.", "vote", nil, .vote),
        ("Ayr won 3-2 at home.", "score", nil, .score),
    ]

    @Test(arguments: units)
    func readsUnitAndKind(_ text: String, _ unit: String, _ currency: String?, _ kind: ClaimKind) throws {
        let claim = try #require(try Tagged(text).claims.first)
        #expect(claim.unit.name == unit)
        #expect(claim.unit.currency == currency)
        #expect(claim.kind == kind)
    }

    @Test(arguments: [
        ("Petrol sold at $3 per gallon.", "gallon"), ("Trams run at 60 miles per hour.", "hour"),
        ("It costs €5m a year.", "year"), ("Rain fell at 20 mm/h.", "hour"),
    ])
    func readsTheSecondHalfOfARate(_ text: String, _ per: String) throws {
        let claim = try #require(try Tagged(text).claims.first)
        #expect(claim.unit.per == per)
        #expect(claim.kind == .rate)
    }
}
