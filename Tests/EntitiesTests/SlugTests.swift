import Testing

@testable import Entities

struct SlugTests {
    @Test(arguments: [
        ("Ned Price", "ned-price"), ("São Paulo", "sao-paulo"), ("Łódź", "lodz"), ("AT&T", "at-t"), ("Xi’an", "xian"),
        ("J. K. Rowling", "j-k-rowling"), ("Bashar al-Assad", "bashar-al-assad"), ("Straße 7", "strasse-7"),
        ("Київ", "київ"), ("--", ""), ("", ""),
    ])
    func foldsANameIntoTheFormOfAnID(name: String, expected: String) {
        #expect(slug(name.utf8) == expected)
    }
}
