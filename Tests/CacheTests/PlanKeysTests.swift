import Model
import Pipeline
import Testing

@testable import Cache

private struct Step: Stage {
    static let signature = StageSignature(type: "step", reads: [.content], writes: [])
    func makeWorker() throws(DocumentError) -> any StageWorker { throw DocumentError(.library, "not for work") }
}

struct PlanKeysTests {
    /// A chain of three stages, and one beside its second.
    private func keys(_ fingerprints: [String?], source: Int = 0) -> [CacheKey?] {
        let inputs: [Plan.Inputs] = [
            .init(sources: [0], stages: []), .init(sources: [], stages: [0]), .init(sources: [], stages: [1]),
            .init(sources: [1], stages: [0]),
        ]
        let stages = zip(fingerprints, inputs).map {
            Plan.StageNode(name: "s", inputs: $1, stage: Step(), fingerprint: $0)
        }
        return PlanKeys(Plan(sources: [], stages: stages, outputs: [], limits: Limits()), source: source).stages
    }

    @Test func aChangedStageChangesItselfAndWhatFollows() {
        let (before, after) = (keys(["a", "b", "c", "d"]), keys(["a", "B", "c", "d"]))
        #expect(zip(before, after).map { $0 == $1 } == [true, false, false, true])
    }

    @Test func aStageThatCannotBeKeptTakesWhatFollowsWithIt() {
        #expect(keys(["a", nil, "c", "d"]).map { $0 == nil } == [false, true, true, false])
    }

    @Test func stagesThatDocumentsOfASourceDoNotReachHaveNoKey() {
        let keys = keys(["a", "b", "c", "d"], source: 1)
        #expect(keys.map { $0 == nil } == [true, true, true, false])
        #expect(keys[3] != self.keys(["a", "b", "c", "d"])[3])
    }

    @Test func partsOfAKeyDoNotRunTogether() {
        #expect(CacheKey(["ab", "c"]) != CacheKey(["a", "bc"]))
    }
}
