import Pipeline
import Testing

@testable import Claims

struct ClaimTaggerTests {
    @Test func isNamedAsInTheConfiguration() {
        #expect(ClaimTagger.signature.type == "tag.claims")
    }
}
