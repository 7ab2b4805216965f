import Testing

@testable import Cleaning

struct BylineTests {
    @Test(arguments: [
        ("By Mara Lindqvist", ["Mara Lindqvist"]),
        ("By Mara Lindqvist and Omar Haddad", ["Mara Lindqvist", "Omar Haddad"]),
        ("By MARA LINDQVIST, OMAR HADDAD and Per Aldén", ["MARA LINDQVIST", "OMAR HADDAD", "Per Aldén"]),
        ("By Mara Lindqvist, Associated Press", ["Mara Lindqvist"]),
        ("By Ludwig van der Berg in Oslo", ["Ludwig van der Berg"]),
        ("By Mara Lindqvist for the Courier and Per Aldén", ["Mara Lindqvist", "Per Aldén"]),
        ("By Jean-Luc d'Arcy @jldarcy", ["Jean-Luc d'Arcy"]),
        ("Mara Lindqvist, Staff Writer", ["Mara Lindqvist"]),
        ("Von Anna Behrens und Jörg Petzold", ["Anna Behrens", "Jörg Petzold"]),
        ("Автор: Олена Гринько", ["Олена Гринько"]),
        ("By Our Staff", []),
    ])
    func namesTheAuthors(line: String, authors: [String]) throws {
        #expect(try #require(Byline(line)).authors == authors)
    }

    @Test(arguments: [
        "By land and sea", "Mara Lindqvist, Oslo", "Text messages in court", "Stand by me", "Mara Lindqvist", "", "By",
    ])
    func isNoneWithoutAName(line: String) {
        #expect(Byline(line) == nil)
    }
}
