import Pipeline
import Testing

@testable import Tokenizing

struct ICUTokenizerTests {
    @Test func isNamedAsInTheConfiguration() {
        #expect(ICUTokenizer.signature.type == "tokenize.icu")
    }
}
