import Testing
import Text

/// Cutting text where no character is torn.
struct HeadTests {
    @Test(arguments: [
        ("harbor", 3, "har"), ("harbor", 9, "harbor"), ("né", 2, "n"), ("né", 3, "né"), ("日本", 5, "日"), ("日", 1, ""),
    ])
    func endsBeforeAWholeCharacter(text: String, count: Int, head: String) {
        #expect(String(decoding: Array(text.utf8)[...].head(count), as: UTF8.self) == head)
    }
}
