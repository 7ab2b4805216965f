import Testing

@Suite struct ExternalStageTests {
    @Test func isThere() { #expect(Bool(true)) }
}
