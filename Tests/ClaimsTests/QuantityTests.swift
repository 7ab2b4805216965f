import Model
import Testing
import Text

@testable import Claims

/// What is read from a figure: its value, its unit and its kind.
struct QuantityTests {
    @Test(arguments: [
        ("The port cost $2.4bn.", ["2400000000"]), ("Repairs will take 2 lakh crore rupees.", ["2000000000000"]),
        ("They lost 4 million t of wheat.", ["4000000"]), ("It holds a million m of cable.", ["1000000"]),
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
        ("The fare rose by a dollar.", ["1"]), ("The inn is a mile from the lock.", ["1"]),
        ("It lies at depths of up to 150m.", ["150"]), ("The wreck lies at 46m (150ft).", ["46", "150"]),
        ("Floods in Punjab have affected 33m.", ["33000000"]), ("They used a 30m ladder.", ["30"]),
        ("It got 1.8m registered voters.", ["1800000"]),
        ("It said 2m would go by July.", ["2000000"]),
        ("It is twice the 4.8m that was planned.", ["2", "4800000"]), ("It fell for seven quarters.", ["7"]),
        ("Oil fell, with Brent futures down $1.14 to $80.", ["1.14", "80"]),
        ("He won the 800m that followed.", ["800"]),
        ("It would take ten septillion years.", ["10000000000000000000000000"]),
        ("England were 112 for five at stumps.", ["112"]),

        ("STRIKER OUT 4 TO 6 WEEKS WITH CALF STRAIN", ["4..6"]),
        ("A pair of herons nested there.", ["2"]), ("He bought a pair of boots.", []),
        ("The share closed at 43 7/8.", ["43.875"]), ("Rye fell to $3.21 1/2 a bushel.", ["3.215"]),
        ("A relay of two hours, 13 minutes and 45 seconds won.", ["133.75"]),
        ("The crate weighed 7 pounds, 4 ounces.", ["116"]), ("The 6-foot-2 keeper signed.", ["74"]),
        ("It fined him between $2 million and about $3 million.", ["2000000..3000000"]),
        ("They gave thirty (30) days.", ["30"]), ("One out of every three looms stood still.", ["0.333333333333"]),
        ("A talk of five-to-ten minutes followed.", ["5..10"]), ("It may take one or two boats.", ["1..2"]),
        ("The fall was 0.4 of a percentage point.", ["0.4"]), ("The fleet paid 50 to 55 cents a crate.", ["50..55"]),
        ("The owners paid 15 dollars 50 for it.", ["15.5"]), ("They paid 75 EUR million.", ["75000000"]),
        ("She won the 100m final.", ["100"]), ("He swam 1500m.", ["1500"]),
        ("A fire killed one and hurt two.", ["1", "2"]),
        ("They saw the millions of starlings.", ["1000000..10000000"]), ("Cups aged 50 to 69 sold.", ["50..69"]),
        ("The tide fell three hundredths of a point.", ["0.03"]), ("It is the third-largest port.", ["3"]),
        ("Ayr was tenth of a second faster.", ["0.1"]),
        ("He hit 3-for-4 from the line.", ["3"]), ("Less than half of 1 percent came.", ["0.5"]),
        ("Phials of 250mls broke.", ["250"]),
        ("It earned two cents a share.", ["2"]), ("Rates may rise by 25 to 50 basis points.", ["25..50"]),
        ("An inch of rain fell.", ["1"]), ("A gallon of petrol costs $3.", ["3"]),
        ("They bought 25 F-16 jets.", ["25"]),
        ("They lost a fourth-quarter order.", []),
        ("It was 22 degrees below zero.", ["-22"]), ("The vote of 308-to-106 passed it.", ["308"]),
        ("They outnumber us three to one.", ["3"]), ("It took a year and a half.", ["1.5"]),
        ("It fell nine-tenths of one percent.", ["0.9"]),
        ("Several hundred thousand geese passed.", ["100000..1000000"]),
        ("Fares could double.", ["2"]), ("The fare is 2 pounds 40 pence.", ["2.4"]),
        ("Duty rose by 5p a litre.", ["5"]), ("They cut 500 to 700 jobs.", ["500..700"]),
        ("As much as one percent went.", ["1"]), ("The permit is good for one year.", ["1"]),
        ("They question two senators.", ["2"]), ("They are building 3,500 homes.", ["3500"]),
        ("Two quarters of growth followed.", ["2"]), ("Save some for an extra week or two.", ["1..2"]),
        ("She lent him a boat or two.", ["1..2"]), ("It will last for one or two days.", ["1..2"]),
        ("Five or six miles away it stopped.", ["5..6"]), ("They saw 3 or 5 boats.", ["3", "5"]),
        ("The council passed the bill 23 to 1.", ["23"]),
        ("A blast killed two guards and at least one civilian.", ["2", "1"]),
        ("It costs $5 USD.", ["5"]), ("Boots for children aged 0-12 years sold.", ["0..12"]),
        ("The top 10 mills grew.", ["10"]), ("She told the BBC 12 people had left.", ["12"]),
        ("Under the Dam Act 40 people were held.", ["40"]), ("In the camp 40 young Syrian men were held.", ["40"]),
        ("On the road 40 heavily armed men sat.", ["40"]),
        ("Ayr Marks 20 Years Of Peace.", ["20"]), ("Police made one arrest in 12 raids.", ["1", "12"]),
        ("One of every three divers left.", ["0.333333333333"]), ("The last 16 of them were freed.", ["16"]),
        ("The unit cost PKR20 billion.", ["20000000000"]),
        ("They expect output to grow 2% to 4%.", ["2..4"]),
        ("Output rose 2% to 4%.", ["2", "4"]), ("Duty would raise the top rate from 45% to 52%.", ["45", "52"]),
        ("They are in the last four months of it.", ["4"]), ("Fire took 70 of every 100 barns.", ["0.7"]),
        ("He lifted it to 925 million from 900 million euros.", ["925000000", "900000000"]),
        ("Women were a crew accounting for one in four divers.", ["0.25"]), ("It costs a dollar or two.", ["1..2"]),
        ("He made 8k on it.", ["8000"]),
        ("An officer or two young divers came.", ["2"]), ("He died aged 70 - 10 years after her.", ["70", "10"]),
        ("One case of flu was found.", ["1"]), ("CITY PAYS $500 ALL DAY", ["500"]),
        ("They saw one Iraqi and three divers.", ["1", "3"]),
        ("Two guards were killed and a third wounded.", ["2"]), ("Ayr is 1-1 at home.", ["1"]),
        ("The one-day fair closed.", ["1"]),
        ("The mothers of the other two young divers came.", ["2"]),
    ])
    func readsTheValue(_ text: String, _ values: [String]) throws {
        #expect(try Tagged(text).values == values)
    }

    @Test func sharesTheNounOfTwoCounts() throws {
        let tagged = try Tagged("Two American and three British divers died.")
        #expect(tagged.claims.map(\.unit.name) == ["diver", "diver"])
        #expect(tagged.claims.map { tagged.words($0.concept) } == ["divers", "British divers"])
    }

    static let units: [(String, String, String?, ClaimKind)] = [
        ("Duty falls on income above 250,000 pounds.", "pound sterling", "GBP", .money),
        ("He paid $20 for 5 pounds of beef.", "dollar", "USD", .money),
        ("Taxes rose. He lost 20 pounds.", "pound", nil, .measure),
        ("The prize crab weighed 900 pounds.", "pound", nil, .measure),
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
        ("Ayr won 3-2 at home.", "score", nil, .score), ("Rovers improved to 21-9.", "score", nil, .score),
        ("It ended in a 1-1 draw.", "score", nil, .score),
        ("It fell to 12F at dawn.", "degree fahrenheit", nil, .temperature),
        ("A 3,100-square-foot barn burned.", "square foot", nil, .measure),
        ("A 2-for-1 split followed.", "ratio", nil, .ratio),
        ("It sells at 12 times earnings.", "multiple", nil, .multiple),
        ("Mr. Berg, who is 63, left.", "year of age", nil, .age),
        ("Marlow beat Denby 3-1.", "score", nil, .score), ("Bonds fell 1/4 point.", "point", nil, .measure),
        ("A magnitude 7.1 quake hit.", "magnitude", nil, .measure), ("The bill was 15 cts.", "cent", nil, .money),
        ("Adults 65 and older pay less.", "year of age", nil, .age),
        ("People under 30 pay less.", "year of age", nil, .age),
        ("The mayor, who turned 40 last week, spoke.", "year of age", nil, .age),
        ("It was 40 C at noon.", "degree celsius", nil, .temperature), ("500-plus pages burned.", "page", nil, .count),
        ("He died at the age of 78.", "year of age", nil, .age),
        ("At 48, she is the youngest.", "year of age", nil, .age),
        ("Most are younger than 18.", "year of age", nil, .age),
        ("It measured 6.7 on the Richter scale.", "magnitude", nil, .measure),
        ("A 9 magnitude quake hit.", "magnitude", nil, .measure),
        ("A 6.8-magnitude quake hit.", "magnitude", nil, .measure),
        ("The nail is 2 in. long.", "inch", nil, .measure), ("It gusted to 75 m.p.h.", "mile", nil, .rate),
        ("They paid 4 guilders.", "dutch guilder", "NLG", .money),
        ("A hundred or so paintings burned.", "painting", nil, .count),
        ("They need two more years.", "year", nil, .duration), ("The fare rose by 5p.", "penny", "GBP", .money),
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
        ("Eggs cost 64 cents a dozen.", "dozen"), ("A $5,000-a-month flat burned.", "month"),
        ("Deaths fell to 30 per 100,000.", "100,000"),
        ("It earned 61 cents a fully diluted share.", "share"), ("The drug costs $1,000 a pill.", "pill"),
    ])
    func readsTheSecondHalfOfARate(_ text: String, _ per: String) throws {
        let claim = try #require(try Tagged(text).claims.first)
        #expect(claim.unit.per == per)
        #expect(claim.kind == .rate)
    }

    @Test(arguments: [
        ("She averages 12.1 points, 5.2 rebounds and 3.4 assists per game.", ["game", "game", "game"]),
        ("She averages 20.4 points per game with 4.3 rebounds and 4.1 assists.", ["game", "game", "game"]),
        ("Tickets cost $5 per person, and 40 guests came.", ["person", nil]),
        ("They sold 3 cars and drove 60 miles per hour.", [nil, "hour"]),
    ])
    func sharesTheRateOfAList(_ text: String, _ rates: [String?]) throws {
        #expect(try Tagged(text).claims.map(\.unit.per) == rates)
    }

    @Test func takesNoInitialsForAUnitOfTime() throws {
        #expect(try Tagged("They have 11 SEC titles.").claims.map(\.kind) == [.count])
        #expect(try Tagged("It took 11 sec to load.").claims.map(\.kind) == [.duration])
    }
}
