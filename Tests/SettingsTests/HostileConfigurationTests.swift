import Testing

@testable import Settings

/// Configurations that the parser alone would never be done with, or of which it says something else each time.
@Suite struct HostileConfigurationTests {
    /// Ten to the power of eight values, which the parser would compare one by one where they are a key.
    @Test(.timeLimit(.minutes(1)), arguments: ["sources: *a8", "? *a8\n: 1", "[*a8]: 1", "? - *a8\n: 1"])
    func boundsTheAliases(use: String) throws {
        let levels = (1...8).map {
            "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 10).joined(separator: ","))]"
        }
        let yaml = "a0: &a0 [x, x, x]\n\(levels.joined(separator: "\n"))\n\(use)\n"
        #expect(try #require(printedErrors(yaml)).contains("more than 20 aliases"))
        let few = "version: 1\nlist: &few [x]\n" + (0..<20).map { "k\($0): *few\n" }.joined()
        #expect(try #require(printedErrors(few)).contains("aliases") == false)
    }

    /// The parser takes any of several repeated keys for the first where one is no text.
    @Test func saysTheSameOfRepeatedKeysEachTime() throws {
        let yaml = "limits: {}\n? {a: 1}\n: 2\nlimits: {}\n? {a: 1}\n: 2\n"
        let printed = (0..<20).map { _ in printedErrors(yaml) }
        #expect(Set(printed).count == 1)
        #expect(try #require(printed[0]).contains("a list or a mapping is there twice"))
    }
}
