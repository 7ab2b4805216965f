import Pipeline
import Testing

struct RunnerTests {
    private func plan(
        _ sources: [NumberSource], stages: [Plan.StageNode] = [], outputs: [(LineOutput, Plan.Inputs)]
    ) -> Plan {
        Plan(
            sources: sources.map { .init(name: "source", source: $0) },
            stages: stages,
            outputs: outputs.map { .init(name: "output", inputs: $1, output: $0) },
            limits: Limits()
        )
    }

    private func node(_ note: String, sources: [Int] = [], stages: [Int] = [], failsOn: String? = nil) -> Plan.StageNode
    {
        .init(
            name: note, inputs: .init(sources: sources, stages: stages),
            stage: NotingStage(note: note, failsOn: failsOn))
    }

    @Test(arguments: [1, 2, 3, 8])
    func keepsTheOrderOfTheSourceForAnyNumberOfJobs(jobs: Int) throws {
        let output = LineOutput()
        var runner = Runner(
            plan: plan([NumberSource(count: 500)], stages: [node("a", sources: [0])], outputs: [(output, stage(0))]))
        runner.jobs = jobs
        let (ending, statistics) = try runner.run()
        #expect(output.lines == (0..<500).map { "document-\($0) a" })
        #expect(ending == .finished)
        #expect(statistics.documents == 500)
        #expect(output.isPublished)
    }

    /// The first is not written before five are through, so the other thread must not wait for that.
    @Test(.timeLimit(.minutes(10))) func goesOnWithOtherDocumentsWhileOneIsWritten() throws {
        let output = LineOutput(patience: 5)
        var runner = Runner(
            plan: plan([NumberSource(count: 20)], outputs: [(output, .init(sources: [0], stages: []))]))
        runner.jobs = 2
        #expect(try runner.run().ending == .finished)
        #expect(output.lines == (0..<20).map { "document-\($0)" })
    }

    @Test(arguments: [1, 2, 8])
    func tellsOfFailuresInTheOrderOfTheDocuments(jobs: Int) throws {
        var runner = Runner(
            plan: plan(
                [NumberSource(count: 40, failing: [3, 4, 17, 39])],
                outputs: [(LineOutput(), .init(sources: [0], stages: []))]))
        runner.jobs = jobs
        let told = Monitor<[String]>([])
        runner.onFailure = { id, _ in told.withLock { $0.append(id) } }
        #expect(try runner.run().statistics.failed == 4)
        #expect(told.withLock(\.self) == ["document-3", "document-4", "document-17", "document-39"])
    }

    @Test(arguments: [1, 2, 8])
    func addsUpWhatTheWorkersOfAStageCountedForAnyNumberOfJobs(jobs: Int) throws {
        let node = Plan.StageNode(name: "count", inputs: .init(sources: [0], stages: []), stage: TallyingStage())
        var runner = Runner(
            plan: plan([NumberSource(count: 102)], stages: [node], outputs: [(LineOutput(), stage(0))]))
        runner.jobs = jobs
        #expect(try runner.run().statistics.warnings == ["count: 0: 11", "count: 1: 11", "count: 2: 10"])
    }

    @Test func asksAStageForItsWarningsAlsoWhereNoDocumentReachedIt() throws {
        let node = Plan.StageNode(name: "count", inputs: .init(sources: [0], stages: []), stage: TallyingStage())
        let runner = Runner(plan: plan([NumberSource(count: 0)], stages: [node], outputs: [(LineOutput(), stage(0))]))
        #expect(try runner.run().statistics.warnings == ["count: nothing was counted"])
    }

    @Test func joinsTheBranchesOfADiamond() throws {
        let output = LineOutput()
        let stages = [
            node("top", sources: [0]), node("left", stages: [0]), node("right", stages: [0]),
            node("bottom", stages: [1, 2]),
        ]
        _ = try Runner(plan: plan([NumberSource(count: 1)], stages: stages, outputs: [(output, stage(3))])).run()
        #expect(output.lines == ["document-0 top left right bottom"])
    }

    @Test func feedsOneStageFromTwoSourcesAndTwoOutputsFromOneStage() throws {
        let (first, second) = (LineOutput(), LineOutput())
        let sources = [NumberSource(count: 2, prefix: "a"), NumberSource(count: 1, prefix: "b")]
        let stages = [node("shared", sources: [0, 1]), node("only-b", sources: [1])]
        let outputs = [(first, stage(0)), (second, Plan.Inputs(sources: [], stages: [0, 1]))]
        _ = try Runner(plan: plan(sources, stages: stages, outputs: outputs)).run()
        #expect(first.lines == ["a-0 shared", "a-1 shared", "b-0 shared"])
        #expect(second.lines == ["a-0 shared", "a-1 shared", "b-0 shared only-b"])
    }

    @Test func passesAFailureOnAndGoesOn() throws {
        let output = LineOutput()
        let stages = [node("a", sources: [0], failsOn: "document-1"), node("b", stages: [0])]
        let (_, statistics) = try Runner(
            plan: plan([NumberSource(count: 3, failing: [2])], stages: stages, outputs: [(output, stage(1))])
        ).run()
        #expect(output.lines == ["document-0 a b", "document-1 a:no-text", "document-2 source:unreadable"])
        #expect(statistics.failed == 2)
    }

    @Test func givesADocumentUpWhenItsTimeIsOver() throws {
        let output = LineOutput()
        let slow = Plan.StageNode(name: "slow", inputs: .init(sources: [0], stages: []), stage: SlowStage())
        var plan = plan([NumberSource(count: 1)], stages: [slow], outputs: [(output, stage(0))])
        plan.limits.documentTimeout = .milliseconds(5)
        _ = try Runner(plan: plan).run()
        #expect(output.lines == ["document-0 slow:timeout"])
    }

    @Test func publishesNothingOnceStopped() throws {
        let output = LineOutput()
        let runner = Runner(plan: plan([NumberSource(count: 9)], outputs: [(output, .init(sources: [0], stages: []))]))
        runner.stop.raise()
        let (ending, _) = try runner.run()
        #expect(ending == .stopped)
        #expect(output.isAbandoned && !output.isPublished)
    }

    @Test func endsAtTheFirstFailureWhenAsked() throws {
        let output = LineOutput()
        var runner = Runner(
            plan: plan([NumberSource(count: 99, failing: [3])], outputs: [(output, .init(sources: [0], stages: []))]))
        runner.failsFast = true
        let (ending, statistics) = try runner.run()
        #expect(ending == .failedFast)
        #expect(statistics.documents == 4)
    }

    @Test func abandonsAllOutputsWhenOneCannotWrite() throws {
        let (first, second) = (LineOutput(), LineOutput())
        let everything = Plan.Inputs(sources: [0], stages: [])
        var runner = Runner(
            plan: plan([NumberSource(count: 50, prefix: "full")], outputs: [(first, everything), (second, everything)]))
        runner.jobs = 2
        let error = try #require(throws: RunError.self) { try runner.run() }
        #expect(error == RunError(.inputOutput, "disk full"))
        #expect(first.isAbandoned && second.isAbandoned)
    }

    @Test func readsNoMoreThanTheLimit() throws {
        let output = LineOutput()
        var runner = Runner(plan: plan([NumberSource(count: 9)], outputs: [(output, .init(sources: [0], stages: []))]))
        runner.limit = 2
        _ = try runner.run()
        #expect(output.lines == ["document-0", "document-1"])
    }

    private func stage(_ index: Int) -> Plan.Inputs { .init(sources: [], stages: [index]) }
}
