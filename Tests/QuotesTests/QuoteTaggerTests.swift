import Pipeline
import Testing

@testable import Quotes

struct QuoteTaggerTests {
    @Test func isNamedAsInTheConfiguration() {
        #expect(QuoteTagger.signature.type == "tag.quotes")
    }
}
