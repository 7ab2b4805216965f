import Pipeline
import Testing

@testable import Syntax

struct SyntaxTaggerTests {
    @Test func isNamedAsInTheConfiguration() {
        #expect(SyntaxTagger.signature.type == "tag.syntax")
    }
}
