import Pipeline
import Testing

@testable import Cleaning

struct ArticleCleanerTests {
    @Test func isNamedAsInTheConfiguration() {
        #expect(ArticleCleaner.signature.type == "clean.article")
    }
}
