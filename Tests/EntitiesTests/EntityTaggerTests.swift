import Pipeline
import Testing

@testable import Entities

struct EntityTaggerTests {
    @Test func isNamedAsInTheConfiguration() {
        #expect(EntityTagger.signature.type == "tag.entities")
    }
}
