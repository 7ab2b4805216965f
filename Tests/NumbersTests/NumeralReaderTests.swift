import TestSupport
import Testing
import Text

@testable import Numbers

struct NumeralReaderTests {
    private func read(_ text: String, mark: DecimalMark = .point) -> Numeral? {
        var words = PackedWords()
        for word in text.split(separator: " ") { words.appendNormalized(Array(word.utf8)[...]) }
        return NumeralReader(words, limit: words.count, mark: mark).read(at: 0)
    }

    @Test(arguments: [
        ("130,000", "130000"), ("1.2", "1.2"), ("1,234.56", "1234.56"), ("1.234.567", "1234567"),
        ("1.234,5", "1234.5"), ("1'234", "1234"), ("1’200", "1200"), ("1,20,00,000", "12000000"), ("8,5", "8.5"),
        ("0,125", "0.125"), ("3·9", "3.9"), ("½", "0.5"), ("2½", "2.5"), ("1/3", "0.333333333333"), ("１２", "12"),
        ("2022", "2022"), ("21st", "21"), (".5", "0.5"), ("1\u{A0}500", "1500"),
    ])
    func readsDigitsInOneToken(_ text: String, _ expected: String) throws {
        let numeral = try #require(read(text))
        #expect(numeral.value.description == expected)
        #expect(numeral.count == 1)
    }

    @Test(arguments: [
        "14:34", "2022-02-03", "3/4/2022", "1990s", "1.2.3", "192.168.0.1", "1920x1080", "f-16", "m", "and", "lac",
        "crore", "mln",
    ])
    func leavesOtherTokensAlone(_ text: String) {
        #expect(read(text) == nil)
    }

    @Test(arguments: [("12,500", "12.5"), ("12.500", "12500"), ("12,5", "12.5"), ("1.234.567", "1234567")])
    func readsTheContinentalWay(_ text: String, _ expected: String) {
        #expect(read(text, mark: .comma)?.value.description == expected)
    }

    @Test(arguments: [
        ("1 234 567 people", 3, "1234567"), ("934 000 t", 2, "934000"), ("1 234,5 m", 2, "1234.5"),
        ("2013 200 people", 1, "2013"), ("5 20 people", 1, "5"),
    ])
    func joinsGroupsOfThree(_ text: String, _ count: Int, _ expected: String) throws {
        let numeral = try #require(read(text))
        #expect(numeral.unscaledValue.description == expected)
        #expect(numeral.unscaledCount == count)
    }

    @Test(arguments: [
        ("twenty - five ships", 3, "25"), ("one hundred and thirty thousand men", 5, "130000"),
        ("a million", 2, "1000000"), ("half a million homes", 3, "500000"), ("half of them", 1, "0.5"),
        ("two and a half million", 5, "2500000"), ("two and a half", 4, "2.5"), ("a dozen", 2, "12"),
        ("three dozen", 2, "36"), ("half a dozen", 3, "6"), ("a quarter of a million homes", 5, "250000"),
        ("a quarter of their pay", 2, "0.25"), ("two - thirds", 3, "0.666666666667"), ("three quarters", 2, "0.75"),
        ("one third", 2, "0.333333333333"), ("one and a half thousand", 5, "1500"),
        ("a million and a half", 5, "1500000"),
        ("one million two hundred thousand", 5, "1200000"), ("nineteen hundred", 2, "1900"),
        ("a hundred and five", 4, "105"),
        ("3.5 bn", 2, "3500000000"), ("2 lakh crore rupees", 3, "2000000000000"), ("2 crore 35 lakh", 4, "23500000"),
        ("5 - billion", 3, "5000000000"), ("1 mm", 2, "1000000"), ("hundred thousand", 2, "100000"),
        ("two and fifty - four hundredths", 6, "2.54"), ("30 lkh", 2, "3000000"), ("7/1000", 1, "0.007"),
        ("three - quarters of a million", 6, "750000"), ("2 ½ million", 3, "2500000"), ("zero arrests", 1, "0"),
        ("two million and some", 2, "2000000"), ("ten and she", 1, "10"), ("five and a quarter of them", 1, "5"),
        ("3 hundred and 21 boats", 4, "321"), ("4 thousand 3 hundred", 4, "4300"), ("10 tln", 2, "10000000000000"),
        ("one thousand and one nights", 4, "1001"), ("two hundred thousand", 3, "200000"), ("one tenth", 2, "0.1"),
    ])
    func readsWords(_ text: String, _ count: Int, _ expected: String) throws {
        let numeral = try #require(read(text))
        #expect(numeral.value.description == expected)
        #expect(numeral.count == count)
    }

    @Test(arguments: [
        ("1.3e6 ants", 1, "1300000"), ("12.32e + 14", 3, "1232000000000000"), ("5e - 1", 3, "0.5"),
        ("1.3x10 ^ 6", 3, "1300000"), ("6.02 × 10 ^ 23", 5, "602000000000000000000000"), ("1.3 × 10 ⁶", 4, "1300000"),
        ("5 x 10 ^ - 3", 6, "0.005"), ("10 ⁻ ⁹ m", 1, "10"), ("2 ^ 10", 3, "1024"), ("4 ^ - 1", 4, "0.25"),
        ("4 x 100 m", 1, "4"), ("12 ^ 99", 1, "12"),
    ])
    func readsPowers(_ text: String, _ count: Int, _ expected: String) throws {
        let numeral = try #require(read(text))
        #expect(numeral.value.description == expected)
        #expect(numeral.count == count)
    }

    @Test(arguments: [
        ("third", "3", 1), ("twenty - first century", "21", 3), ("100th", "100", 1), ("hundredth", "100", 1),
        ("one hundred and first", "101", 4),
    ])
    func readsOrdinals(_ text: String, _ expected: String, _ count: Int) throws {
        let numeral = try #require(read(text))
        #expect(numeral.value.description == expected)
        #expect(numeral.count == count)
        #expect(numeral.traits.contains(.ordinal))
    }

    @Test(arguments: [("one second", 1), ("two second", 1), ("a second", 0), ("a house", 0), ("one of", 1)])
    func readsNoPartWhereNoneIs(_ text: String, _ count: Int) {
        #expect(read(text)?.count ?? 0 == count)
    }

    @Test func tellsALetterThatMayBeAUnit() throws {
        let numeral = try #require(read("30 m litres"))
        #expect(numeral.traits.contains(.letterScale))
        #expect(numeral.unscaledValue == ExactDecimal(30))
        #expect(numeral.unscaledCount == 1)
        #expect(try !#require(read("30 million")).traits.contains(.letterScale))
    }

    @Test(arguments: ["4 million t", "a dozen m", "two hundred thousand k"])
    func takesNoLetterBehindAScaleWord(_ text: String) throws {
        let numeral = try #require(read(text))
        #expect(numeral.count == text.split(separator: " ").count - 1)
        #expect(!numeral.traits.contains(.letterScale))
    }

    @Test func survivesAnyWords() {
        var generator = SplitMix(state: 7)
        let pool = [
            "one", "hundred", "million", "and", "a", "half", "-", "third", "thirds", "of", "1", "234", "1.5", "½", "k",
            "dozen", "trillion", "99999999999999999999999999999999999999", "quarter", "twenty", "first", "1/0", "1/3",
        ]
        for _ in 0..<2000 {
            var words = PackedWords()
            for _ in 0..<12 { words.append(pool[Int(generator.next() % UInt64(pool.count))].utf8) }
            for index in words.indices {
                let numeral = NumeralReader(words, limit: 10).read(at: index)
                #expect(index + (numeral?.count ?? 0) <= max(index, 10))
                #expect((numeral?.value.description.utf8.count ?? 0) < 140)
            }
        }
    }
}
