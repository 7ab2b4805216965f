import Pipeline
import Testing

@testable import Dates

struct DateTaggerTests {
    @Test func isNamedAsInTheConfiguration() {
        #expect(DateTagger.signature.type == "tag.dates")
    }
}
