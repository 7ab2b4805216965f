import Model
import Pipeline
import Testing

struct DistinctIDsTests {
    private func plan(_ sources: [NumberSource], _ output: LineOutput = LineOutput()) -> Plan {
        let inputs = Plan.Inputs(sources: Array(sources.indices), stages: [])
        return Plan(
            sources: sources.map { .init(name: "source", source: $0) }, stages: [],
            outputs: [.init(name: "output", inputs: inputs, output: output)], limits: Limits())
    }

    private func refusal(_ plan: Plan) -> RunError? {
        do throws(RunError) {
            _ = try Runner(plan: plan).run()
            return nil
        } catch {
            return error
        }
    }

    @Test func refusesTheSecondDocumentWithAnID() throws {
        let error = try #require(refusal(plan([NumberSource(count: 3, repeatsIDs: true)])))
        #expect(error.kind == .usage)
        #expect(error.message == "two documents have the id 'document-0'; the second is number 1")
    }

    @Test func refusesTwoSourcesThatShareAnID() {
        let sources = [NumberSource(count: 2), NumberSource(count: 1, mayRepeatIDs: true)]
        #expect(refusal(plan(sources))?.kind == .usage)
    }

    @Test func letsAStreamRepeatIDsWhereTheOutputHasNoPlaceForEach() {
        let stream = NumberSource(count: 3, mayRepeatIDs: true, repeatsIDs: true)
        #expect(refusal(plan([stream])) == nil)
        #expect(refusal(plan([stream], LineOutput(needsDistinctIDs: true)))?.kind == .usage)
    }

    @Test func knowsEachOfManyIDsAgain() throws {
        let source = NumberSource(count: 20_000)
        var identifiers = DistinctIDs(plan([source]))
        let readers = try (0..<2).map { _ in try source.makeReader() }
        while let pending = try readers[0].next() { try identifiers.add(pending, from: readers[0]) }
        while let pending = try readers[1].next() {
            #expect(throws: RunError.self) { try identifiers.add(pending, from: readers[1]) }
        }
    }
}
