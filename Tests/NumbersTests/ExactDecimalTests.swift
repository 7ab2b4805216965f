import Testing

@testable import Numbers

struct ExactDecimalTests {
    private func number(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text)) }

    @Test(arguments: [
        ("130000", "130000"), ("1.20", "1.2"), ("-12.5", "-12.5"), (".5", "0.5"), ("0", "0"), ("007", "7"),
        ("0.000001", "0.000001"), ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
    ])
    func writesWhatItReads(_ text: String, _ expected: String) throws {
        #expect(try number(text).description == expected)
    }

    @Test(arguments: ["", "-", ".", "1.2.3", "1e5", "１", "100000000000000000000000000000000000001"])
    func refusesWhatIsNoNumber(_ text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test(arguments: [
        ("0.1", "0.2", "0.3"), ("1000000", "0.000001", "1000000.000001"), ("-5", "5", "0"), ("2.5", "-0.5", "2"),
    ])
    func addsExactly(_ left: String, _ right: String, _ sum: String) throws {
        #expect((try number(left) + number(right))?.description == sum)
    }

    @Test(arguments: [("3.5", "1000000000", "3500000000"), ("-0.2", "0.3", "-0.06"), ("0", "12", "0")])
    func multipliesExactly(_ left: String, _ right: String, _ product: String) throws {
        #expect((try number(left) * number(right))?.description == product)
    }

    @Test(arguments: [
        ("1", "3", "0.333333333333"), ("2", "3", "0.666666666667"), ("-2", "3", "-0.666666666667"), ("1", "4", "0.25"),
        ("1", "8000000", "0.000000125"), ("7", "0.5", "14"),
    ])
    func dividesToTwelvePlaces(_ left: String, _ right: String, _ quotient: String) throws {
        #expect(try number(left).divided(by: number(right))?.description == quotient)
    }

    @Test func givesNothingOnOverflow() throws {
        let large = try number("99999999999999999999999999999999999999")
        #expect(large + ExactDecimal(5) == nil)
        #expect(large * large == nil)
        #expect(large.scaled(byPowerOfTen: 100) == nil)
        #expect(large.divided(by: .zero) == nil)
        #expect(large.scaled(byPowerOfTen: .max) == nil)
    }

    @Test(arguments: [
        ("1", "2", true), ("2", "1", false), ("-2", "1", true), ("-2", "-1", true), ("0.5", "0.25", false),
        ("100", "99.9", false), ("1000000000000", "1.5", false), ("0", "0", false), ("-0.1", "0", true),
    ])
    func compares(_ left: String, _ right: String, _ isLess: Bool) throws {
        #expect(try (number(left) < number(right)) == isLess)
    }

    @Test func isEqualHoweverItIsWritten() throws {
        #expect(try number("1.50") == number("1.5"))
        #expect(ExactDecimal(15, exponent: -1) == ExactDecimal(150, exponent: -2))
        #expect(try number("1200").integer == 1200)
        #expect(try number("1.2").integer == nil)
    }
}
